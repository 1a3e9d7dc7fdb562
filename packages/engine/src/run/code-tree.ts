import type { MatterPlan } from '../compile/plan.ts';
import { TRUE } from '../compile/truth-codes.ts';
import type { BucketClause } from './bucket-clauses.ts';
import { type Ground, plantBucket } from './plant-bucket.ts';

/** More clauses are met sooner as bits of masks. */
const MOST_CLAUSES = 16;
/** Numbers of all branches, past which no bucket more gets any; and of one bucket's. */
const MOST_NUMBERS = 2 ** 18;
const MOST_OF_BUCKET = 2 ** 11;
/** A branch in one number: its slot in the lower bits, above them where its numbers begin. */
const SLOT_BITS = 10;
const SLOT = 2 ** SLOT_BITS - 1;
/** Instead of a branch: the tree does not tell; or the bucket is not yet planted. Branches are above. */
const NOT_TOLD = 0;
const NOT_PLANTED = 1;

/**
 * The verdicts of buckets with few clauses: asks code by code, the one next that rules out most. That takes two or three
 * questions, where masks take all that any rule of the matter asks. A bucket is planted when its first case comes.
 * @param make the verdict of the rules that hold
 * @returns null where so few buckets have a tree that asking it first is not worth it; else a function of a case's codes,
 * null where the tree does not tell: something that it asks is unknown, or the bucket is too large for it
 */
export function codeTree<Verdict extends object>(
  { index: { bucketBy }, slots }: Pick<MatterPlan, 'index' | 'slots'>,
  buckets: readonly (readonly BucketClause[])[],
  make: (rules: readonly number[]) => Verdict,
): ((codes: readonly number[]) => Verdict | null) | null {
  const isFit = (clauses: readonly BucketClause[]): boolean =>
    slots.length <= SLOT && clauses.length <= MOST_CLAUSES && clauses.every(({ own }) => own === TRUE);
  const fit = buckets.map(isFit);
  if (2 * fit.filter(Boolean).length < fit.length) return null;

  const sizes = slots.map(({ size }) => size);
  /** By bucket, its first branch. */
  const roots = Int32Array.from(fit, (isOne) => (isOne ? NOT_PLANTED : NOT_TOLD));
  /** Of each branch by its slot's code: the branch to go on to, or `~` of a leaf, which is below zero. */
  let numbers: Int32Array = new Int32Array(64);
  /** The first number is nobody's: no branch looks like one of the above. */
  let end = 1;
  /** By leaf, the rules that hold, ascending, and once it was asked for, their verdict. */
  const leaves: (readonly number[])[] = [];
  const verdicts: (Verdict | null)[] = [];
  const leafBy = new Map<string, number>();

  const addBranch = (slot: number, next: readonly number[]): number => {
    const start = end;
    end += next.length;
    while (numbers.length < end) numbers = doubled(numbers);
    numbers.set(next, start);
    return (start << SLOT_BITS) | slot;
  };
  const addLeaf = (rules: readonly number[]): number => {
    const key = rules.join();
    const known = leafBy.get(key);
    if (known !== undefined) return known;
    const leaf = leaves.push(rules) - 1;
    verdicts.push(null);
    leafBy.set(key, leaf);
    return leaf;
  };
  const plant = (bucket: number): number => {
    const start = end;
    const most = Math.min(start + MOST_OF_BUCKET, MOST_NUMBERS);
    const ground: Ground = {
      branch: (slot, next) => (end + next.length > most ? null : addBranch(slot, next)),
      leaf: (rules) => ~addLeaf(rules),
      notTold: NOT_TOLD,
      sizes,
    };
    const root = plantBucket(buckets[bucket] ?? [], bucketBy, ground);
    if (root === null) end = start;
    roots[bucket] = root ?? NOT_TOLD;
    return root ?? NOT_TOLD;
  };
  const verdictOf = (leaf: number): Verdict => {
    const verdict = make(leaves[leaf] ?? []);
    verdicts[leaf] = verdict;
    return verdict;
  };

  return (codes) => {
    const bucket = bucketBy === null ? 0 : (codes[bucketBy] as number);
    let at = roots[bucket] as number;
    if (at === NOT_PLANTED) at = plant(bucket);
    while (at > NOT_TOLD) at = numbers[(at >>> SLOT_BITS) + (codes[at & SLOT] as number)] as number;
    if (at === NOT_TOLD) return null;
    return (verdicts[~at] as Verdict | null) ?? verdictOf(~at);
  };
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
