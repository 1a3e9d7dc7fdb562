import { type CaseNumber, parseCaseNumber } from '../../facts/case-number.ts';
import type { CaseValue } from '../row.ts';
import { type JsonCursor, NINE, QUOTE, ZERO } from './json-cursor.ts';
import { readPlainText } from './read-plain-text.ts';
import { Token } from './token.ts';

const LONGEST = 200;

/** Beginnings that are remembered: a court's cases have few, by year and type. */
const REMEMBERED = 8;

/** Reads case numbers; one in the usual spelling is taken apart only where it is compared. */
export function createCaseNumberReader(): (cursor: JsonCursor) => CaseValue | undefined {
  const beginnings: Token[] = [];
  let oldest = 0;
  return (cursor) => {
    const { at, shift, text } = cursor;
    const start = at - shift;
    let begins = beginnings.some((beginning) => beginning.takes(cursor));
    const serial = begins ? 0 : startOfSerial(text, start);
    if (serial > 0) {
      const beginning = new Token(text.slice(start, serial));
      beginnings[oldest] = beginning;
      oldest = (oldest + 1) % REMEMBERED;
      begins = beginning.takes(cursor);
    }
    if (begins && readSerial(cursor))
      return new UsualCaseNumber(text.slice(start + 1, cursor.at - cursor.shift - 1));
    cursor.at = at;
    cursor.shift = shift;
    return readUnusual(cursor);
  };
}

function readUnusual(cursor: JsonCursor): CaseValue | undefined {
  const text = readPlainText(cursor, LONGEST);
  const number = text === undefined ? null : parseCaseNumber(text);
  return text === undefined || number === null ? undefined : { text, number };
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
 * Where the serial begins in a number such as `"（2022）川1527民初123号"`: after a year of this or the last century, a court of
 * four digits and up to eight characters. 0 for any other spelling, be it one of a case number or not.
 */
function startOfSerial(text: string, at: number): number {
  const hasYear =
    text.charCodeAt(at) === QUOTE &&
    OPENING.has(text.charCodeAt(at + 1)) &&
    isCentury(text, at + 2) &&
    isDigit(text, at + 4) &&
    isDigit(text, at + 5) &&
    CLOSING.has(text.charCodeAt(at + 6));
  const hasCourt =
    COURTS.has(text.charCodeAt(at + 7)) && [8, 9, 10, 11].every((place) => isDigit(text, at + place));
  if (!hasYear || !hasCourt) return 0;
  const type = at + 12;
  let end = type;
  while (end - type <= LONGEST_TYPE && isHan(text.charCodeAt(end))) end += 1;
  const length = end - type;
  // 知 before a type is a part of its own, and 字第 that of another spelling: both are told apart with care.
  const isUsualType =
    length >= 1 &&
    length <= LONGEST_TYPE &&
    text.charCodeAt(type) !== SPECIAL &&
    text.charCodeAt(end - 1) !== WORDED;
  return isUsualType && isDigit(text, end) ? end : 0;
}

/** `19` or `20`. */
function isCentury(text: string, at: number): boolean {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return (tens === 1 && ones === 9) || (tens === 2 && ones === 0);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

const END = new Token('号"');

/** Digits and the end. */
function readSerial(cursor: JsonCursor): boolean {
  const { bytes } = cursor;
  const start = cursor.at;
  let at = start;
  let byte = bytes[at] as number;
  while (byte >= ZERO && byte <= NINE) {
    at += 1;
    byte = bytes[at] as number;
  }
  return at > start && at - start <= LONGEST_SERIAL && END.takesAt(cursor, at);
}
