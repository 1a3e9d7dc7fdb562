import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { beginsLine, splitStarter, titleLength } from './declared-names.ts';
import { type KeywordId, keywordOf, keywords } from './keywords.ts';
import type { RawFile } from './raw-lexer.ts';
import {
  type Neighbour,
  neighbourOf,
  type Piece,
  type RunContext,
  type Segmentation,
  segment,
} from './segment.ts';
import { nameSoftKeywords } from './soft-keywords.ts';
import * as signs from './tokens.ts';

export interface LexedFile {
  readonly tokens: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

/** After these keywords a newly declared title stands and takes the whole run. */
const beforeTitles: ReadonlySet<KeywordId> = new Set([
  'Rule',
  'Section',
  'Example',
  'Procedure',
  'Bar',
  'Table',
  'Ensure',
  'Negative',
  'Parameter',
  'Policy',
  'Vocabulary',
]);

/** The second pass: runs of letters become keywords and names, with the names in scope. */
export function lex(file: RawFile, names: ReadonlySet<string>): LexedFile {
  const tokens: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  file.tokens.forEach((token, index) => {
    if (token.tokenType !== signs.Word) tokens.push(token);
    else tokens.push(...readWord(file, token, tokens.at(-1), file.tokens[index + 1], names, diagnostics));
  });
  return {
    tokens: dropCommasBeforeKeywords(nameSoftKeywords(file, markRows(file, partItems(tokens)), names)),
    diagnostics,
  };
}

/** A comma groups digits, but in a list it parts items: `[1,000]` and `属于 5、1,000` have one item more. */
function partItems(tokens: readonly IToken[]): readonly IToken[] {
  const open: TokenType[] = [];
  let inMembers = false;
  return tokens.flatMap((token) => {
    const type = token.tokenType;
    if (type === signs.OpenBracket || type === signs.OpenBrace) open.push(type);
    else if (type === signs.CloseBracket || type === signs.CloseBrace) open.pop();
    else if (type.name in keywords) inMembers = type.name === 'In' || type.name === 'NotIn';
    const inList = inMembers || open.at(-1) === signs.OpenBracket;
    return inList && type === signs.NumberLiteral ? itemsOf(token) : [token];
  });
}

function itemsOf(token: IToken): IToken[] {
  return [...token.image.matchAll(/[^,]+|,/g)].map((part) =>
    make(part[0] === ',' ? signs.Comma : signs.NumberLiteral, part[0], token.startOffset + part.index),
  );
}

function readWord(
  file: RawFile,
  token: IToken,
  previous: IToken | undefined,
  next: IToken | undefined,
  names: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): IToken[] {
  const run = token.image;
  const keyword = keywordOf(run);
  if (keyword !== undefined) return [keywordToken(token, run, 0, keyword)];
  if (names.has(run) || !/\p{Script=Han}/u.test(run)) return [make(signs.Name, run, token.startOffset)];
  const startsLine = beginsLine(file, token);
  const title = titleAt(token, previous, startsLine, names);
  const { pieces, rival } =
    title ??
    segment(run, {
      names,
      before: neighbourBefore(previous, startsLine),
      beginsLine: startsLine,
      previous: keywordBefore(previous),
      closed: closes(next),
      lastOfLine: next === undefined || beginsLine(file, next),
    });
  if (rival !== null) diagnostics.push(ambiguous(file.path, token, pieces, rival));
  let offset = 0;
  return pieces.map((piece) => {
    const made = pieceToken(token, piece, offset);
    offset += piece.text.length;
    return made;
  });
}

/** A new title takes its whole run; its end word ends it where it is glued on, and the keyword may be glued before it. */
function titleAt(
  token: IToken,
  previous: IToken | undefined,
  startsLine: boolean,
  names: ReadonlySet<string>,
): Segmentation | null {
  const run = token.image;
  if (startsLine) {
    const starter = splitStarter(run);
    if (starter === undefined || starter.rest === '' || !beforeTitles.has(starter.keyword)) return null;
    const form = run.slice(0, run.length - starter.rest.length);
    return titlePieces(
      [{ kind: 'keyword', text: form, keyword: starter.keyword }],
      starter.keyword,
      starter.rest,
      names,
    );
  }
  const before = keywordBefore(previous);
  if (before === null || !beforeTitles.has(before)) return null;
  return titleLength(before, run) < run.length ? titlePieces([], before, run, names) : null;
}

/** The title, and what is glued behind it: a clerk may write a whole rule without a break. */
function titlePieces(
  head: readonly Piece[],
  keyword: KeywordId,
  run: string,
  names: ReadonlySet<string>,
): Segmentation {
  const end = titleLength(keyword, run);
  const start: readonly Piece[] = [...head, { kind: 'name', text: run.slice(0, end) }];
  const { pieces, rival } = segment(run.slice(end), { ...afterTitle, names });
  return { pieces: [...start, ...pieces], rival: rival && [...start, ...rival] };
}

const afterTitle: Omit<RunContext, 'names'> = {
  before: 'open-value',
  previous: null,
  beginsLine: false,
  closed: false,
  lastOfLine: true,
};

function pieceToken(run: IToken, piece: Piece, offset: number): IToken {
  const start = run.startOffset + offset;
  switch (piece.kind) {
    case 'keyword':
      return keywordToken(run, piece.text, offset, piece.keyword);
    case 'date':
      return make(signs.DateLiteral, piece.text, start);
    case 'duration':
      return make(signs.DurationLiteral, piece.text, start);
    case 'row':
      return make(signs.RowOrdinal, piece.text, start);
    case 'number':
      return make(signs.NumberLiteral, piece.text, start);
    case 'name':
    case 'handle':
    case 'unknown':
      return make(signs.Name, piece.text, start);
  }
}

function keywordToken(run: IToken, text: string, offset: number, id: KeywordId): IToken {
  return make(signs.keywordTokens[id], text, run.startOffset + offset);
}

function make(type: TokenType, image: string, start: number): IToken {
  return createTokenInstance(
    type,
    image,
    start,
    start + image.length - 1,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  );
}

function keywordBefore(previous: IToken | undefined): KeywordId | null {
  const keyword = previous === undefined ? undefined : keywordOf(previous.image);
  return keyword !== undefined && previous?.tokenType.name === keyword ? keyword : null;
}

function neighbourBefore(previous: IToken | undefined, startsLine: boolean): Neighbour {
  if (previous === undefined) return 'start';
  const keyword = keywordBefore(previous);
  if (keyword !== null) {
    const neighbour = neighbourOf(keyword);
    // Only within a run may nothing stand beside a value: `由 责任人 当日 办理`.
    return neighbour === 'value' ? 'open-value' : neighbour;
  }
  if (startsLine) return 'start';
  switch (previous.tokenType) {
    case signs.Name:
    case signs.QuotedName:
    case signs.DateLiteral:
    case signs.DurationLiteral:
    case signs.NumberLiteral:
    case signs.Text:
      return 'open-value';
    case signs.Dot:
    case signs.Colon:
    case signs.GreaterEqual:
    case signs.LessEqual:
    case signs.GreaterSign:
    case signs.LessSign:
      return 'operator';
    default:
      return 'start';
  }
}

function closes(next: IToken | undefined): boolean {
  const closing: readonly (TokenType | undefined)[] = [
    undefined,
    signs.Comma,
    signs.CloseParen,
    signs.CloseBrace,
    signs.CloseBracket,
  ];
  return closing.includes(next?.tokenType);
}

/** A bar that begins or ends its line begins or ends a row. */
function markRows(file: RawFile, tokens: readonly IToken[]): readonly IToken[] {
  return tokens.map((token, index) => {
    if (token.tokenType !== signs.Pipe) return token;
    if (beginsLine(file, token)) return make(signs.RowStart, token.image, token.startOffset);
    const next = tokens[index + 1];
    return next === undefined || beginsLine(file, next)
      ? make(signs.RowEnd, token.image, token.startOffset)
      : token;
  });
}

/** `，则`, `，且`: a comma before a reserved keyword separates nothing, but between braces it separates entries. */
function dropCommasBeforeKeywords(tokens: readonly IToken[]): readonly IToken[] {
  let depth = 0;
  return tokens.filter((token, index) => {
    const next = tokens[index + 1];
    if (token.tokenType === signs.OpenBrace) depth += 1;
    if (token.tokenType === signs.CloseBrace) depth -= 1;
    if (depth > 0) return true;
    if (token.tokenType !== signs.Comma) return true;
    if (next === undefined) return false;
    const id = keywordOf(next.image);
    if (id === undefined || next.tokenType.name !== id) return true;
    return !(keywords[id].role === 'clause' || id === 'And' || id === 'Or' || startsClause.has(id));
  });
}

/** Soft keywords that begin a clause or a part of one in running text. */
const startsClause: ReadonlySet<KeywordId> = new Set(['Citing', 'Note', 'Since', 'Where', 'Take']);

function ambiguous(path: string, run: IToken, first: readonly Piece[], second: readonly Piece[]): Diagnostic {
  const readings = [first, second].map((pieces) => pieces.map(({ text }) => text).join(' '));
  const span = { file: path, start: run.startOffset, end: run.startOffset + run.image.length };
  return diagnose(
    'SZ104',
    span,
    { run: run.image, first: readings[0] ?? '', second: readings[1] ?? '' },
    {
      fixes: readings.map((text) => ({
        title: { zh: `写作“${text}”`, en: `write "${text}"` },
        edits: [{ span, text }],
      })),
    },
  );
}
