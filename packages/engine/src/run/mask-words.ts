const WORD = 32;

/** Where a clause's bit is in a mask. */
export function wordOf(clause: number): number {
  return Math.floor(clause / WORD);
}

export function bitOf(clause: number): number {
  return 1 << (clause % WORD);
}

export function wordsFor(clauses: number): number {
  return Math.max(1, Math.ceil(clauses / WORD));
}

/** The clauses of a mask's bits, ascending. */
export function* clausesIn(mask: Int32Array, width: number): Generator<number> {
  for (let word = 0; word < width; word += 1) {
    for (let left = mask[word] ?? 0; left !== 0; left &= left - 1) {
      yield WORD * word + WORD - 1 - Math.clz32(left & -left);
    }
  }
}
