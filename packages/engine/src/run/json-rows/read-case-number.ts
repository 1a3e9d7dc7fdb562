import { type CaseNumber, parseCaseNumber } from '../../facts/case-number.ts';
import type { CaseValue } from '../row.ts';
import { type JsonCursor, NINE, QUOTE, ZERO } from './json-cursor.ts';
import { readPlainText } from './read-plain-text.ts';

const LONGEST = 200;

/** A case number; one in the usual spelling is taken apart only where it is compared. */
export function readCaseNumber(cursor: JsonCursor): CaseValue | undefined {
  const { text } = cursor;
  const at = cursor.at - cursor.shift;
  const end = endOfUsual(text, at);
  if (end > 0) {
    const shift = bytesBeyondUnits(text, at, end);
    cursor.at += end + 1 - at + shift;
    cursor.shift += shift;
    return new UsualCaseNumber(text.slice(at + 1, end));
  }
  const given = readPlainText(cursor, LONGEST);
  if (given === undefined) return undefined;
  const number = parseCaseNumber(given);
  return number === null ? undefined : { text: given, number };
}

/** A text that is known to be a case number. */
class UsualCaseNumber implements CaseValue {
  readonly text: string;
  #number: CaseNumber | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get number(): CaseNumber {
    this.#number ??= parseCaseNumber(this.text);
    if (this.#number === null) throw new RangeError('the usual spelling is one of case numbers');
    return this.#number;
  }
}

const COURTS = new Set(
  [...'京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军'].map((court) =>
    court.charCodeAt(0),
  ),
);
const NUMBER = '号'.charCodeAt(0);
const SPECIAL = '知'.charCodeAt(0);
const WORDED = '第'.charCodeAt(0);
const OPENING = new Set(['(', '（'].map((bracket) => bracket.charCodeAt(0)));
const CLOSING = new Set([')', '）'].map((bracket) => bracket.charCodeAt(0)));
/** Of the Unicode block of Chinese characters that NFKC leaves alone. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fa5;
const LONGEST_TYPE = 8;
const LONGEST_SERIAL = 9;

/**
 * Where the quote stands that closes a number such as `"（2022）川1527民初123号"`: a year of this or the last century, a court of
 * four digits, up to eight characters, a serial. 0 for any other spelling, be it one of a case number or not.
 */
function endOfUsual(text: string, at: number): number {
  const hasYear =
    text.charCodeAt(at) === QUOTE &&
    OPENING.has(text.charCodeAt(at + 1)) &&
    isCentury(text, at + 2) &&
    digitsFrom(text, at + 4, 2) === 2 &&
    CLOSING.has(text.charCodeAt(at + 6));
  if (!hasYear || !COURTS.has(text.charCodeAt(at + 7)) || digitsFrom(text, at + 8, 4) < 4) return 0;
  const type = at + 12;
  let end = type;
  while (end - type <= LONGEST_TYPE && isHan(text.charCodeAt(end))) end += 1;
  const length = end - type;
  // 知 before a type is a part of its own, and 字第 that of another spelling: both are told apart with care.
  const isUsualType = length >= 1 && length <= LONGEST_TYPE && text.charCodeAt(type) !== SPECIAL;
  if (!isUsualType || text.charCodeAt(end - 1) === WORDED) return 0;
  const digits = digitsFrom(text, end, LONGEST_SERIAL);
  const close = end + digits + 1;
  const isClosed = digits > 0 && text.charCodeAt(close - 1) === NUMBER && text.charCodeAt(close) === QUOTE;
  return isClosed ? close : 0;
}

/** `19` or `20`. */
function isCentury(text: string, at: number): boolean {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return (tens === 1 && ones === 9) || (tens === 2 && ones === 0);
}

/** How many of them there are, up to so many. */
function digitsFrom(text: string, at: number, most: number): number {
  let count = 0;
  while (count < most) {
    const code = text.charCodeAt(at + count);
    if (!(code >= ZERO && code <= NINE)) break;
    count += 1;
  }
  return count;
}

function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** What is not ASCII there are characters of three bytes. */
function bytesBeyondUnits(text: string, from: number, to: number): number {
  let shift = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) >= 0x80) shift += 2;
  return shift;
}
