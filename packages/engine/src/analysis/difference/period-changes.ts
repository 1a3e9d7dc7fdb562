import type { Bilingual, CheckedDuty, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { wordsOf } from '../../evaluate/decision-words.ts';
import { sayingText } from '../meaning/meaning-text.ts';
import { rootsOf } from '../uses/uses-of-condition.ts';
import { termInWords } from '../words/condition-words.ts';
import { allOf } from './outcome-words.ts';
import { type Period, periodChangeWords, periodText, periodWords } from './period-words.ts';
import type { RulePairs } from './rule-pairs.ts';

/** A duty of which nothing changes but its period. */
export interface PeriodChange {
  readonly action: string;
  readonly who: Bilingual;
  readonly what: Bilingual;
  /** `自 收到日期 起 7日 → 5日` */
  readonly period: Bilingual;
}

/** `立案庭 审查立案 自 收到日期 起 7日 → 5日`; what one person has to do by the same change told at once. */
export function periodChangesWords(changes: readonly PeriodChange[]): readonly Bilingual[] {
  const alike = Map.groupBy(changes, ({ who, period }) => `${who.zh} ${period.zh}`);
  return [...alike.values()].flatMap((group) => {
    const what = allOf(group.map((one) => one.what));
    return group.slice(0, 1).map(({ who, period }) => ({
      zh: `${who.zh} ${what.zh} ${period.zh}`,
      en: `${who.en} to ${what.en} ${period.en}`,
    }));
  });
}

type Decisions = readonly [before: Decision, after: Decision];
type Policies = readonly [before: CheckedPolicy, after: CheckedPolicy];

interface When {
  /** The reference date of the case. */
  readonly asOf: string | null;
  /** The policies count days by calendars that differ: the same period ends on other days. */
  readonly byCalendar: boolean;
}

/** Of the rules that have a say on both sides, what the periods of their duties were and are on the day of the case. */
export function periodChanges(
  decisions: Decisions,
  policies: Policies,
  { counterpart }: RulePairs,
  when: When,
): readonly PeriodChange[] {
  const heardAfter = rulesIn(decisions[1], policies[1]);
  const changes = rulesIn(decisions[0], policies[0]).flatMap((rule) => {
    const other = counterpart(rule, 0);
    if (other === null || !heardAfter.includes(other)) return [];
    return rule.duties.flatMap((duty) => {
      const same = only(other.duties, duty);
      if (same === null || only(rule.duties, duty) === null) return [];
      const was = { rule, duty, policy: policies[0] };
      return changeOf(was, { rule: other, duty: same, policy: policies[1] }, decisions, when) ?? [];
    });
  });
  return [...new Map(changes.map((one) => [JSON.stringify(one), one])).values()];
}

function rulesIn({ rules, standing }: Decision, policy: CheckedPolicy): readonly CheckedRule[] {
  return [...rules, ...standing].flatMap(({ name }) => policy.rules.get(name) ?? []);
}

/** The one duty to do the same by the same person; null where there are none or several. */
function only(duties: readonly CheckedDuty[], { action, actor }: CheckedDuty): CheckedDuty | null {
  const text = sayingText([action, actor]);
  const same = duties.filter((one) => sayingText([one.action, one.actor]) === text);
  return same.length === 1 ? (same[0] ?? null) : null;
}

interface DutyOf {
  readonly rule: CheckedRule;
  readonly duty: CheckedDuty;
  readonly policy: CheckedPolicy;
}

/** Null where the period stays; by another calendar, with the dates of the case. */
function changeOf(
  was: DutyOf,
  is: DutyOf,
  decisions: Decisions,
  { asOf, byCalendar }: When,
): PeriodChange | null {
  const [period, other] = [periodOf(was), periodOf(is)];
  const { action } = was.duty;
  const [who, what] = [actorWords(is), wordsOf(is.policy.vocabulary.actions.get(action), action)];
  if (periodText(period) !== periodText(other))
    return { action, who, what, period: periodChangeWords(period, other, asOf) };
  const [due, otherDue] = decisions.map(({ duties }) =>
    duties.flatMap((one) => (one.action === action && one.due !== null ? [one.due] : [])).join(', '),
  );
  if (!byCalendar || due === otherDue) return null;
  const { zh, en } = periodWords(period, asOf);
  const dates = { zh: `${zh}，如 ${due} → ${otherDue}`, en: `${en}, e.g. ${due} → ${otherDue}` };
  return { action, who, what, period: dates };
}

function periodOf({ rule, duty: { from, within }, policy }: DutyOf): Period {
  return { from, within, roots: rootsOf(rule, policy), policy };
}

function actorWords({ duty: { actor }, rule, policy }: DutyOf): Bilingual {
  switch (actor.kind) {
    case 'assignee':
      return { zh: '责任人', en: 'the assignee' };
    case 'position':
      return wordsOf(policy.vocabulary.positions.get(actor.position), actor.position);
    case 'who':
      return termInWords(actor.who, rootsOf(rule, policy), policy);
  }
}
