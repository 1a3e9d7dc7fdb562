import type {
  Condition,
  Declaration,
  DutyClause,
  ExpectClause,
  FieldDeclaration,
  GivenClause,
  LookupEntry,
  NeverClause,
  Operand,
  RuleClause,
  TableDeclaration,
  TableElse,
  TableRow,
  WhenClause,
} from '../syntax/ast.ts';

/** The nodes that rules of the linter look for. */
type Sought =
  | Declaration
  | RuleClause
  | WhenClause
  | NeverClause
  | DutyClause
  | TableDeclaration
  | TableElse
  | TableRow
  | GivenClause
  | ExpectClause
  | FieldDeclaration
  | LookupEntry
  | Condition
  | Operand;

/** The nodes that may have a kind; some (`and`, `or`) share a type. */
export type WithKind<N extends { readonly kind: string }, K extends string> = N extends unknown
  ? Extract<N['kind'], K> extends never
    ? never
    : N
  : never;

type NodeOf<K extends Sought['kind']> = WithKind<Sought, K>;

/** Every node of some kinds under a node, itself included, outer before inner and in the order of the text. */
export function nodesOf<K extends Sought['kind']>(
  root: unknown,
  ...kinds: readonly K[]
): readonly NodeOf<K>[] {
  if (typeof root !== 'object' || root === null) return [];
  if (Array.isArray(root)) return root.flatMap((part: unknown) => nodesOf(part, ...kinds));
  const wanted: ReadonlySet<string> = new Set(kinds);
  // The kind tells the type of a node; TypeScript cannot see that through `unknown`.
  return kindedNodes(root).filter(({ kind }) => wanted.has(kind)) as unknown as readonly NodeOf<K>[];
}

interface Kinded {
  readonly kind: string;
}

/** Trees are not changed once they are read, and every rule walks them: each is walked once. */
const walked = new WeakMap<object, readonly Kinded[]>();

function kindedNodes(root: object): readonly Kinded[] {
  const known = walked.get(root);
  if (known !== undefined) return known;
  const found: Kinded[] = [];
  // A stack of its own: how deep a condition nests is the author's choice.
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && typeof node.kind === 'string') found.push(node as Kinded);
    open.push(
      ...partsOf(node)
        .filter((part) => !isColumns(node, part))
        .reverse(),
    );
  }
  walked.set(root, found);
  return found;
}

/** Columns are called after the clauses in their cells, and are none. */
const isColumns = (node: object, part: unknown): boolean =>
  'outcomeColumns' in node && node.outcomeColumns === part;

/** What a node is made of, without its place and its comments. */
export function partsOf(node: object): unknown[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'comments' && key !== 'span')
    .map(([, part]) => part);
}
