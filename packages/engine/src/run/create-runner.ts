import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Plan } from '../compile/plan.ts';
import type { Decision } from '../evaluate/decision.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { Case } from './case.ts';
import { decideCases } from './decide-case.ts';
import { type Prepare, prepareCase } from './prepare-case.ts';
import { layoutsOf } from './row.ts';
import { rowFromRecord } from './rows-from-facts.ts';

/** Decides as the reference interpreter does, byte for byte, but fast. Generates no code: it runs where `eval` may not. */
export interface Runner {
  readonly decide: (facts: Facts) => Decision;
  /** Facts as codes, for those who decide a case more than once. */
  readonly prepare: (facts: Facts) => Case;
  readonly decideCase: (of: Case) => Decision;
}

/**
 * @param policy the one that the plan was compiled from
 * @throws RangeError for another policy
 */
export function createRunner(plan: Plan, policy: CheckedPolicy, calendar: Calendar): Runner {
  if (plan.policy !== policy.hash) throw new RangeError('the plan was compiled from another policy');
  const layouts = layoutsOf(policy.vocabulary);
  const preparing = new Map<string, Prepare>();
  for (const [id, matterPlan] of Object.entries(plan.matters)) {
    const matter = layouts.matters.get(id);
    if (!matter) throw new RangeError(`the policy has no matter ${id}`);
    const scope = { policy, calendar, layouts, matter, roots: new Map() };
    preparing.set(id, prepareCase(matterPlan, scope, decideCases(matterPlan, policy, scope)));
  }
  const prepare = (facts: Facts): Case => {
    const { id, matter, values, inactive } = facts;
    const layout = layouts.matters.get(matter.id);
    const prepareOf = preparing.get(matter.id);
    if (!layout || !prepareOf) throw new RangeError(`the plan has no matter ${matter.id}`);
    return prepareOf(rowFromRecord(values, layout, layouts), id, inactive, { facts });
  };
  const decideCase = (of: Case): Decision => of.decide(of);
  return { prepare, decideCase, decide: (facts) => decideCase(prepare(facts)) };
}
