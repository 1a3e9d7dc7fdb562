import type { Bucket } from './bucket.ts';

/** Verdicts, and words of their keys, past which the memory begins anew. */
const MOST_VERDICTS = 2 ** 14;
const MOST_WORDS = 2 ** 20;
/** Of a key: its hash, the number of its verdict and of its bucket; the words of a mask follow. */
const HEAD = 3;

/** The verdict of every set of clauses that was met to hold in a bucket: a hash table over typed arrays. */
export class ClauseSetMemory<Verdict extends object> {
  readonly #make: (bucket: Bucket, holding: Int32Array) => Verdict;
  readonly #verdicts: Verdict[] = [];
  readonly #starts: number[] = [];
  /** Keys one after the other. */
  #keys: Int32Array = new Int32Array(256);
  #end = HEAD;
  /** By hash: where a key begins; 0 is free. At most half of them are taken. */
  #places: Int32Array = new Int32Array(64);

  /** @param make asked where the set is met for the first time */
  constructor(make: (bucket: Bucket, holding: Int32Array) => Verdict) {
    this.#make = make;
  }

  /** @param holding bits of the clauses that hold */
  verdict(bucket: Bucket, holding: Int32Array): Verdict {
    const { id, width } = bucket;
    const keys = this.#keys;
    const places = this.#places;
    const hash = hashOf(id, holding, width);
    let place = hash & (places.length - 1);
    for (let start = places[place] as number; start !== 0; start = places[place] as number) {
      if (keys[start] === hash && keys[start + 2] === id && isSame(keys, start + HEAD, holding, width)) {
        return this.#verdicts[keys[start + 1] as number] as Verdict;
      }
      place = (place + 1) & (places.length - 1);
    }
    const verdict = this.#make(bucket, holding);
    this.#add(hash, bucket, holding, verdict);
    return verdict;
  }

  #add(hash: number, { id, width }: Bucket, holding: Int32Array, verdict: Verdict): void {
    if (this.#verdicts.length >= MOST_VERDICTS || this.#end + HEAD + width > MOST_WORDS) this.#forget();
    const start = this.#end;
    this.#end += HEAD + width;
    while (this.#keys.length < this.#end) this.#keys = doubled(this.#keys);
    this.#keys[start] = hash;
    this.#keys[start + 1] = this.#verdicts.push(verdict) - 1;
    this.#keys[start + 2] = id;
    this.#keys.set(holding.subarray(0, width), start + HEAD);
    this.#starts.push(start);
    if (2 * this.#starts.length > this.#places.length) this.#widen();
    else this.#put(start);
  }

  #put(start: number): void {
    const most = this.#places.length - 1;
    let place = (this.#keys[start] ?? 0) & most;
    while (this.#places[place] !== 0) place = (place + 1) & most;
    this.#places[place] = start;
  }

  #widen(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (const start of this.#starts) this.#put(start);
  }

  #forget(): void {
    this.#verdicts.length = 0;
    this.#starts.length = 0;
    this.#end = HEAD;
    this.#places.fill(0);
  }
}

/** Two chains of words side by side: each waits for its own last step alone. */
function hashOf(bucket: number, holding: Int32Array, width: number): number {
  let even = bucket;
  let odd = 0;
  let word = 0;
  for (; word + 1 < width; word += 2) {
    even = Math.imul(even ^ (holding[word] as number), 0x9e3779b1);
    odd = Math.imul(odd ^ (holding[word + 1] as number), 0x85ebca6b);
    even ^= even >>> 15;
    odd ^= odd >>> 15;
  }
  if (word < width) even = Math.imul(even ^ (holding[word] as number), 0x9e3779b1);
  const hash = Math.imul(even ^ odd, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

function isSame(keys: Int32Array, start: number, holding: Int32Array, width: number): boolean {
  for (let word = 0; word < width; word += 1) if (keys[start + word] !== holding[word]) return false;
  return true;
}

function doubled(words: Int32Array): Int32Array {
  const more = new Int32Array(2 * words.length);
  more.set(words);
  return more;
}
