import type { IToken } from 'chevrotain';
import { beginsLine } from './declared-names.ts';
import { isReserved, type KeywordId, keywordOf, keywords } from './keywords.ts';
import type { RawFile } from './raw-lexer.ts';
import {
  CloseBrace,
  Colon,
  Comma,
  Dot,
  DoublePipe,
  keywordTokens,
  Name,
  OpenBrace,
  OpenParen,
  Pipe,
  RowStart,
} from './tokens.ts';

const wordDeclarations: ReadonlySet<string> = new Set<KeywordId>([
  'Unit',
  'Position',
  'Role',
  'Action',
  'Enum',
  'Entity',
  'Matter',
]);
const types: ReadonlySet<string> = new Set<KeywordId>([
  'TextType',
  'YesNoType',
  'IntegerType',
  'MoneyType',
  'DateType',
  'PersonType',
  'CaseNumberType',
  'Unit',
]);
const beforeValues: ReadonlySet<string> = new Set<KeywordId>(['Is', 'IsNot', 'In', 'NotIn']);
/** Where a condition's left side begins. */
const beforeFields: ReadonlySet<string> = new Set<KeywordId>(['When', 'If', 'And', 'Or', 'Not', 'Where']);
/** These begin an operand themselves. */
const operandStarters: ReadonlySet<string> = new Set<KeywordId>([
  'Count',
  'DaysEn',
  'ExpiryEn',
  'From',
  'ThisMatter',
  'Matter',
]);
const directions: ReadonlySet<string> = new Set<KeywordId>(['Latest', 'Earliest', 'Highest', 'Lowest']);
const effects: ReadonlySet<string> = new Set<KeywordId>(['Reroute', 'Reassign', 'Notify', 'Archive']);

/** Where the pass stands: what kind of braces are open, and the head of the line. */
interface Place {
  readonly braces: ('members' | 'fields' | 'entries')[];
  /** The declaration that the line began with, while its title may still go on. */
  declares: KeywordId | null;
  /** True between the bar that begins a table's row and `||`. */
  inConditions: boolean;
  /** True in a line that began with `对照`. */
  looksUp: boolean;
  /** True from an arrow to the end of its line: there `通知`, `归档` … are effects. */
  afterArrow: boolean;
  /** True right after a direction (`latest`), whose `by` names a field. */
  afterDirection: boolean;
  /** True right after `取` or `latest by`: a field stands here. */
  takes: boolean;
}

/**
 * Soft keywords are plain names in the places that docs/design/language.md section 2 lists: after `.` and `的`, before `:`, as
 * titles of words, as types and members, and as values where such a name is in scope. Here they become names.
 */
export function nameSoftKeywords(
  file: RawFile,
  tokens: readonly IToken[],
  names: ReadonlySet<string>,
): readonly IToken[] {
  const place: Place = {
    braces: [],
    declares: null,
    looksUp: false,
    inConditions: false,
    afterArrow: false,
    afterDirection: false,
    takes: false,
  };
  return tokens.map((token, index) => {
    const startsLine = beginsLine(file, token);
    if (startsLine && leavesMembers(token, tokens[index - 1], place)) place.braces.length = 0;
    if (startsLine) {
      const declares = wordDeclarations.has(token.tokenType.name) || token.tokenType.name === 'Extend';
      // Between braces a line begins with a field, whatever its name.
      place.declares = declares && place.braces.length === 0 ? idOf(token) : null;
      place.looksUp = token.tokenType === keywordTokens.Lookup;
      place.afterArrow = false;
    }
    const isName =
      isSoft(token) &&
      standsAsName(
        token,
        tokens[index - 1],
        tokens[index + 1],
        secondOnLine(file, tokens, index),
        place,
        startsLine,
        names,
      );
    follow(place, token);
    return isName ? { ...token, tokenType: Name, tokenTypeIdx: Name.tokenTypeIdx ?? 0 } : token;
  });
}

/** A declaration after a member without a comma: the brace before it was never closed. */
function leavesMembers(token: IToken, previous: IToken | undefined, { braces }: Place): boolean {
  if (braces.at(-1) !== 'members' || previous?.tokenType === Comma || previous?.tokenType === OpenBrace)
    return false;
  return token.tokenType.name in keywords && keywords[idOf(token)].role === 'declaration';
}

/** The token after the next one, where both stand on this line: a field's two names do. */
function secondOnLine(file: RawFile, tokens: readonly IToken[], index: number): IToken | undefined {
  const [next, second] = [tokens[index + 1], tokens[index + 2]];
  return next === undefined || beginsLine(file, next) ? undefined : second;
}

const idOf = (token: IToken): KeywordId => token.tokenType.name as KeywordId;

const isSoft = (token: IToken): boolean => {
  const id = keywordOf(token.image);
  return id !== undefined && token.tokenType.name === id && !isReserved(token.image) && id in keywords;
};

function follow(place: Place, token: IToken): void {
  if (token.tokenType === OpenBrace) {
    place.braces.push(place.looksUp ? 'entries' : place.declares === 'Enum' ? 'members' : 'fields');
    place.declares = null;
  }
  if (token.tokenType === CloseBrace) place.braces.pop();
  if (token.tokenType.name === 'Enum' && place.declares === 'Extend') place.declares = 'Enum';
  if (token.tokenType === RowStart) place.inConditions = true;
  if (token.tokenType === DoublePipe) place.inConditions = false;
  if (token.tokenType.name === 'Arrow') place.afterArrow = true;
  place.takes =
    token.tokenType === keywordTokens.Take ||
    (token.tokenType === keywordTokens.ByEn && place.afterDirection);
  place.afterDirection = directions.has(token.tokenType.name);
}

function standsAsName(
  token: IToken,
  previous: IToken | undefined,
  next: IToken | undefined,
  afterNext: IToken | undefined,
  place: Place,
  startsLine: boolean,
  names: ReadonlySet<string>,
): boolean {
  const before = previous?.tokenType;
  if (before === Dot || before?.name === 'Of') return true;
  const braces = place.braces.at(-1);
  if (braces === 'members') return true;
  if (
    braces === 'fields' &&
    (next?.tokenType === Colon || (afterNext?.tokenType === Colon && next?.tokenType !== Comma))
  ) {
    // `排序 案号` inside an entity has no colon behind it; a field does.
    return true;
  }
  if (braces === 'entries' && next?.tokenType === Colon) return token.tokenType !== keywordTokens.Other;
  if (place.declares !== null && !startsLine)
    return !(place.declares === 'Extend' && wordDeclarations.has(token.tokenType.name));
  if (!names.has(token.image)) return false;
  if (place.takes) return true;
  if (before === Colon) return !types.has(token.tokenType.name);
  if (types.has(token.tokenType.name) && !startsLine && before?.name !== 'OfEn') return true;
  if (effects.has(token.tokenType.name)) return !(place.afterArrow || isExpectedEffect(previous, next));
  if (place.inConditions && (before === RowStart || before === Pipe)) return true;
  if (beforeFields.has(before?.name ?? '') && !operandStarters.has(token.tokenType.name)) return true;
  // In a list of values (`属于 (撤诉, 归档)`) the keyword could begin nothing else either.
  return (
    beforeValues.has(before?.name ?? '') || before === Comma || before === OpenParen || isOrderField(previous)
  );
}

/** `期望 通知 收案人`, but `期望 通知 截至 D`. */
function isExpectedEffect(previous: IToken | undefined, next: IToken | undefined): boolean {
  const isDue = next?.tokenType === keywordTokens.DueBy || next?.tokenType === keywordTokens.DueEn;
  return previous?.tokenType === keywordTokens.Expect && !isDue;
}

const isOrderField = (previous: IToken | undefined): boolean => previous?.tokenType === keywordTokens.Order;
