import type { CheckedPolicy } from '../check/checked-ast.ts';
import type { Symbol as NameSymbol } from '../check/symbols.ts';
import type { CheckedPackage } from '../check-package.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Declaration, Name, Node, SectionHeading, Title } from '../syntax/ast.ts';
import { partsOf, type WithKind } from './nodes-of.ts';

/** A declaration of the package's own files, with what its place says of it. */
export interface OwnDeclaration<D extends Declaration = Declaration> {
  readonly node: D;
  readonly section: SectionHeading | null;
  readonly surface: Language;
  /** It stands under `词汇`: others than this package may use it. */
  readonly shared: boolean;
}

/** What every rule of the linter looks at. Made once a package. */
export interface LintContext {
  readonly checked: CheckedPackage;
  /** Null for a package that is only a vocabulary. */
  readonly policy: CheckedPolicy | null;
  readonly declarations: readonly OwnDeclaration[];
  ofKind<K extends Declaration['kind']>(
    ...kinds: readonly K[]
  ): readonly OwnDeclaration<WithKind<Declaration, K>>[];
  /** The names of the package's own files that refer to what a title declares. */
  usesOf(title: Title): readonly Name[];
  symbolOf(name: Name): NameSymbol | undefined;
  /** The text as it is written. */
  source(node: Pick<Node, 'span'>): string;
  /** The whole text of a file; empty where there is none. */
  fileText(path: string): string;
}

export function createLintContext(checked: CheckedPackage): LintContext {
  const declarations = ownDeclarations(checked);
  const uses = usesBySymbol(checked);
  const texts = new Map(checked.parsed.sources.files.map(({ path, text }) => [path, text]));
  const fileText = (path: string): string => texts.get(path) ?? '';
  return {
    checked,
    policy: checked.policy,
    declarations,
    ofKind: (...kinds) => {
      const wanted: ReadonlySet<string> = new Set(kinds);
      // The kind tells the type of a declaration; TypeScript cannot see that through the union.
      return declarations.filter(({ node }) => wanted.has(node.kind)) as never;
    },
    usesOf: (title) => {
      const symbol = checked.symbols.of(title.primary);
      return symbol === undefined ? [] : (uses.get(symbol) ?? []);
    },
    symbolOf: (name) => checked.symbols.of(name),
    source: ({ span }) => fileText(span.file).slice(span.start, span.end),
    fileText,
  };
}

function ownDeclarations({ parsed }: CheckedPackage): readonly OwnDeclaration[] {
  return parsed.files.flatMap(({ declarations, surface }) => {
    const shared = declarations.some(({ kind }) => kind === 'vocabulary');
    let section: SectionHeading | null = null;
    return declarations.map((node) => {
      if (node.kind === 'section') section = node;
      return { node, section, surface, shared };
    });
  });
}

/** Referring names by what they stand for. */
function usesBySymbol({ parsed, symbols }: CheckedPackage): ReadonlyMap<NameSymbol, readonly Name[]> {
  const uses = new Map<NameSymbol, Name[]>();
  for (const name of parsed.files.flatMap(({ declarations }) => declarations.flatMap(namesIn))) {
    const symbol = symbols.of(name);
    if (symbol === undefined) continue;
    const names = uses.get(symbol);
    if (names === undefined) uses.set(symbol, [name]);
    else names.push(name);
  }
  return uses;
}

/** The names of a declaration but for titles, which declare and are no use of what they declare. */
function namesIn(declaration: Declaration): readonly Name[] {
  const known = namesOf.get(declaration);
  if (known !== undefined) return known;
  const names: Name[] = [];
  const open: unknown[] = [declaration];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null || 'primary' in node) continue;
    if (isName(node)) names.push(node);
    else open.push(...partsOf(node).reverse());
  }
  namesOf.set(declaration, names);
  return names;
}

/** Of trees that an edit leaves as they are. */
const namesOf = new WeakMap<Declaration, readonly Name[]>();

/** Names alone have a text and no kind. */
export function isName(node: object): node is Name {
  return 'text' in node && typeof node.text === 'string' && !('kind' in node);
}
