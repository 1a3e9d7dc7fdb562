/** What was made for the keys that were used last; the one that was used least recently goes first. */
export interface Recent<T> {
  /** What the key has, or what is made for it now. */
  of(key: string): T;
  has(key: string): boolean;
}

/** @param most how many are kept */
export function createRecent<T>(most: number, make: () => T): Recent<T> {
  const kept = new Map<string, T>();
  return {
    has: (key) => kept.has(key),
    of(key) {
      const found = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, found);
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
      return found;
    },
  };
}
