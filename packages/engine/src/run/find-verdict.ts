import type { CheckedPolicy } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import type { Bucket } from './bucket.ts';
import type { ClauseMasks, Selection } from './clause-masks.ts';
import { clausesIn } from './mask-words.ts';
import { meetMasks } from './meet-masks.ts';
import type { MakeVerdict, Verdict } from './verdict.ts';
import { VerdictMemory } from './verdict-memory.ts';
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
  const none = make([]);
  // Most often one rule holds, and its clauses are in several buckets.
  const alone: (Verdict | undefined)[] = [];
  const memory = new VerdictMemory((bucket, holds) => {
    const rules = rulesIn(bucket, holds);
    const [rule] = rules;
    if (rule === undefined || rules.length > 1) return make(rules);
    const verdict = alone[rule] ?? make(rules);
    alone[rule] = verdict;
    return verdict;
  });
  return ({ bucket, masks: selected, sure: surely }) => {
    if (!meetMasks(bucket, selected, holding)) return none;
    if (surely !== null) {
      meetMasks(bucket, surely, sure);
      if (!withoutOverridden(bucket, holding, sure, plan, policy)) return null;
    }
    return memory.verdict(bucket, holding);
  };
}

/** Ascending. */
function rulesIn({ width, rules }: Bucket, holding: Int32Array): readonly number[] {
  return [...new Set(Array.from(clausesIn(holding, width), (clause) => rules[clause] ?? 0))];
}
