import { BACKSLASH, type JsonCursor, QUOTE, SPACE } from './json-cursor.ts';

const ASCII_END = 0x80;

/** A string without escapes, of up to so many UTF-16 units. */
export function readPlainText(cursor: JsonCursor, longest: number): string | undefined {
  const { bytes, at } = cursor;
  if (bytes[at] !== QUOTE) return undefined;
  let { shift } = cursor;
  const start = at + 1 - shift;
  let end = at + 1;
  let byte = bytes[end] as number;
  while (byte !== QUOTE) {
    if (byte < SPACE || byte === BACKSLASH) return undefined;
    if (byte >= ASCII_END) shift += bytesBeyondUnits(byte);
    end += 1;
    byte = bytes[end] as number;
  }
  if (end - shift - start > longest) return undefined;
  cursor.at = end + 1;
  cursor.shift = shift;
  return cursor.text.slice(start, end - shift);
}

/**
 * What a byte adds to the difference between bytes and UTF-16 units: characters of two and three bytes are one unit,
 * those of four are two.
 */
function bytesBeyondUnits(byte: number): number {
  if (byte < 0xc0) return 0;
  if (byte < 0xe0) return 1;
  return 2;
}
