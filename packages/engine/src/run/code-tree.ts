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
 */
export class CodeTree<Verdict extends object> {
  readonly #bucketBy: number | null;
  readonly #buckets: readonly (readonly BucketClause[])[];
  readonly #sizes: readonly number[];
  readonly #make: (rules: readonly number[]) => Verdict;
  /** By bucket, its first branch. */
  readonly #roots: Int32Array;
  /** Of each branch by its slot's code: the branch to go on to, or `~` of a leaf, which is below zero. */
  #numbers: Int32Array = new Int32Array(64);
  /** The first number is nobody's: no branch looks like one of the above. */
  #end = 1;
  /** By leaf, the rules that hold, ascending, and once it was asked for, their verdict. */
  readonly #rules: (readonly number[])[] = [];
  readonly #verdicts: (Verdict | null)[] = [];
  readonly #leafBy = new Map<string, number>();

  /** @param make the verdict of the rules that hold */
  constructor(
    { index, slots }: Pick<MatterPlan, 'index' | 'slots'>,
    buckets: readonly (readonly BucketClause[])[],
    make: (rules: readonly number[]) => Verdict,
  ) {
    const isFit = (clauses: readonly BucketClause[]): boolean =>
      slots.length <= SLOT && clauses.length <= MOST_CLAUSES && clauses.every(({ own }) => own === TRUE);
    this.#bucketBy = index.bucketBy;
    this.#buckets = buckets.map((clauses) => (isFit(clauses) ? clauses : NO_CLAUSES));
    this.#sizes = slots.map(({ size }) => size);
    this.#make = make;
    this.#roots = Int32Array.from(buckets, (clauses) => (isFit(clauses) ? NOT_PLANTED : NOT_TOLD));
  }

  /** Whether it has so many buckets that asking it first is worth it. */
  get isWorthAsking(): boolean {
    return 2 * this.#roots.filter((root) => root !== NOT_TOLD).length >= this.#roots.length;
  }

  /** @returns null where the tree does not tell: something that it asks is unknown, or the bucket is too large for it */
  verdict(codes: readonly number[]): Verdict | null {
    const bucket = this.#bucketBy === null ? 0 : (codes[this.#bucketBy] as number);
    let at = this.#roots[bucket] as number;
    if (at === NOT_PLANTED) at = this.#plant(bucket);
    const numbers = this.#numbers;
    while (at > NOT_TOLD) at = numbers[(at >>> SLOT_BITS) + (codes[at & SLOT] as number)] as number;
    if (at === NOT_TOLD) return null;
    return (this.#verdicts[~at] as Verdict | null) ?? this.#verdictOf(~at);
  }

  #verdictOf(leaf: number): Verdict {
    const verdict = this.#make(this.#rules[leaf] ?? []);
    this.#verdicts[leaf] = verdict;
    return verdict;
  }

  #plant(bucket: number): number {
    const start = this.#end;
    const most = Math.min(start + MOST_OF_BUCKET, MOST_NUMBERS);
    const ground: Ground = {
      branch: (slot, next) => (this.#end + next.length > most ? null : this.#branch(slot, next)),
      leaf: (rules) => ~this.#leaf(rules),
      notTold: NOT_TOLD,
      sizes: this.#sizes,
    };
    const root = plantBucket(this.#buckets[bucket] ?? NO_CLAUSES, this.#bucketBy, ground);
    if (root === null) this.#end = start;
    this.#roots[bucket] = root ?? NOT_TOLD;
    return root ?? NOT_TOLD;
  }

  #branch(slot: number, next: readonly number[]): number {
    const start = this.#end;
    this.#end += next.length;
    while (this.#numbers.length < this.#end) this.#numbers = doubled(this.#numbers);
    this.#numbers.set(next, start);
    return (start << SLOT_BITS) | slot;
  }

  #leaf(rules: readonly number[]): number {
    const key = rules.join();
    const known = this.#leafBy.get(key);
    if (known !== undefined) return known;
    const leaf = this.#rules.push(rules) - 1;
    this.#verdicts.push(null);
    this.#leafBy.set(key, leaf);
    return leaf;
  }
}

const NO_CLAUSES: readonly BucketClause[] = [];

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
