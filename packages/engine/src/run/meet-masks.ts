import type { Bucket } from './bucket.ts';

/**
 * The clauses that all of the masks let hold.
 * @param masks where they begin
 * @param into takes their bits, so many words as a mask of the bucket has
 */
export function meetMasks({ masks: words, width }: Bucket, masks: readonly number[], into: Int32Array): void {
  if (width === 1) into[0] = meetWords(words, masks);
  else meetLong(words, width, masks, into);
}

/** Of masks of one word. */
function meetWords(words: Int32Array, masks: readonly number[]): number {
  let left = words[masks[0] as number] as number;
  for (let index = 1; index < masks.length; index += 1) left &= words[masks[index] as number] as number;
  return left;
}

/** Two masks at a time: words that are left are written half as often. */
function meetLong(words: Int32Array, width: number, masks: readonly number[], into: Int32Array): void {
  const count = masks.length;
  const [first, second] = [masks[0] as number, masks[count - 1] as number];
  for (let word = 0; word < width; word += 1) {
    into[word] = (words[first + word] as number) & (words[second + word] as number);
  }
  for (let index = 1; index < count - 1; index += 2) {
    const [one, other] = [masks[index] as number, masks[index + 1] as number];
    for (let word = 0; word < width; word += 1) {
      into[word] = (into[word] as number) & (words[one + word] as number) & (words[other + word] as number);
    }
  }
}
