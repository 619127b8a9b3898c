/** The administrator's key, for as long as this tab is open: it is kept nowhere else, and in no address. */
import * as z from 'zod/mini';

const STORAGE_KEY = 'resa.administrator';
const keySchema = z.string().check(z.minLength(8), z.maxLength(128));

export function readAdministratorKey(): string | null {
  const parsed = keySchema.safeParse(sessionStorage.getItem(STORAGE_KEY));
  return parsed.success ? parsed.data : null;
}

/** Null forgets it. */
export function keepAdministratorKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, key);
}
