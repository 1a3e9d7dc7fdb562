import { createToken, type ITokenConfig, Lexer, type TokenType } from 'chevrotain';
import { type KeywordId, keywords } from './keywords.ts';

/** A plain or quoted name, in the words of the user. */
export const Name = createToken({ name: 'Name', pattern: Lexer.NA });

/** Chevrotain drops the `u` flag of a pattern, so those that speak of letters match by themselves. */
const unicode = (name: string, source: string): TokenType => {
  const regexp = new RegExp(source, 'uy');
  const match = (text: string, offset: number): RegExpExecArray | null => {
    regexp.lastIndex = offset;
    return regexp.exec(text);
  };
  return createToken({ name, pattern: match, line_breaks: false });
};

const pattern = (name: string, regexp: RegExp, extra: Partial<ITokenConfig> = {}): TokenType =>
  createToken({ name, pattern: regexp, ...extra });

/** The bars at the two ends of a table's line. */
export const RowStart = createToken({ name: 'RowStart', pattern: Lexer.NA });
export const RowEnd = createToken({ name: 'RowEnd', pattern: Lexer.NA });
/** `第2行`: cut out of runs by the segmentation. */
export const RowOrdinal = createToken({ name: 'RowOrdinal', pattern: Lexer.NA });

const WhiteSpace = pattern('WhiteSpace', /[\s\uFEFF]+/, { group: Lexer.SKIPPED, line_breaks: true });
/** Only at the start of a line or after white space. */
const Comment = pattern('Comment', /(?<!\S)#[^\r\n]*/, { group: 'comments' });
export const Text = pattern('Text', /"[^"\r\n]*"|“[^”\r\n]*”/);
export const QuotedName = pattern('QuotedName', /「[^」\r\n]*」|`[^`\r\n]*`/, { categories: Name });
export const DateLiteral = pattern('Date', /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{4}年\d{1,2}月\d{1,2}日/);
export const DurationLiteral = unicode(
  'Duration',
  String.raw`\d+ ?(?:个工作日|工作日|日|天|个月|年)|\d+ +(?:working +)?(?:days?|months?|years?)(?![\p{L}\p{N}_])|same +day(?![\p{L}\p{N}_])`,
);
export const NumberLiteral = pattern(
  'Number',
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?: ?(?:万元|亿元|万|亿|元))?/,
);
/** A date, a decimal or a number in groups glued to a word: the word ends before it. */
const gluedLiteral = /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d+\.\d|\d{1,3}(?:,\d{3})+(?!\d)/y;
const letters = /[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/uy;

function matchWord(text: string, offset: number): RegExpExecArray | null {
  letters.lastIndex = offset;
  const found = letters.exec(text);
  if (found === null || !/\p{Script=Han}\d/u.test(found[0])) return found;
  for (const { index } of found[0].matchAll(/(?<=\p{Script=Han})\d/gu)) {
    gluedLiteral.lastIndex = offset + index;
    if (gluedLiteral.test(text)) found[0] = found[0].slice(0, index);
  }
  return found;
}

/** A run of letters: becomes keywords and names by segmentation. */
export const Word = createToken({ name: 'Word', pattern: matchWord, line_breaks: false });
const Stop = pattern('Stop', /[。；;]/, { group: Lexer.SKIPPED });
export const Comma = pattern('Comma', /[,，、]/);
export const Colon = pattern('Colon', /[:：]/);
export const Dot = pattern('Dot', /[.．]/);
export const OpenParen = pattern('OpenParen', /[(（]/);
export const CloseParen = pattern('CloseParen', /[)）]/);
export const OpenBracket = pattern('OpenBracket', /[[［【]/);
export const CloseBracket = pattern('CloseBracket', /[\]］】]/);
export const OpenBrace = pattern('OpenBrace', /[{｛]/);
export const CloseBrace = pattern('CloseBrace', /[}｝]/);
export const Arrow = pattern('Arrow', /→|->/);
export const GreaterEqual = pattern('GreaterEqual', />=|≥|＞=/);
export const LessEqual = pattern('LessEqual', /<=|≤|＜=/);
export const GreaterSign = pattern('GreaterSign', /[>＞]/);
export const LessSign = pattern('LessSign', /[<＜]/);
export const Plus = pattern('Plus', /[+＋]/);
export const Minus = pattern('Minus', /[-－−]/);
export const DoublePipe = pattern('DoublePipe', /\|\||｜｜/);
export const Pipe = pattern('Pipe', /[|｜]/);

const signs: readonly TokenType[] = [
  Comma,
  Colon,
  Dot,
  OpenParen,
  CloseParen,
  OpenBracket,
  CloseBracket,
  OpenBrace,
  CloseBrace,
  Arrow,
  GreaterEqual,
  LessEqual,
  GreaterSign,
  LessSign,
  Plus,
  Minus,
  DoublePipe,
  Pipe,
];

/** What the first pass cuts a text into, in order of preference. */
export const rawTokens: readonly TokenType[] = [
  WhiteSpace,
  Comment,
  Text,
  QuotedName,
  DateLiteral,
  DurationLiteral,
  NumberLiteral,
  Word,
  Stop,
  ...signs,
];

/** One token type a keyword, named by the keyword's id. */
export const keywordTokens = Object.fromEntries(
  Object.keys(keywords).map((id) => [id, createToken({ name: id, pattern: Lexer.NA })]),
) as Record<KeywordId, TokenType>;

/** What the parser reads: keywords, names, literals and signs. */
export const parserTokens: readonly TokenType[] = [
  Name,
  RowOrdinal,
  RowStart,
  RowEnd,
  ...Object.values(keywordTokens),
  Text,
  QuotedName,
  DateLiteral,
  DurationLiteral,
  NumberLiteral,
  ...signs,
];
