import type { CheckedPolicy } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { type Bucket, rulesIn } from './bucket.ts';
import type { BucketClause } from './bucket-clauses.ts';
import type { ClauseMasks } from './clause-masks.ts';
import { ClauseSetMemory } from './clause-set-memory.ts';
import { codeTree } from './code-tree.ts';
import type { MakeVerdict, Verdict } from './verdict.ts';
import { withoutOverridden } from './without-overridden.ts';

/** @returns a function to the verdict on a case's codes; null where an unknown fact keeps a rule open that would be heard */
export function findVerdict(
  plan: MatterPlan,
  clauses: readonly (readonly BucketClause[])[],
  masks: ClauseMasks,
  policy: CheckedPolicy,
  make: MakeVerdict,
): (codes: readonly number[]) => Verdict | null {
  const byTree = codeTree(plan, clauses, make);
  const byMasks = findByMasks(plan, masks, policy, make);
  return byTree === null ? byMasks : (codes) => byTree(codes) ?? byMasks(codes);
}

function findByMasks(
  plan: MatterPlan,
  masks: ClauseMasks,
  policy: CheckedPolicy,
  make: MakeVerdict,
): (codes: readonly number[]) => Verdict | null {
  const holding = new Int32Array(masks.width);
  const sure = new Int32Array(masks.width);
  // Most often one rule holds, and its clauses are in several buckets.
  const alone: (Verdict | undefined)[] = [];
  const makeOf = (bucket: Bucket, holds: Int32Array): Verdict => {
    const rules = rulesIn(bucket, holds);
    const [rule] = rules;
    if (rule === undefined || rules.length > 1) return make(rules);
    const verdict = alone[rule] ?? make(rules);
    alone[rule] = verdict;
    return verdict;
  };
  const memory = new ClauseSetMemory(makeOf);
  return (codes) => {
    const bucket = masks.bucketOf(codes);
    if (!masks.meet(bucket, codes, holding)) {
      masks.meetSure(bucket, codes, sure);
      if (!withoutOverridden(bucket, holding, sure, plan, policy)) return null;
    }
    return memory.verdict(bucket, holding);
  };
}
