import type { Name } from '../syntax/ast.ts';
import type { LintContext } from './lint-context.ts';
import { isName } from './lint-context.ts';

const LEFT_OUT: ReadonlySet<string> = new Set(['span', 'comments', 'title']);

/** Equal for two pieces of text that say the same in other words: names by what they stand for, places left out. */
export function meaningKey(piece: unknown, context: LintContext): string {
  return keyOf(piece, (name) => {
    const symbol = context.symbolOf(name);
    return symbol === undefined ? name.text : `${symbol.kind} ${symbol.owner ?? ''} ${symbol.id}`;
  });
}

function keyOf(piece: unknown, nameKey: (name: Name) => string): string {
  if (typeof piece !== 'object' || piece === null) return JSON.stringify(piece);
  if (Array.isArray(piece)) return `[${piece.map((part) => keyOf(part, nameKey)).join()}]`;
  if (isName(piece)) return JSON.stringify(nameKey(piece));
  const parts = Object.entries(piece).filter(([key]) => !LEFT_OUT.has(key));
  return `{${parts.map(([key, part]) => `${key}:${keyOf(part, nameKey)}`).join()}}`;
}

/** The same for whatever names: of two pieces that differ in it there is no need to look closer. */
function shapeOf(piece: object): string {
  const known = shapes.get(piece);
  if (known !== undefined) return known;
  const shape = keyOf(piece, () => '');
  shapes.set(piece, shape);
  return shape;
}

/** Of trees that an edit leaves as they are. */
const shapes = new WeakMap<object, string>();

/** The pieces that say the same as an earlier one by `keyOf`, each with the first that said it. */
export function repeats<T>(pieces: readonly T[], key: (piece: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return pieces.flatMap((piece) => {
    const said = key(piece);
    const earlier = first.get(said);
    if (earlier === undefined) first.set(said, piece);
    return earlier === undefined ? [] : [[piece, earlier] as const];
  });
}

/** The same for trees. @param bodyOf what of a tree has to say the same */
export function repeatedTrees<T extends object>(
  trees: readonly T[],
  context: LintContext,
  bodyOf: (tree: T) => readonly object[] = (tree) => [tree],
): readonly (readonly [T, T])[] {
  const alike = Map.groupBy(trees, (tree) => bodyOf(tree).map(shapeOf).join());
  if (alike.size === trees.length) return [];
  const inDoubt = new Set([...alike.values()].filter(({ length }) => length > 1).flat());
  return repeats(
    trees.filter((tree) => inDoubt.has(tree)),
    (tree) => meaningKey(bodyOf(tree), context),
  );
}
