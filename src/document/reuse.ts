/** The old value where it equals the new one, at every level, so that what did not change keeps its identity. */
export function reuse<T>(old: T | undefined, next: T): T {
  if (Object.is(old, next)) return next;
  if (typeof old !== 'object' || typeof next !== 'object' || old === null || next === null) return next;
  const before = old as Readonly<Record<string, unknown>>;
  const after = next as Readonly<Record<string, unknown>>;
  const keys = Object.keys(after);
  const kept = (Array.isArray(next) ? [] : {}) as Record<string, unknown>;
  let isEqual = Array.isArray(old) === Array.isArray(next) && keys.length === Object.keys(before).length;
  for (const key of keys) {
    kept[key] = reuse(before[key], after[key]);
    isEqual &&= Object.hasOwn(before, key) && Object.is(kept[key], before[key]);
  }
  return isEqual ? old : (Object.freeze(kept) as T);
}
