import { type JsonCursor, NINE, ZERO } from './json-cursor.ts';

const MINUS = 45;
const POINT = 46;

/** So many digits are a whole number that a double holds, and so is ten to that power: their quotient is rounded once. */
const MOST_DIGITS = 15;

const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** A number without exponent, of up to 15 digits: exactly what `JSON.parse` makes of it. `-0` is 0. */
export function readNumber(cursor: JsonCursor): number | undefined {
  const { bytes } = cursor;
  const start = bytes[cursor.at] === MINUS ? cursor.at + 1 : cursor.at;
  let at = start;
  let whole = 0;
  let byte = bytes[at] as number;
  while (byte >= ZERO && byte <= NINE) {
    whole = whole * 10 + (byte - ZERO);
    at += 1;
    byte = bytes[at] as number;
  }
  const digits = at - start;
  const startsWithZero = bytes[start] === ZERO;
  if (digits === 0 || digits > MOST_DIGITS || (startsWithZero && digits > 1)) return undefined;
  let scale = 0;
  if (byte === POINT) {
    at += 1;
    byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      scale += 1;
      at += 1;
      byte = bytes[at] as number;
    }
    if (scale === 0 || digits + scale > MOST_DIGITS) return undefined;
  }
  const value = scale === 0 ? whole : whole / (POWERS[scale] ?? 1);
  const isNegative = start > cursor.at;
  cursor.at = at;
  return isNegative && value !== 0 ? -value : value;
}

export function readInteger(cursor: JsonCursor): number | undefined {
  const value = readNumber(cursor);
  return Number.isSafeInteger(value) ? value : undefined;
}
