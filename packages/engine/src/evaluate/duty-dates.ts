import type { CheckedPolicy, Span } from '@shouze/dsl';
import type { Calendar, IsoDate } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { chosenBindings } from './bindings.ts';
import { periodOf } from './duties.ts';
import { isGap } from './gap.ts';
import { type Scope, scopeOf, situationOf } from './situation.ts';

/** When one duty of a policy would be due. */
export interface DutyDate {
  /** The duty's place in the policy. */
  readonly at: Span;
  readonly due: IsoDate;
  readonly provisional: boolean;
}

/**
 * The due dates that the duties of the facts' matter have, or would have if their rules held: what an editor shows
 * beside each. A duty without a period, or whose first day is unknown or an element's that no rule bound, has none.
 */
export function dutyDates(policy: CheckedPolicy, facts: Facts, calendar: Calendar): readonly DutyDate[] {
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const rules = [...policy.rules.values()].filter(({ matter }) => matter === facts.matter.id);
  return rules.flatMap(({ when, duties }) => {
    const bindings = chosenBindings(when === 'otherwise' ? null : when, scope);
    const [bound = scope] = isGap(bindings) ? [] : bindings;
    return duties.flatMap((duty) => dateOf(duty, bound));
  });
}

function dateOf(
  duty: Parameters<typeof periodOf>[0] & { readonly at: Span },
  scope: Scope,
): readonly DutyDate[] {
  const period = periodOf(duty, scope);
  if (isGap(period) || period.due === null) return [];
  return [{ at: duty.at, due: period.due, provisional: period.provisional }];
}
