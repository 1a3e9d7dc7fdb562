import type { IToken } from 'chevrotain';
import type { Bilingual } from '../diagnostics/diagnostic.ts';
import { type KeywordId, keywordOf } from '../syntax/keywords.ts';
import { cursorAt, idOf } from './completion/cursor.ts';
import { type ClauseForms, clauseForms, quantifiedForms } from './signature-forms.ts';
import type { Workspace } from './workspace.ts';

/** How the clause under the cursor is written, in the language of the file. */
export interface SignatureHelp {
  /** All ways to write it. */
  readonly signatures: readonly Signature[];
  /** The way that what is typed so far follows. */
  readonly active: number;
  readonly about: Bilingual;
}

export interface Signature {
  readonly label: string;
  /** The parts to fill in, as offsets into the label. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** The part that the cursor stands in; null before the first one. */
  readonly activePart: number | null;
}

/** Null where the cursor is in no clause, in a text or in a comment. */
export function signatureHelpAt(workspace: Workspace, path: string, offset: number): SignatureHelp | null {
  const document = workspace.document(path);
  const cursor = document && cursorAt(workspace, document, offset);
  if (document === undefined || cursor === undefined || cursor === null) return null;
  if (cursor.startsLine) return null;
  const found = formsFor(cursor.clause, lineOf(cursor.declaration, document.source.text, offset));
  if (found === null) return null;
  const { forms, about } = found.of;
  const ways = forms[document.tree.surface].map((form) =>
    follow(form, found.tokens, keywordOf(cursor.prefix)),
  );
  const most = Math.max(...ways.map(({ reached }) => reached));
  return {
    signatures: ways.map(({ signature }) => signature),
    active: ways.findIndex(({ reached }) => reached === most),
    about,
  };
}

interface Found {
  readonly of: ClauseForms;
  readonly tokens: readonly IToken[];
}

const quantifiers: ReadonlySet<string> = new Set(['Some', 'No', 'Every']);
const conditional: ReadonlySet<string> = new Set(['When', 'If', 'Define']);

function formsFor(clause: readonly IToken[], line: readonly IToken[]): Found | null {
  const head = idOf(clause[0]);
  const stateLine = head === 'State' && line.length > 0 && line[0] !== clause[0];
  if ((stateLine || head === 'Overdue') && clauseForms.Transition !== undefined) {
    return { of: clauseForms.Transition, tokens: head === 'Overdue' ? clause : line };
  }
  const quantifier = clause.findLastIndex((token) => quantifiers.has(idOf(token)));
  if (conditional.has(head) && quantifier >= 0)
    return { of: quantifiedForms, tokens: clause.slice(quantifier) };
  const isBar = clause.some((token) => idOf(token) === 'Never');
  const of = isBar ? clauseForms.Never : formsOf(head);
  return of === undefined ? null : { of, tokens: clause };
}

function formsOf(head: string): ClauseForms | undefined {
  return Object.hasOwn(clauseForms, head) ? clauseForms[head as keyof typeof clauseForms] : undefined;
}

/** The tokens on the cursor's line. */
function lineOf(tokens: readonly IToken[], text: string, offset: number): readonly IToken[] {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return tokens.filter(({ startOffset }) => startOffset >= start);
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** The keywords that lead to it, or `word`. */
  readonly after: readonly string[];
}

/** `<By:机构>` becomes 机构, a part that the keyword `By` leads to. */
function read(form: string): { readonly label: string; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  let label = '';
  let end = 0;
  for (const { 0: whole, 1: after = '', 2: text = '', index } of form.matchAll(/<([A-Za-z|]+):([^>]*)>/g)) {
    label += form.slice(end, index);
    parts.push({ start: label.length, end: label.length + text.length, after: after.split('|') });
    label += text;
    end = index + whole.length;
  }
  return { label: label + form.slice(end), parts };
}

/**
 * Goes through a form as far as the tokens do.
 * @param typing the keyword that the cursor touches: in unspaced Chinese nothing tells that it is finished
 */
function follow(
  form: string,
  tokens: readonly IToken[],
  typing: KeywordId | undefined,
): { readonly signature: Signature; readonly reached: number } {
  const { label, parts } = read(form);
  const next = (from: number, key: string): number =>
    parts.findIndex(({ after }, index) => index > from && after.includes(key));
  const nextWord = (from: number): number => {
    const found = next(from, 'word');
    return found >= 0 && areNeighbours(label, parts[from], parts[found]) ? found : -1;
  };
  let at = -1;
  let reached = 0;
  tokens.forEach((token, index) => {
    const isNext = isWord(token) && isWord(tokens[index - 1]);
    const found = isNext ? nextWord(at) : next(at, idOf(token));
    if (found >= 0) at = found;
    if (found >= 0 || label.split(/[\s[\]｜]+/).includes(token.image)) reached += 1;
  });
  const beside = typing === undefined ? nextWordAfter(tokens, at, nextWord) : next(at, typing);
  if (beside >= 0) at = beside;
  const places = parts.map(({ start, end }) => ({ start, end }));
  return { signature: { label, parts: places, activePart: at < 0 ? null : at }, reached };
}

/** Behind a finished word the next one begins. */
function nextWordAfter(tokens: readonly IToken[], at: number, nextWord: (from: number) => number): number {
  return isWord(tokens.at(-1)) ? nextWord(at) : -1;
}

/** Whether nothing but what may be left out stands between two parts. */
function areNeighbours(label: string, from: Part | undefined, to: Part | undefined): boolean {
  return /^[\s["]*$/.test(label.slice(from?.end ?? 0, to?.start).replace(/\[[^\]]*\]/g, ''));
}

const words: ReadonlySet<string> = new Set(['Name', 'QuotedName', 'Text']);

/** A name: no keyword, no sign. */
function isWord(token: IToken | undefined): boolean {
  return words.has(idOf(token));
}
