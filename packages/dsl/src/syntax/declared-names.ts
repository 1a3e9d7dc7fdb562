import type { IToken } from 'chevrotain';
import { type KeywordId, keywordOf } from './keywords.ts';
import type { RawFile } from './raw-lexer.ts';
import { CloseBrace, Colon, Comma, Dot, OpenBrace, QuotedName, Text, Word } from './tokens.ts';

/** Names built into the language: the fields of a person. */
const builtInNames = ['编号', '姓名', '在岗'];

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
    if (titled.has(split.keyword)) addTitle(names, onLine(file, tokens, index), split.rest);
    if (derived.has(split.keyword)) addDerivedTitle(names, tokens, index);
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

/** A declaration's keyword at the head of a run, and the title glued to it; `规则甲适用于起诉` has the title 甲. */
export function splitStarter(
  run: string,
): { readonly keyword: KeywordId; readonly rest: string } | undefined {
  const whole = keywordOf(run);
  if (whole !== undefined) return { keyword: whole, rest: '' };
  for (let length = Math.min(4, run.length - 1); length > 0; length -= 1) {
    const keyword = keywordOf(run.slice(0, length));
    if (keyword === undefined || !/^\p{Script=Han}+$/u.test(run.slice(0, length))) continue;
    if (!titled.has(keyword)) return undefined;
    const rest = run.slice(length);
    const end = rest.indexOf('适用于');
    return { keyword, rest: end > 0 ? rest.slice(0, end) : rest };
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

function addTitle(names: Set<string>, following: readonly IToken[], glued: string): void {
  const [first, second] = glued === '' ? following : [undefined, following[0]];
  if (glued !== '') names.add(glued);
  else if (isName(first)) names.add(cutFor(nameText(first)));
  if (isName(second) && keywordOf(second.image) === undefined) names.add(cutFor(nameText(second)));
}

function cutFor(title: string): string {
  const end = title.indexOf('适用于');
  return end > 0 ? title.slice(0, end) : title;
}

/** `定义 前案.程序审理 …`: the name after the dot. */
function addDerivedTitle(names: Set<string>, tokens: readonly IToken[], index: number): void {
  const [owner, dot, title, second] = tokens.slice(index + 1, index + 5);
  if (!isName(owner)) return;
  if (dot?.tokenType === Dot && isName(title)) {
    names.add(nameText(title).replace(/是指$/, ''));
    if (isName(second) && keywordOf(second.image) === undefined) names.add(nameText(second));
  }
  const joined = /的(.+)$/.exec(owner.image);
  if (joined?.[1] !== undefined) names.add(joined[1].replace(/是指$/, ''));
}

/** Members stand before a separator or the closing brace, fields before a colon. */
function addBracedNames(names: Set<string>, tokens: readonly IToken[], index: number): void {
  const open = tokens.findIndex((token, at) => at > index && token.tokenType === OpenBrace);
  if (open < 0 || open > index + 5) return;
  let pending: string[] = [];
  let inType = false;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as IToken;
    if (token.tokenType === CloseBrace || token.tokenType === Comma || token.tokenType === Colon) {
      if (!inType || token.tokenType === Colon) for (const name of pending.slice(-2)) names.add(name);
      inType = token.tokenType === Colon;
      pending = [];
      if (token.tokenType === CloseBrace) return;
    } else if (isName(token)) pending.push(nameText(token));
  }
}
