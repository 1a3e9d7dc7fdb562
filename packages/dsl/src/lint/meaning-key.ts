import type { LintContext } from './lint-context.ts';
import { isName } from './lint-context.ts';

const LEFT_OUT: ReadonlySet<string> = new Set(['span', 'comments', 'title']);

/** Equal for two pieces of text that say the same in other words: names by what they stand for, places left out. */
export function meaningKey(piece: unknown, context: LintContext): string {
  return JSON.stringify(piece, (key, value: unknown) => {
    if (LEFT_OUT.has(key)) return undefined;
    if (typeof value !== 'object' || value === null || !isName(value)) return value;
    const symbol = context.symbolOf(value);
    return symbol === undefined ? value.text : `${symbol.kind} ${symbol.owner ?? ''} ${symbol.id}`;
  });
}

/** The pieces that say the same as an earlier one, each with the first that said it. */
export function repeats<T>(pieces: readonly T[], keyOf: (piece: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return pieces.flatMap((piece) => {
    const key = keyOf(piece);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, piece);
    return earlier === undefined ? [] : [[piece, earlier] as const];
  });
}
