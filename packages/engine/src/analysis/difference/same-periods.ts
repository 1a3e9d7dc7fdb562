import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { meaningText, sayingText } from '../meaning/meaning-text.ts';
import { type Change, haveSameBars, type Relation } from './changed-rules.ts';
import type { Side } from './side.ts';

type Sides = readonly [before: Side, after: Side];

/** Changed rules that are told together, and the others. */
export interface GroupedChanges {
  /** By the rule after; of each group nothing changes but the same periods of the same duties. */
  readonly groups: readonly (readonly Change[])[];
  readonly others: readonly Change[];
}

/** So many are told one by one. */
const MOST_APART = 12;

/** One edited parameter may change a period in hundreds of rules: that is one change and no hundreds. */
export function withSamePeriods(
  changes: readonly Change[],
  sides: Sides,
  relation: Relation,
): GroupedChanges {
  const byKey = Map.groupBy(
    changes.filter(({ side }) => side === 1),
    (change) => periodsKey(change, sides, relation),
  );
  const groups = [...byKey].flatMap(([key, group]) =>
    key === null || group.length <= MOST_APART ? [] : [group],
  );
  const grouped = new Set(groups.flat().flatMap(({ rule, counterpart }) => [rule, counterpart]));
  return { groups, others: changes.filter(({ rule }) => !grouped.has(rule)) };
}

/** Null where more than periods changes. */
function periodsKey(
  { rule, counterpart, byCalendar }: Change,
  sides: Sides,
  { ranks, calendarsDiffer }: Relation,
): string | null {
  if (counterpart === null || byCalendar || calendarsDiffer || !haveSameBars(rule.matter, sides)) return null;
  const [was, is] = sides.map(({ policy }) => policy);
  if (was === undefined || is === undefined) return null;
  const isSame =
    !readsTimes(counterpart, was) &&
    !readsTimes(rule, is) &&
    meaningText(partsOf(counterpart), was) === meaningText(partsOf(rule), is) &&
    ranks.textOf(counterpart, 0) === ranks.textOf(rule, 1) &&
    dutiesText(counterpart) === dutiesText(rule);
  const periods = [counterpart, rule].map(({ duties }, side) =>
    duties.map(({ action, actor, from, within }) => [
      sayingText([action, actor]),
      meaningText([from, within], side === 0 ? was : is),
    ]),
  );
  return isSame ? JSON.stringify([rule.outcome === null, periods]) : null;
}

/** Whether a period is a parameter that has changed: then it hangs on the day which it was. */
function readsTimes({ duties }: CheckedRule, { parameters }: CheckedPolicy): boolean {
  return duties.some(
    ({ within }) =>
      within?.kind === 'parameter' && (parameters.get(within.parameter)?.timeline.length ?? 0) > 1,
  );
}

/** All but the duties. */
function partsOf({ when, outcome, roles, borrowed, procedures }: CheckedRule): readonly unknown[] {
  return [when, outcome, roles, borrowed, procedures];
}

/** What is to be done by whom. */
function dutiesText({ duties }: CheckedRule): string {
  return sayingText(duties.map(({ action, actor }) => [action, actor]));
}
