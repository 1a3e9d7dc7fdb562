import type { Bucket } from './bucket.ts';

/**
 * The clauses that all of the masks let hold.
 * @param into takes their bits, so many words as a mask of the bucket has
 * @returns whether there are any
 */
export function meetMasks(
  { masks: words, width }: Bucket,
  masks: readonly number[],
  into: Int32Array,
): boolean {
  const first = (masks[0] as number) * width;
  for (let word = 0; word < width; word += 1) into[word] = words[first + word] as number;
  const last = masks.length - 1;
  for (let index = 1; index < last; index += 1) {
    const from = (masks[index] as number) * width;
    for (let word = 0; word < width; word += 1)
      into[word] = (into[word] as number) & (words[from + word] as number);
  }
  let any = 0;
  const from = (masks[last] as number) * width;
  for (let word = 0; word < width; word += 1) {
    const left = (into[word] as number) & (words[from + word] as number);
    into[word] = left;
    any |= left;
  }
  return any !== 0;
}
