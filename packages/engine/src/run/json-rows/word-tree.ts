import { type JsonCursor, QUOTE } from './json-cursor.ts';
import { Token } from './token.ts';
import { utf8Of } from './utf8.ts';

/** A byte tells words apart by its six lowest bits: a node is its place in the word and 64 ways on. */
const WAYS = 64;
const NO_WORD = 0;

/**
 * Reads strings of a closed vocabulary: a few bytes lead to the one word that it may be, and only that is compared.
 * No string is made, words that are equal are the same string.
 */
export class WordTree {
  readonly #words: readonly string[];
  /** With the closing quote. */
  readonly #tokens: readonly Token[];
  readonly #bytes: readonly Uint8Array[];
  /** A node: the place, then for each way on 0, the next node, or `~` the index of a word. */
  readonly #nodes: Int32Array;
  /** The next word with the same low bits everywhere, or -1. */
  readonly #alike: Int32Array;
  readonly #root: number;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#tokens = words.map((word) => new Token(`${word}"`));
    this.#bytes = words.map((word) => utf8Of(`${word}"`));
    this.#alike = new Int32Array(words.length).fill(-1);
    // Node 0 is nobody's: 0 stands for no word.
    const nodes = [0];
    this.#root = this.#grow(
      words.map((_, index) => index).filter((index) => isPlain(words[index] ?? '')),
      nodes,
    );
    this.#nodes = Int32Array.from(nodes);
  }

  /** The word, and its index in `cursor.found`; undefined for what is none. */
  read(cursor: JsonCursor): string | undefined {
    const { bytes, at } = cursor;
    if (bytes[at] !== QUOTE) return undefined;
    const start = at + 1;
    const nodes = this.#nodes;
    let way = this.#root;
    while (way > NO_WORD) {
      const low = (bytes[start + (nodes[way] as number)] as number) & (WAYS - 1);
      way = nodes[way + 1 + low] as number;
    }
    if (way === NO_WORD) return undefined;
    cursor.at = start;
    for (let word = ~way; word >= 0; word = this.#alike[word] as number) {
      if (!this.#tokens[word]?.takes(cursor)) continue;
      cursor.found = word;
      return this.#words[word];
    }
    cursor.at = at;
    return undefined;
  }

  /** @returns the way to the words */
  #grow(words: readonly number[], nodes: number[]): number {
    const [first, ...others] = words;
    if (first === undefined) return NO_WORD;
    const place = others.length === 0 ? null : this.#mostTelling(words);
    if (place === null) return this.#chain(first, others);
    const at = nodes.length;
    nodes.push(place, ...new Array<number>(WAYS).fill(NO_WORD));
    for (const [low, alike] of Map.groupBy(words, (word) => this.#lowBits(word, place))) {
      nodes[at + 1 + low] = this.#grow(alike, nodes);
    }
    return at;
  }

  #chain(first: number, others: readonly number[]): number {
    let last = first;
    for (const word of others) {
      this.#alike[last] = word;
      last = word;
    }
    return ~first;
  }

  /** The place at which the words differ most; null where they do not. No further than the shortest word goes. */
  #mostTelling(words: readonly number[]): number | null {
    const shortest = Math.min(...words.map((word) => this.#bytes[word]?.length ?? 0));
    let [best, most]: [number | null, number] = [null, 1];
    for (let place = 0; place < shortest; place += 1) {
      const ways = new Set(words.map((word) => this.#lowBits(word, place))).size;
      if (ways > most) [best, most] = [place, ways];
    }
    return best;
  }

  #lowBits(word: number, place: number): number {
    return (this.#bytes[word]?.[place] ?? 0) & (WAYS - 1);
  }
}

/** Whether JSON writes the word as it is. */
function isPlain(word: string): boolean {
  return JSON.stringify(word) === `"${word}"`;
}
