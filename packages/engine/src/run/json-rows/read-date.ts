import { daysInMonth } from '../../facts/iso-date.ts';
import { type JsonCursor, NINE, QUOTE, ZERO } from './json-cursor.ts';

const HYPHEN = 45;
/** `"2022-10-08"`: three words of four bytes. */
const LENGTH = 12;

/** In the order of days. @param month 1–12 @param day from 1 */
function dayKey(year: number, month: number, day: number): number {
  return (year * 16 + month) * 32 + day;
}

/** A date's key; null for what is no date as YYYY-MM-DD. */
export function dayKeyOf(date: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return match && dayKey(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Dates recur: so many are remembered, each in the place that its bytes lead to. A power of two. */
const REMEMBERED = 4096;
/** Multiplied by Knuth's constant, the highest bits tell words apart best: twelve of them are the place. */
const SPREADING = -1_640_531_527;
const PLACE_SHIFT = 20;

/** Reads dates; `cursor.found` becomes the day's key. Days that are equal are most often the same string. */
export function createDateReader(): (cursor: JsonCursor) => string | undefined {
  const words = new Int32Array(3 * REMEMBERED);
  const keys = new Int32Array(REMEMBERED);
  const dates = new Array<string>(REMEMBERED).fill('');
  return (cursor) => {
    const { view, at } = cursor;
    const first = view.getInt32(at, true);
    const second = view.getInt32(at + 4, true);
    const third = view.getInt32(at + 8, true);
    const place = Math.imul(first ^ Math.imul(second, 31) ^ Math.imul(third, 961), SPREADING) >>> PLACE_SHIFT;
    const isKnown =
      words[3 * place] === first && words[3 * place + 1] === second && words[3 * place + 2] === third;
    if (!isKnown) {
      const key = keyAt(cursor.bytes, at);
      if (key === 0) return undefined;
      words[3 * place] = first;
      words[3 * place + 1] = second;
      words[3 * place + 2] = third;
      keys[place] = key;
      const start = at - cursor.shift + 1;
      dates[place] = cursor.text.slice(start, start + 10);
    }
    cursor.at = at + LENGTH;
    cursor.found = keys[place] as number;
    return dates[place];
  };
}

/** 0 where no real day stands there in quotes. */
function keyAt(bytes: Uint8Array, at: number): number {
  const isSeparated =
    bytes[at] === QUOTE && bytes[at + 5] === HYPHEN && bytes[at + 8] === HYPHEN && bytes[at + 11] === QUOTE;
  if (!isSeparated) return 0;
  const year = twoDigits(bytes, at + 1) * 100 + twoDigits(bytes, at + 3);
  const month = twoDigits(bytes, at + 6);
  const day = twoDigits(bytes, at + 9);
  // What is no digit makes the number negative.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return 0;
  return day <= daysInMonth(year, month) ? dayKey(year, month, day) : 0;
}

/** Far below zero where one of them is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens = 0, ones = 0] = [bytes[at], bytes[at + 1]];
  const areDigits = tens >= ZERO && tens <= NINE && ones >= ZERO && ones <= NINE;
  return areDigits ? (tens - ZERO) * 10 + (ones - ZERO) : -100_000;
}
