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
  const found: NodeOf<K>[] = [];
  const wanted: ReadonlySet<string> = new Set(kinds);
  // A stack of its own: how deep a condition nests is the author's choice.
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    // The kind tells the type of a node; TypeScript cannot see that through `unknown`.
    if ('kind' in node && typeof node.kind === 'string' && wanted.has(node.kind))
      found.push(node as NodeOf<K>);
    open.push(...partsOf(node).reverse());
  }
  return found;
}

/** What a node is made of, without its place and its comments. */
export function partsOf(node: object): unknown[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'comments' && key !== 'span')
    .map(([, part]) => part);
}
