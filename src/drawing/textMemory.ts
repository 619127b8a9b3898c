/** How many texts one generation holds. */
const GENERATION = 8_000;

export interface TextMemory<T> {
  /** What was made under `key`; made now where that is forgotten or new. */
  readonly get: (key: string, make: () => T) => T;
}

/** Two generations bound it: when the recent one is full it becomes the older one, and what is not asked for again is forgotten. */
export function createTextMemory<T extends object>(): TextMemory<T> {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return {
    get(key, make) {
      const known = recent.get(key);
      if (known) return known;
      const value = older.get(key) ?? make();
      if (recent.size >= GENERATION) {
        older = recent;
        recent = new Map();
      }
      recent.set(key, value);
      return value;
    },
  };
}
