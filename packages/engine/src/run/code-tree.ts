import type { MatterPlan } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';
import type { BucketClause } from './bucket-clauses.ts';

/** More clauses are met sooner as bits of masks. */
const MOST_CLAUSES = 8;
/** Numbers of all branches, past which no bucket more gets any; and of one bucket's. */
const MOST_NUMBERS = 2 ** 18;
const MOST_OF_BUCKET = 2 ** 12;
/** A branch in one number: its slot in the lower bits, above them where its numbers begin. */
const SLOT_BITS = 10;
const SLOT = 2 ** SLOT_BITS - 1;
/** Instead of a branch: the tree does not tell; or the bucket is not yet planted. Branches are above. */
const NOT_TOLD = 0;
const NOT_PLANTED = 1;

/**
 * The verdicts of buckets with few clauses: asks code by code, the one next that rules out most. That takes two or three
 * questions, where masks take all that any rule of the matter asks. A bucket is planted when its first case comes;
 * branches that lead to the same are one.
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
  // The first would make a branch that looks like one of the above.
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
    this.#bucketBy = index.bucketBy;
    const isFew = (clauses: readonly BucketClause[]): boolean => slots.length <= SLOT && isFit(clauses);
    this.#buckets = buckets.map((clauses) => (isFew(clauses) ? clauses : NO_CLAUSES));
    this.#sizes = slots.map(({ size }) => size);
    this.#make = make;
    this.#roots = Int32Array.from(buckets, (clauses) => (isFew(clauses) ? NOT_PLANTED : NOT_TOLD));
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
    const open = (this.#buckets[bucket] ?? []).map(({ rule, truths }, clause): Open => {
      const tests = [...truths].filter(([slot]) => slot !== this.#bucketBy);
      return { clause, rule, tests: new Map(tests) };
    });
    const before = this.#end;
    const most = Math.min(before + MOST_OF_BUCKET, MOST_NUMBERS);
    const root = this.#next(open, [], { before: new Map(), most });
    if (root === null) this.#end = before;
    this.#roots[bucket] = root ?? NOT_TOLD;
    return root ?? NOT_TOLD;
  }

  /**
   * @param open in the bucket's order @param holding rules, ascending
   * @returns where to go on; null where the bucket becomes too large
   */
  #next(open: readonly Open[], holding: readonly number[], planting: Planting): number | null {
    const left = open.filter(({ rule }) => !holding.includes(rule));
    const met = left.find(({ tests }) => tests.size === 0);
    if (met) return this.#next(left, [...holding, met.rule].sort(ascending), planting);
    const slot = mostTelling(left);
    if (slot === null) return ~this.#leaf(holding);
    const key = keyOf(left, holding);
    const known = planting.before.get(key);
    if (known !== undefined) return known;
    const next: number[] = [];
    for (let code = 0; code < (this.#sizes[slot] ?? 0); code += 1) {
      const going = answered(left, slot, code);
      const to = going === null ? NOT_TOLD : this.#next(going, holding, planting);
      if (to === null) return null;
      next.push(to);
    }
    if (this.#end + next.length > planting.most) return null;
    const branch = this.#branch(slot, next);
    planting.before.set(key, branch);
    return branch;
  }

  #branch(slot: number, next: readonly number[]): number {
    const start = this.#end;
    this.#end += next.length;
    while (this.#numbers.length < this.#end) this.#numbers = doubled(this.#numbers);
    this.#numbers.set(next, start);
    return (start << SLOT_BITS) | slot;
  }

  #leaf(holding: readonly number[]): number {
    const key = holding.join();
    const known = this.#leafBy.get(key);
    if (known !== undefined) return known;
    const leaf = this.#rules.push(holding) - 1;
    this.#verdicts.push(null);
    this.#leafBy.set(key, leaf);
    return leaf;
  }
}

const NO_CLAUSES: readonly BucketClause[] = [];

/** A clause as far as it is still open, and its number in the bucket. */
interface Open {
  readonly clause: number;
  readonly rule: number;
  readonly tests: ReadonlyMap<number, Uint8Array>;
}

/** Of one bucket: its branches by what is open and what holds at them, and where the numbers must end. */
interface Planting {
  readonly before: Map<string, number>;
  readonly most: number;
}

function isFit(clauses: readonly BucketClause[]): boolean {
  return clauses.length <= MOST_CLAUSES && clauses.every(({ own }) => own === TRUE);
}

function keyOf(open: readonly Open[], holding: readonly number[]): string {
  return `${holding.join()};${open.map(({ clause, tests }) => [clause, ...tests.keys()].join()).join(';')}`;
}

/** The slot whose code rules out most of the clauses; null where none is open. */
function mostTelling(open: readonly Open[]): number | null {
  const ruledOut = new Map<number, number>();
  for (const { tests } of open) {
    for (const [slot, truth] of tests) {
      const part = truth.reduce((sum, one) => sum + (one === FALSE ? 1 : 0), 0) / truth.length;
      ruledOut.set(slot, (ruledOut.get(slot) ?? 0) + part);
    }
  }
  let best: number | null = null;
  let most = -1;
  for (const [slot, clauses] of ruledOut) {
    if (clauses > most || (clauses === most && slot < (best ?? slot))) [best, most] = [slot, clauses];
  }
  return best;
}

/** What is open once the slot has the code; null where whether a clause holds stays open by it. */
function answered(open: readonly Open[], slot: number, code: number): readonly Open[] | null {
  const left: Open[] = [];
  for (const one of open) {
    const truth = one.tests.get(slot)?.[code] ?? TRUE;
    if (truth === FALSE) continue;
    if (truth !== TRUE) return null;
    left.push(one.tests.has(slot) ? { ...one, tests: without(one.tests, slot) } : one);
  }
  return left;
}

function without(tests: Open['tests'], slot: number): Open['tests'] {
  return new Map([...tests].filter(([other]) => other !== slot));
}

function ascending(a: number, b: number): number {
  return a - b;
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
