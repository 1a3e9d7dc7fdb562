import type {
  Declaration,
  Fix,
  Language,
  ParsedPackage,
  RuleDeclaration,
  Span,
  TableDeclaration,
  TableRow,
} from '@shouze/dsl';

/** The package's texts, as far as fixes are written into them. */
export interface Writing {
  /** The surface of a file; Chinese where it is not known. */
  readonly surfaceOf: (file: string) => Language;
  /** Empty for a file that is not the package's own. */
  readonly fileText: (file: string) => string;
  /** Only such files take edits: what the package is based on is read only, and shared. */
  readonly isOwn: (file: string) => boolean;
  /** What the package's own files declare. */
  readonly declarations: readonly Declaration[];
  /** The declaration, or the row of a table, that stands there; null where the package has none. */
  readonly nodeAt: (at: Span) => Declaration | TableRow | null;
  /** How often the package's own files name something so, but for where it is declared. */
  readonly timesNamed: (name: string) => number;
}

/** @param parsed null: nothing is known but where declarations end */
export function writingOf(parsed: ParsedPackage | null): Writing {
  const files = parsed === null ? [] : [...parsed.files, ...parsed.libraries];
  const surfaces = new Map(files.map(({ path, surface }) => [path, surface]));
  const texts = new Map(parsed?.sources.files.map(({ path, text }) => [path, text]));
  const declarations = parsed?.files.flatMap((file) => file.declarations) ?? [];
  const own = parsed === null ? null : new Set(parsed.files.map(({ path }) => path));
  let counts: ReadonlyMap<string, number> | null = null;
  return {
    surfaceOf: (file) => surfaces.get(file) ?? 'zh',
    fileText: (file) => texts.get(file) ?? '',
    isOwn: (file) => own?.has(file) ?? true,
    declarations,
    nodeAt: (at) => {
      const whole = declarations.find(({ span }) => contains(span, at));
      if (whole === undefined || isSame(whole.span, at)) return whole ?? null;
      const rows = whole.kind === 'table' ? whole.rows : [];
      return rows.find(({ span }) => isSame(span, at)) ?? null;
    },
    timesNamed: (name) => {
      counts ??= namesIn(declarations);
      return counts.get(name) ?? 0;
    },
  };
}

/** Names alone have a text and no kind; a title declares. */
function namesIn(declarations: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const open: unknown[] = [...declarations];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null || 'primary' in node) continue;
    const isName = 'text' in node && typeof node.text === 'string' && !('kind' in node);
    if (isVariable(node)) {
      // A variable is its own; what it is called in its condition is no rule.
      const inner = namesIn([...Object.values(node)].filter((part) => part !== node.binding));
      for (const [name, times] of inner) {
        if (name !== node.binding.text) counts.set(name, (counts.get(name) ?? 0) + times);
      }
    } else if (isName) counts.set(String(node.text), (counts.get(String(node.text)) ?? 0) + 1);
    else open.push(...Object.entries(node).flatMap(([key, part]) => (NOT_NODES.has(key) ? [] : [part])));
  }
  return counts;
}

function isVariable(node: object): node is { readonly binding: { readonly text: string } } {
  return (
    'binding' in node && typeof node.binding === 'object' && node.binding !== null && 'text' in node.binding
  );
}

const NOT_NODES: ReadonlySet<string> = new Set(['span', 'comments']);

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}

/** The fix under another title. */
export function titled(fix: Fix, zh: string, en: string): Fix {
  return { ...fix, title: { zh, en } };
}

/** The rule or table that goes by the name; of a row, its table. */
export function declaredAs(
  name: string,
  { declarations }: Writing,
): RuleDeclaration | TableDeclaration | null {
  const table = tableIn(name);
  const found = declarations.filter((one) => one.kind === 'rule' || one.kind === 'table');
  return (
    found.find(({ title }) => [title.zh?.text, title.en?.text].includes(name)) ??
    found.find(({ title }) => table !== null && [title.zh?.text, title.en?.text].includes(table)) ??
    null
  );
}

/** The table's name in that of a row. */
function tableIn(name: string): string | null {
  return /^(.*) (?:第\d+行|row \d+)$/u.exec(name)?.[1] ?? null;
}
