import { type JsonCursor, QUOTE } from './json-cursor.ts';
import { Token } from './token.ts';
import { utf8Of } from './utf8.ts';

/**
 * Reads the strings of a closed vocabulary: a few of the bytes lead to the one word that it may be, and only that is
 * compared. No string is made: words that are equal are the same string. `cursor.found` becomes the word's index.
 * @returns a reader that gives undefined for what is none of the words
 */
export function wordReader(words: readonly string[]): (cursor: JsonCursor) => string | undefined {
  const tokens = words.map((word) => new Token(`${word}"`));
  const { places, factors, mask, first, next } = hashOf(words);
  const [place0 = 0, place1 = 0, place2 = 0, place3 = 0] = places;
  const [factor0 = 0, factor1 = 0, factor2 = 0, factor3 = 0] = factors;
  return (cursor) => {
    const { bytes, at } = cursor;
    if (bytes[at] !== QUOTE) return undefined;
    const start = at + 1;
    const hash =
      (bytes[start + place0] as number) * factor0 +
      (bytes[start + place1] as number) * factor1 +
      (bytes[start + place2] as number) * factor2 +
      (bytes[start + place3] as number) * factor3;
    for (let word = first[hash & mask] as number; word >= 0; word = next[word] as number) {
      if (!tokens[word]?.takesAt(cursor, start)) continue;
      cursor.found = word;
      return words[word];
    }
    return undefined;
  };
}

/** Where the bytes lie that tell words apart, and what leads from them to the words. */
interface WordHash {
  readonly places: readonly number[];
  readonly factors: readonly number[];
  /** The table's size, a power of two, less one. */
  readonly mask: number;
  /** By hash, the first word; -1 for none. */
  readonly first: Int32Array;
  /** By word, the next one with its hash; -1 for none. */
  readonly next: Int32Array;
}

const MOST_PLACES = 4;
/** Tables that are tried, from so many times as many places as words. */
const ROOM = 4;
const TRIES = 200;

function hashOf(all: readonly string[]): WordHash {
  const words = all.map((word) => utf8Of(`${word}"`));
  // A word that JSON has to escape is read with care.
  const plain = all.flatMap((word, index) => (JSON.stringify(word) === `"${word}"` ? [index] : []));
  const places = telling(plain.map((word) => words[word] ?? new Uint8Array(1)));
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, all.length) * ROOM));
  let [best, fewest] = [places.map(() => 1), Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < TRIES && fewest > 0; attempt += 1) {
    const factors = places.map((_, index) => 1 + (((attempt * 37 + index * 101) * 29) % 509));
    const hashes = new Set(plain.map((word) => hashed(words[word], places, factors) & (size - 1)));
    const collisions = plain.length - hashes.size;
    if (collisions < fewest) [best, fewest] = [factors, collisions];
  }
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(all.length).fill(-1);
  for (const word of plain) {
    const hash = hashed(words[word], places, best) & (size - 1);
    next[word] = first[hash] ?? -1;
    first[hash] = word;
  }
  return { places, factors: best, mask: size - 1, first, next };
}

function hashed(word: Uint8Array | undefined, places: readonly number[], factors: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + (word?.[place] ?? 0) * (factors[index] ?? 0), 0);
}

/** The places that tell most words apart, no further than the shortest word goes: beyond, anything may stand. */
function telling(words: readonly Uint8Array[]): readonly number[] {
  const shortest = Math.min(...words.map(({ length }) => length));
  const places: number[] = [];
  let most = 1;
  while (places.length < MOST_PLACES && words.length > 1) {
    let better: number | null = null;
    for (let place = 0; place < shortest; place += 1) {
      const kinds = new Set(words.map((word) => [...places, place].map((at) => word[at]).join())).size;
      if (kinds > most) [better, most] = [place, kinds];
    }
    if (better === null) break;
    places.push(better);
  }
  return places;
}
