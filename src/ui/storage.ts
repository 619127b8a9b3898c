import type * as z from 'zod/mini';

/** What this device remembers under `key`; null when there is nothing, or when it is not what `schema` says (written by another version). */
export function readStored<T>(key: string, schema: z.ZodMiniType<T>): T | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: somebody else's value under our key, which is the same as nothing remembered.
    return null;
  }
}

export function writeStored(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
}
