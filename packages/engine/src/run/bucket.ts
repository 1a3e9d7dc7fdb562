import { TRUE } from '../compile/truth-codes.ts';
import type { BucketClause } from './bucket-clauses.ts';
import type { Joint } from './joint.ts';
import { bitOf, clausesIn, wordOf, wordsFor } from './mask-words.ts';

/** The clauses that one code of the bucket slot leaves, as bits of masks. */
export interface Bucket {
  readonly id: number;
  /** Words of a mask. */
  readonly width: number;
  /** One after the other: `OWN`, then each joint's, one for each of its numbers. */
  readonly masks: Int32Array;
  /** The rule of each bit, ascending. */
  readonly rules: Int32Array;
}

/** The mask of the clauses that the bucket's own code lets hold, not only may let hold. */
export const OWN = 0;

export function fillBucket(
  id: number,
  clauses: readonly BucketClause[],
  joints: readonly Joint[],
  masksOfJoints: number,
): Bucket {
  const width = wordsFor(clauses.length);
  const masks = allSet(clauses.length, width, OWN + 1 + masksOfJoints);
  for (const [clause, { own, truths }] of clauses.entries()) {
    const word = wordOf(clause);
    const others = ~bitOf(clause);
    const clear = (mask: number): void => {
      const at = mask * width + word;
      masks[at] = (masks[at] ?? 0) & others;
    };
    if (own !== TRUE) clear(OWN);
    for (const joint of joints) {
      for (const [place, slot] of joint.slots.entries()) {
        const truth = truths.get(slot);
        if (truth) joint.forbidden(place, truth, clear);
      }
    }
  }
  return { id, width, masks, rules: Int32Array.from(clauses, ({ rule }) => rule) };
}

function allSet(clauses: number, width: number, masks: number): Int32Array {
  const words = new Int32Array(width * masks);
  for (let clause = 0; clause < clauses; clause += 1) {
    const word = wordOf(clause);
    words[word] = (words[word] ?? 0) | bitOf(clause);
  }
  for (let mask = 1; mask < masks; mask += 1) words.copyWithin(mask * width, 0, width);
  return words;
}

/** The rules of the clauses, ascending. @param clauses their bits */
export function rulesIn({ width, rules }: Bucket, clauses: Int32Array): readonly number[] {
  return [...new Set(Array.from(clausesIn(clauses, width), (clause) => rules[clause] ?? 0))];
}
