import type { JsonCursor } from './json-cursor.ts';
import { utf8Of } from './utf8.ts';

/** A text that is compared four bytes at a time. */
export class Token {
  /** Of UTF-8. */
  readonly #length: number;
  /** By how many its bytes are more than its UTF-16 units. */
  readonly #shift: number;
  readonly #words: Int32Array;
  /** The bytes of the last word that belong to the token. */
  readonly #mask: number;

  constructor(text: string) {
    const bytes = utf8Of(text);
    this.#length = bytes.length;
    this.#shift = bytes.length - text.length;
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    const view = new DataView(padded.buffer);
    this.#words = Int32Array.from({ length: padded.length / 4 }, (_, word) => view.getInt32(word * 4, true));
    const last = bytes.length % 4;
    this.#mask = last === 0 ? -1 : (1 << (8 * last)) - 1;
  }

  /** Whether the token is what comes next; it is then read. */
  takes(cursor: JsonCursor): boolean {
    return this.takesAt(cursor, cursor.at);
  }

  /** Whether the token stands at the place; everything to its end is then read. */
  takesAt(cursor: JsonCursor, at: number): boolean {
    const { view } = cursor;
    const words = this.#words;
    const last = words.length - 1;
    for (let word = 0; word < last; word += 1) {
      if (view.getInt32(at + word * 4, true) !== words[word]) return false;
    }
    if ((view.getInt32(at + last * 4, true) & this.#mask) !== words[last]) return false;
    cursor.at = at + this.#length;
    cursor.shift += this.#shift;
    return true;
  }
}
