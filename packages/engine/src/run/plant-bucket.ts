import { FALSE, TRUE } from '../compile/truth-codes.ts';
import type { BucketClause } from './bucket-clauses.ts';

/** Takes the branches and leaves of a tree; tells each by a number. */
export interface Ground {
  /** By code of the slot, where to go on; null where there is no room. */
  readonly branch: (slot: number, next: readonly number[]) => number | null;
  /** Of the rules that hold, ascending. */
  readonly leaf: (rules: readonly number[]) => number;
  /** Where a code leaves a clause open. */
  readonly notTold: number;
  /** Of each slot, in codes. */
  readonly sizes: readonly number[];
}

/**
 * Plants the tree that tells by codes which rules of a bucket hold: it always asks the slot that rules out most of the
 * clauses left, and branches at which the same clauses are left are one.
 * @param bucketBy the slot whose code is told by the bucket itself
 * @returns the first branch, or a leaf; null where there is no room
 */
export function plantBucket(
  clauses: readonly BucketClause[],
  bucketBy: number | null,
  ground: Ground,
): number | null {
  const planted = new Map<string, number>();
  const plant = (open: readonly Open[], holding: readonly number[]): number | null => {
    const left = open.filter(({ rule }) => !holding.includes(rule));
    const met = left.find(({ tests }) => tests.size === 0);
    if (met) return plant(left, [...holding, met.rule].sort(ascending));
    const slot = mostTelling(left);
    if (slot === null) return ground.leaf(holding);
    const key = keyOf(left, holding);
    const branch = planted.get(key) ?? plantBranch(slot, left, holding);
    if (branch !== null) planted.set(key, branch);
    return branch;
  };
  const plantBranch = (slot: number, left: readonly Open[], holding: readonly number[]): number | null => {
    const next: number[] = [];
    for (let code = 0; code < (ground.sizes[slot] ?? 0); code += 1) {
      const open = answered(left, slot, code);
      const to = open === null ? ground.notTold : plant(open, holding);
      if (to === null) return null;
      next.push(to);
    }
    return ground.branch(slot, next);
  };
  return plant(
    clauses.map(({ rule, truths }, clause) => {
      const tests = [...truths].filter(([slot]) => slot !== bucketBy);
      return { clause, rule, tests: new Map(tests) };
    }),
    [],
  );
}

/** A clause as far as it is still open, and its number in the bucket. */
interface Open {
  readonly clause: number;
  readonly rule: number;
  readonly tests: ReadonlyMap<number, Uint8Array>;
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
