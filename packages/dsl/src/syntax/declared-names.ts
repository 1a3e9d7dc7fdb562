import type { IToken } from 'chevrotain';
import { type KeywordId, keywordOf } from './keywords.ts';
import type { RawFile } from './raw-lexer.ts';
import { CloseBrace, Colon, Comma, Dot, OpenBrace, QuotedName, Text, Word } from './tokens.ts';

/** Names built into the language: the fields of a person. */
export const builtInNames = ['编号', '姓名', '在岗'];

const titled: ReadonlySet<KeywordId> = new Set([
  'Policy',
  'Vocabulary',
  'Section',
  'Rule',
  'Parameter',
  'Bar',
  'Table',
  'Procedure',
  'State',
  'Final',
  'Example',
  'Ensure',
  'Negative',
  'Unit',
  'Position',
  'Role',
  'Action',
  'Enum',
  'Entity',
  'Matter',
]);
const derived: ReadonlySet<KeywordId> = new Set(['Define', 'Lookup']);
const braced: ReadonlySet<KeywordId> = new Set(['Enum', 'Entity', 'Matter', 'Extend']);

/**
 * The names that a file declares, read off before the text is segmented: titles after the keywords that begin a line,
 * members and fields between braces. Segmentation needs them, so this looks at words and signs alone.
 */
export function declaredNames(file: RawFile): ReadonlySet<string> {
  const names = new Set(builtInNames);
  const { tokens } = file;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.tokenType !== Word || !beginsLine(file, token)) continue;
    const split = splitStarter(token.image);
    if (split === undefined) continue;
    if (titled.has(split.keyword)) addTitle(names, onLine(file, tokens, index), split);
    if (derived.has(split.keyword)) addDerivedTitle(names, tokens.slice(index + 1), split);
    if (braced.has(split.keyword)) addBracedNames(names, tokens, index);
  }
  return names;
}

export function beginsLine({ text }: Pick<RawFile, 'text'>, token: IToken): boolean {
  for (let at = token.startOffset - 1; at >= 0; at -= 1) {
    const character = text[at];
    if (character === '\n' || character === '\r') return true;
    if (character !== ' ' && character !== '\t' && character !== '　' && character !== '\uFEFF') return false;
  }
  return true;
}

/** What ends a title that is glued to the words after it. */
const titleEnds: Readonly<Partial<Record<KeywordId, RegExp>>> = {
  Parameter: /为(?=[\d一二三四五六七八九十百两])/,
  Define: /是指/,
};

/** Where a title ends inside its run; the run's length where nothing is glued behind it. */
export function titleLength(keyword: KeywordId, run: string): number {
  const end = run.search(titleEnds[keyword] ?? /适用于/);
  return end > 0 ? end : run.length;
}

/** A declaration's keyword at the head of a run, and what is glued to it; `规则甲适用于起诉` has the rest 甲适用于起诉. */
export function splitStarter(
  run: string,
): { readonly keyword: KeywordId; readonly rest: string } | undefined {
  const whole = keywordOf(run);
  if (whole !== undefined) return { keyword: whole, rest: '' };
  for (let length = Math.min(4, run.length - 1); length > 0; length -= 1) {
    const form = run.slice(0, length);
    const keyword = keywordOf(form);
    if (keyword === undefined || !/^\p{Script=Han}+$/u.test(form)) continue;
    return titled.has(keyword) || derived.has(keyword) ? { keyword, rest: run.slice(length) } : undefined;
  }
  return undefined;
}

const isName = (token: IToken | undefined): token is IToken =>
  token !== undefined &&
  (token.tokenType === Word || token.tokenType === QuotedName || token.tokenType === Text);

const nameText = (token: IToken): string =>
  token.tokenType === Word ? token.image : token.image.slice(1, -1);

/** The next two tokens, as far as they stand on the same line. */
function onLine(file: RawFile, tokens: readonly IToken[], index: number): readonly IToken[] {
  const following = tokens.slice(index + 1, index + 3);
  const end = following.findIndex((token) => beginsLine(file, token));
  return end < 0 ? following : following.slice(0, end);
}

function addTitle(
  names: Set<string>,
  following: readonly IToken[],
  { keyword, rest }: { readonly keyword: KeywordId; readonly rest: string },
): void {
  const [first, second] = rest === '' ? following : [undefined, following[0]];
  if (rest !== '') names.add(rest.slice(0, titleLength(keyword, rest)));
  else if (isName(first)) names.add(titleText(keyword, first));
  if (isName(second) && keywordOf(second.image) === undefined) names.add(titleText(keyword, second));
}

/** A quoted title is what stands between the quotes. */
function titleText(keyword: KeywordId, token: IToken): string {
  const text = nameText(token);
  return token.tokenType === Word ? text.slice(0, titleLength(keyword, text)) : text;
}

/** `定义 前案.程序审理 …`, `定义前案的程序审理是指…`: the name of what is derived. */
function addDerivedTitle(
  names: Set<string>,
  following: readonly IToken[],
  { keyword, rest }: { readonly keyword: KeywordId; readonly rest: string },
): void {
  const [owner, dot, title, second] = rest === '' ? following : [undefined, ...following];
  const ownerText = rest === '' ? (isName(owner) ? owner.image : '') : rest;
  if (dot?.tokenType === Dot && isName(title)) {
    names.add(titleText(keyword, title));
    if (isName(second) && keywordOf(second.image) === undefined) names.add(titleText(keyword, second));
  }
  const joined = /的(.+)$/.exec(ownerText);
  if (joined?.[1] !== undefined) names.add(joined[1].slice(0, titleLength(keyword, joined[1])));
}

/** Members stand before a separator or the closing brace, fields before a colon; another opening brace begins something else. */
function addBracedNames(names: Set<string>, tokens: readonly IToken[], index: number): void {
  const head = tokens.slice(index + 1, index + 6).findIndex((token) => token.tokenType === OpenBrace);
  if (head < 0) return;
  const open = index + 1 + head;
  let pending: string[] = [];
  let inType = false;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as IToken;
    if (token.tokenType === CloseBrace || token.tokenType === Comma || token.tokenType === Colon) {
      if (!inType || token.tokenType === Colon) for (const name of pending.slice(-2)) names.add(name);
      inType = token.tokenType === Colon;
      pending = [];
      if (token.tokenType === CloseBrace) return;
    } else if (token.tokenType === OpenBrace) return;
    else if (isName(token)) pending.push(nameText(token));
  }
}
