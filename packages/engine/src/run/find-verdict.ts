import type { CheckedPolicy } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { type Bucket, rulesIn } from './bucket.ts';
import type { ClauseMasks, Selection } from './clause-masks.ts';
import { FewClausesMemory, hasFewClauses } from './few-clauses-memory.ts';
import { ManyClausesMemory } from './many-clauses-memory.ts';
import { meetMasks } from './meet-masks.ts';
import type { MakeVerdict, Verdict } from './verdict.ts';
import { withoutOverridden } from './without-overridden.ts';

/** @returns a function to the verdict on a case; null where an unknown fact keeps a rule open that would be heard */
export function findVerdict(
  plan: MatterPlan,
  masks: ClauseMasks,
  policy: CheckedPolicy,
  make: MakeVerdict,
): (selection: Selection) => Verdict | null {
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
  const few = new FewClausesMemory(masks.buckets, makeOf);
  const many = new ManyClausesMemory(makeOf);
  return ({ bucket, masks: selected, sure: surely }) => {
    meetMasks(bucket, selected, holding);
    if (surely !== null) {
      meetMasks(bucket, surely, sure);
      if (!withoutOverridden(bucket, holding, sure, plan, policy)) return null;
    }
    return hasFewClauses(bucket) ? few.verdict(bucket, holding) : many.verdict(bucket, holding);
  };
}
