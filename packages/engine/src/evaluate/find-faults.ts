import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { byId } from './compare-values.ts';
import { truthOf } from './condition.ts';
import { isGap } from './gap.ts';
import { scopeOf, situationOf } from './situation.ts';

/** An item of the negative list that a record of duties falls under. */
export interface DutyFault {
  readonly item: string;
  readonly points: number;
  readonly citations: readonly string[];
}

export interface FoundFaults {
  readonly faults: readonly DutyFault[];
  /** The sum of all faults' points. */
  readonly points: number;
  /** Items that unknown facts leave open. */
  readonly open: readonly string[];
}

/** What the negative list finds in one record: every item counts, for there is no precedence between faults. */
export function findFaults(policy: CheckedPolicy, facts: Facts, calendar: Calendar): FoundFaults {
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const items = [...policy.negatives.values()].filter(({ matter }) => matter === facts.matter.id).sort(byId);
  const judged = items.map((item) => ({ item, truth: item.when === null || truthOf(item.when, scope) }));
  const faults = judged
    .filter(({ truth }) => truth === true)
    .map(({ item: { id, points, citations } }) => ({ item: id, points, citations }));
  return {
    faults,
    points: faults.reduce((sum, { points }) => sum + points, 0),
    open: judged.filter(({ truth }) => isGap(truth)).map(({ item }) => item.id),
  };
}
