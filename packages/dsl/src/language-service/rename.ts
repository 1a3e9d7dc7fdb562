import type { Symbol as ShouzeSymbol, SymbolKind } from '../check/symbols.ts';
import { checkPackage } from '../check-package.ts';
import type { Bilingual, Language } from '../diagnostics/diagnostic.ts';
import { spellName } from '../format/print-name.ts';
import { createTarget } from '../format/target.ts';
import type { SourceFile, Span } from '../source/span.ts';
import type { PackageSources } from '../syntax/parse-package.ts';
import type { TextEdit } from './format-edits.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** What would be renamed at a place, or why it cannot be. */
export type Renamable =
  | { readonly ok: true; readonly span: Span; readonly text: string }
  | { readonly ok: false; readonly reason: Bilingual };

export type Renaming =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Bilingual };

interface Found {
  readonly symbol: ShouzeSymbol;
  readonly span: Span;
  /** The title that stands there, without quotes. */
  readonly text: string;
}

export function prepareRename(workspace: Workspace, path: string, offset: number): Renamable {
  const found = find(workspace, path, offset);
  return 'reason' in found ? { ok: false, ...found } : { ok: true, span: found.span, text: found.text };
}

/**
 * Gives the title under the cursor another name wherever the package uses it, in every file. A thing with a title in
 * each language keeps the other one. The package is read again with the new name: what it would make unreadable, or
 * mean something else by, is refused.
 */
export function renameAt(workspace: Workspace, path: string, offset: number, newName: string): Renaming {
  const found = find(workspace, path, offset);
  if ('reason' in found) return { ok: false, ...found };
  const name = unquoted(newName.trim());
  if (name === found.text) return { ok: true, edits: [] };
  const reason = unfit(name) ?? taken(name, found.symbol, workspace);
  if (reason !== null) return { ok: false, reason };
  const edits = editsOf(workspace, found, name);
  const quotedEdits = edits.map((edit) => ({ ...edit, text: inQuotes(edit.text, name) }));
  for (const tried of [edits, quotedEdits])
    if (reads(workspace, found, name, tried)) return { ok: true, edits: tried };
  return { ok: false, reason: misread(name) };
}

function find(workspace: Workspace, path: string, offset: number): Found | { readonly reason: Bilingual } {
  const occurrence = workspace.occurrenceAt(path, offset);
  const symbol = occurrence?.symbol;
  if (occurrence === undefined || symbol === undefined) {
    return { reason: { zh: '此处没有可改名的名称', en: 'there is no name to rename here' } };
  }
  const { text, span } = occurrence.name;
  if (symbol.declaredAt === null) {
    return { reason: { zh: `“${text}”是语言自带的，不能改名`, en: `"${text}" is built into the language` } };
  }
  const { file } = symbol.declaredAt.span;
  if (workspace.checked.parsed.sources.libraries.some((library) => library.path === file)) {
    return {
      reason: {
        zh: `“${text}”由随附词汇 ${file} 声明，不能在这里改名`,
        en: `"${text}" is declared by the library ${file} and cannot be renamed here`,
      },
    };
  }
  return { symbol, span, text };
}

function unquoted(text: string): string {
  return /^(?:「[^」]*」|`[^`]*`|"[^"]*"|“[^”]*”)$/.test(text) ? text.slice(1, -1) : text;
}

function unfit(name: string): Bilingual | null {
  if (name.trim() === '') return { zh: '名称不能为空', en: 'a name cannot be empty' };
  if (/[\r\n"“”「」`]/.test(name)) {
    return { zh: '名称不能含引号或换行', en: 'a name cannot hold quotes or line breaks' };
  }
  return null;
}

const memberKinds: ReadonlySet<SymbolKind> = new Set(['field', 'definition', 'lookup']);

/** Things of one kind share their names, and so do the members of one owner. */
function taken(
  name: string,
  { kind, owner, declaredAt }: ShouzeSymbol,
  { checked }: Workspace,
): Bilingual | null {
  const isRival = (other: ShouzeSymbol): boolean =>
    (other.kind === kind || (memberKinds.has(kind) && memberKinds.has(other.kind))) &&
    other.owner === owner &&
    other.declaredAt !== declaredAt &&
    kind !== 'binder' &&
    (other.title.zh === name || other.title.en === name);
  return checked.symbols.all.some(isRival)
    ? { zh: `已有“${name}”，请换一个名称`, en: `there is a "${name}" already` }
    : null;
}

function misread(name: string): Bilingual {
  return {
    zh: `改名为“${name}”会使别处的文字读不通或另有所指`,
    en: `with the name "${name}" other places would not be read, or would mean something else`,
  };
}

function editsOf(workspace: Workspace, { symbol, text }: Found, name: string): readonly TextEdit[] {
  return workspace.documents.flatMap(({ occurrences, source, tree }) =>
    occurrences
      .filter((occurrence) => occurrence.symbol === symbol && occurrence.name.text === text)
      .map(({ name: { span } }) => ({
        span,
        text: spelled(source.text.slice(span.start, span.end), name, workspace, tree.surface),
      })),
  );
}

/** Second titles keep their double quotes; other places get quotes only where the name needs them. */
function spelled(before: string, name: string, { checked }: Workspace, language: Language): string {
  const [open = ''] = before;
  if (open === '"') return `"${name}"`;
  if (open === '“') return `“${name}”`;
  const target = createTarget(checked.symbols, language);
  return spellName(name, { ...target, names: new Set([...target.names, name]) }, 'member');
}

function inQuotes(text: string, name: string): string {
  return text === name ? `「${name}」` : text;
}

/** Whether the package with these edits names the same thing in the same places, and has no more errors than before. */
function reads(
  { checked, documents }: Workspace,
  found: Found,
  name: string,
  edits: readonly TextEdit[],
): boolean {
  const { sources } = checked.parsed;
  const renamed: PackageSources = { ...sources, files: sources.files.map((file) => applied(file, edits)) };
  const after = createWorkspace(checkPackage(renamed));
  const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
  if (after.checked.diagnostics.filter(isError).length > checked.diagnostics.filter(isError).length)
    return false;
  return documents.every(({ source, occurrences }) => {
    const now = after.document(source.path)?.occurrences ?? [];
    return (
      now.length === occurrences.length &&
      occurrences.every(({ symbol, name: before }, index) => {
        const isRenamed = symbol === found.symbol && before.text === found.text;
        const here = now[index];
        return here?.name.text === (isRenamed ? name : before.text) && here.symbol?.kind === symbol?.kind;
      })
    );
  });
}

function applied({ path, text }: SourceFile, edits: readonly TextEdit[]): SourceFile {
  const own = edits.filter(({ span }) => span.file === path).toSorted((a, b) => b.span.start - a.span.start);
  const edited = own.reduce(
    (made, { span, text: put }) => made.slice(0, span.start) + put + made.slice(span.end),
    text,
  );
  return { path, text: edited };
}
