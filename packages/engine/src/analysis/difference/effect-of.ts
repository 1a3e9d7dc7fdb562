import { restrictedFacts } from '../search/case-facts.ts';
import type { Change, Relation } from './changed-rules.ts';
import { decidedOrNull } from './decision-key.ts';
import type { Effect } from './effect-words.ts';
import { isStanding } from './heard.ts';
import { periodChanges } from './period-changes.ts';
import type { Ground, Witness } from './witness.ts';

/** What the change does to the case, as far as the rules go that have a say in it. */
export function effectOf(
  { facts, decisions }: Witness,
  change: Change,
  { matter, narrowed }: Ground,
  { pairs }: Relation,
): Effect {
  const [before, after] = narrowed.map((side) => decidedOrNull(restrictedFacts(facts, side.policy), side));
  const own = before && after ? ([before, after] as const) : decisions;
  const reference = matter.asOf === null ? null : facts[matter.asOf];
  const asOf = typeof reference === 'string' ? reference : null;
  const policies = [narrowed[0].policy, narrowed[1].policy] as const;
  const periods = periodChanges(own, policies, pairs, { asOf, byCalendar: change.byCalendar });
  return { decisions: own, isStanding: isStanding(change.rule), periods };
}
