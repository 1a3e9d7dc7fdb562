import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import type { Symbol as ShouzeSymbol, SymbolKind } from '../../check/symbols.ts';
import type { Bilingual, Language } from '../../diagnostics/diagnostic.ts';
import { spellName } from '../../format/print-name.ts';
import { createTarget, type Target } from '../../format/target.ts';
import type { Span } from '../../source/span.ts';
import { type Keyword, type KeywordId, keywords } from '../../syntax/keywords.ts';
import { wordsOfType } from '../type-words.ts';
import type { Workspace } from '../workspace.ts';
import { atLineStart } from './at-line-start.ts';
import { type Cursor, cursorAt, idOf } from './cursor.ts';
import { inBraces } from './in-braces.ts';
import { inClause } from './in-clause.ts';
import { inEvents } from './in-events.ts';
import { inTable } from './in-table.ts';
import { inTransition } from './in-transition.ts';
import { textOf } from './path-tokens.ts';
import { beginsAsPinyin, pinyinSpellings } from './pinyin.ts';
import { type CompletionScope, createScope, ownerId } from './scope.ts';
import type { Wanted } from './wanted.ts';

/** A word that may stand at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: SymbolKind | 'keyword' | 'literal';
  /** What it is: the title in the other language, or its type. */
  readonly detail: Bilingual | null;
  /** All that one may type to find it. */
  readonly filterText: string;
  readonly insertText: string;
  readonly replace: Span;
}

/** `names`: all titles of what it stands for. */
type Item = Omit<Completion, 'replace'> & { readonly names?: readonly string[] };

/** The words that may stand at an offset, those that begin as what is typed there first. */
export function completionsAt(workspace: Workspace, path: string, offset: number): readonly Completion[] {
  const document = workspace.document(path);
  const cursor = document && cursorAt(workspace, document, offset);
  if (document === undefined || cursor === undefined || cursor === null) return [];
  const target = createTarget(workspace.checked.symbols, document.tree.surface);
  const scope = createScope(workspace.checked.symbols, cursor);
  const wanted = wantedAt(cursor, scope);
  const listed = listedBefore(cursor.clause);
  const items = wanted
    .flatMap((one) => itemsOf(one, scope, target))
    .filter(({ names = [] }) => !names.some((name) => listed.has(name)));
  return matching(unique(items), cursor.prefix).map(({ names: _, ...item }) => ({
    ...item,
    replace: cursor.replace,
  }));
}

function wantedAt(cursor: Cursor, scope: CompletionScope): readonly Wanted[] {
  const inside =
    inBraces(cursor, scope) ?? inTable(cursor, scope) ?? inTransition(cursor, scope) ?? inEvents(cursor);
  return inside ?? (cursor.startsLine ? [atLineStart(cursor)] : inClause(cursor, scope));
}

/** What a list has already: nothing is listed twice. */
function listedBefore(clause: readonly IToken[]): ReadonlySet<string> {
  if (idOf(clause.at(-1)) !== 'Comma') return new Set();
  const start = clause.findLastIndex((token, index) => !listParts.has(idOf(token)) && index < clause.length);
  return new Set(clause.slice(start + 1).map(textOf));
}

const listParts: ReadonlySet<string> = new Set(['Name', 'QuotedName', 'Comma']);

function itemsOf(wanted: Wanted, scope: CompletionScope, target: Target): readonly Item[] {
  switch (wanted.what) {
    case 'keywords':
      if (wanted.language !== undefined && wanted.language !== target.language) return [];
      return wanted.ids.flatMap((id) => keywordItem(id, target.language));
    case 'symbols':
      return scope.symbols
        .filter(({ kind, owner, declaredAt }) => {
          const isOwn = wanted.owner === undefined || owner === wanted.owner;
          // What is built in has words of its own, which are wanted as such.
          return wanted.kinds.includes(kind) && isOwn && declaredAt !== null;
        })
        .map((symbol) => symbolItem(symbol, target));
    case 'parameters':
      return scope.symbols
        .filter(
          ({ kind, type }) => kind === 'parameter' && (type === null || wanted.kinds.includes(type.kind)),
        )
        .map((symbol) => symbolItem(symbol, target));
    case 'members':
      return scope.membersOf(ownerId(wanted.of)).map((symbol) => symbolItem(symbol, target));
    case 'fields':
      return scope
        .membersOf(wanted.owner)
        .filter(
          ({ title, kind }) =>
            kind === 'field' && !wanted.except.has(title.zh ?? '') && !wanted.except.has(title.en ?? ''),
        )
        .map((symbol) => symbolItem(symbol, target));
    case 'roots':
      return rootsOf(scope)
        .filter(({ type }) => wanted.kinds === undefined || type === null || wanted.kinds.includes(type.kind))
        .map((symbol) => symbolItem(symbol, target));
    case 'signs':
      return wanted.language === target.language ? wanted.texts.map(signItem) : [];
    case 'values':
      return valuesOf(wanted.of, scope, target);
  }
}

function rootsOf({ elements, owner, membersOf }: CompletionScope): readonly ShouzeSymbol[] {
  return [
    ...elements.flatMap(({ entity }) => membersOf(entity)),
    ...elements.map(({ calledBy, entity }) => ({ ...calledBy, type: { kind: 'entity', entity } as const })),
    ...membersOf(owner?.id ?? ''),
  ];
}

function valuesOf(type: Type, scope: CompletionScope, target: Target): readonly Item[] {
  switch (type.kind) {
    case 'enum':
      return scope.symbols
        .filter(({ kind, owner }) => kind === 'member' && owner === type.enum)
        .map((symbol) => symbolItem(symbol, target));
    case 'unit':
      return scope.symbols.filter(({ kind }) => kind === 'unit').map((symbol) => symbolItem(symbol, target));
    case 'yesno':
      return target.language === 'zh'
        ? (['Yes', 'False'] as const).flatMap((id) => keywordItem(id, 'zh'))
        : (['Yes', 'No'] as const).flatMap((id) => keywordItem(id, 'en'));
    default:
      return [];
  }
}

/** None where the language says it otherwise. */
function keywordItem(id: KeywordId, language: Language): readonly Item[] {
  const { zh, en }: Keyword = keywords[id];
  const [label] = language === 'zh' ? zh : en;
  if (label === undefined) return [];
  const other = (language === 'zh' ? en : zh)[0];
  const detail = other === undefined ? null : { zh: other, en: other };
  return [{ label, kind: 'keyword', detail, filterText: [...zh, ...en].join(' '), insertText: label }];
}

function signItem(label: string): Item {
  return { label, kind: 'keyword', detail: null, filterText: label, insertText: label };
}

function symbolItem({ kind, title, type }: ShouzeSymbol, target: Target): Item {
  const { symbols, language } = target;
  const label = title[language] ?? title.zh ?? title.en ?? '';
  const other = language === 'zh' ? title.en : title.zh;
  const typed = type === null || kind === 'member' ? null : wordsOfType(type, symbols);
  const detail = typed ?? (other === null || other === label ? null : { zh: other, en: other });
  const insertText = spellName(label, target, 'value');
  const names = [title.zh, title.en].filter((text) => text !== null);
  return {
    label,
    kind,
    detail,
    filterText: names.join(' '),
    insertText,
    names,
  };
}

function unique(items: readonly Item[]): readonly Item[] {
  return [
    ...new Map(items.toReversed().map((item) => [`${item.kind} ${item.label}`, item])).values(),
  ].toReversed();
}

/** Those that begin with what is typed, then those that do so in pinyin, then those that hold it. */
function matching(items: readonly Item[], prefix: string): readonly Item[] {
  const typed = prefix.replace(/^[「`]/, '').toLowerCase();
  const words = (item: Item): readonly string[] => item.filterText.toLowerCase().split(' ');
  const tests: readonly ((item: Item) => boolean)[] = [
    (item) => words(item).some((word) => word.startsWith(typed)),
    (item) => words(item).some((word) => beginsAsPinyin(word, typed)),
    (item) => item.filterText.toLowerCase().includes(typed),
  ];
  const found = new Set(tests.flatMap((test) => items.filter(test)));
  return [...found].map((item) => ({ ...item, filterText: withPinyin(item.filterText) }));
}

/** For editors that go on matching by themselves while one types. */
function withPinyin(filterText: string): string {
  return [filterText, ...filterText.split(' ').flatMap(pinyinSpellings)].join(' ');
}
