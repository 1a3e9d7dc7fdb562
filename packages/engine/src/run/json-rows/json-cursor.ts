import type { Value } from '../row.ts';
import { writeUtf8 } from './utf8.ts';

/** The longest text that is read, in UTF-16 units: a longer one may hold more values than the facts of a case may have. */
const LONGEST = 40_000;
/** Units become three bytes at most; words of four are read past the end. */
const BUFFER = LONGEST * 3 + 64;

/** How far a JSON text is read, and what the reader of the last value found out by the way. */
export class JsonCursor {
  readonly bytes = new Uint8Array(BUFFER);
  readonly view = new DataView(this.bytes.buffer);
  text = '';
  /** Of the next byte to read; readers leave it after what they have read. */
  at = 0;
  /** By how much the place of a byte is greater than that of its character in `text`. */
  shift = 0;
  /** Of a word: its index in the vocabulary; of true 1, of false 0; of a date its `dayKey`. */
  found = 0;
  /** Records around the one that is read. */
  depth = 0;
  /** Persons and units that are said not to be on duty. */
  inactive: Set<string> | null = null;
  /** The matter that the text names, where the reader is for another one. */
  otherMatter: string | null = null;

  /** @returns false for a text that is too long */
  start(text: string): boolean {
    if (text.length > LONGEST) return false;
    // Every reader stops at it: it stands nowhere in JSON.
    this.bytes[writeUtf8(text, this.bytes)] = 0;
    this.text = text;
    this.restart();
    return true;
  }

  restart(): void {
    this.at = 0;
    this.shift = 0;
    this.found = 0;
    this.depth = 0;
    this.inactive = null;
    this.otherMatter = null;
  }
}

/**
 * Reads one value. Undefined: it is not what is usual here, perhaps a fault, perhaps only written in another way; the
 * careful way has to tell.
 */
export type ReadJson = (cursor: JsonCursor) => Value;

export const SPACE = 32;
export const QUOTE = 34;
export const COMMA = 44;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_RECORD = 123;
export const CLOSE_RECORD = 125;

/** The next byte behind JSON's white space: space, tab, line feed, carriage return. It is not yet read. */
export function skipSpace(cursor: JsonCursor): number {
  const { bytes } = cursor;
  let { at } = cursor;
  let byte = bytes[at] as number;
  while (byte <= SPACE && (byte === SPACE || byte === 10 || byte === 13 || byte === 9)) {
    at += 1;
    byte = bytes[at] as number;
  }
  cursor.at = at;
  return byte;
}
