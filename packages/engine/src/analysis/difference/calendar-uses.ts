import type { CheckedCondition, CheckedRule, Duration, Term } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import { constantDuration } from '../../facts/constant-value.ts';
import { isPlainRecord } from '../../facts/plain-record.ts';
import { conditionOf } from '../questions/subject.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf } from '../uses/uses-of-condition.ts';
import { findersIn } from './order-uses.ts';
import type { Side } from './side.ts';

/** A period that a rule reckons: a duty's, or one in its condition. */
interface Period {
  readonly from: Term;
  readonly duration: Duration;
}

/** What tells cases apart of which the periods of a rule end on other days by the one calendar than by the other. */
export function calendarUses(
  rule: CheckedRule,
  side: Side,
  sides: readonly [Side, Side],
  days: readonly IsoDate[],
): readonly Uses[] {
  return periodsIn(rule, side).flatMap(({ from, duration }) => {
    const start = startApart(duration, side, sides, days);
    const condition = start === null ? null : startsOn(from, start, rule);
    return condition === null ? [] : [usesOf(condition, rule.matter, side.policy)];
  });
}

function periodsIn(rule: CheckedRule, { policy }: Side): readonly Period[] {
  const durationsOf = (term: Term): readonly Duration[] => {
    const constants =
      term.kind === 'parameter'
        ? (policy.parameters.get(term.parameter)?.timeline ?? []).map(({ value }) => value)
        : [term];
    return constants.flatMap((one) => {
      const duration = one.kind === 'constant' ? constantDuration(one) : null;
      return duration === null ? [] : [duration];
    });
  };
  const duties = rule.duties.flatMap(({ from, within }) =>
    from === null || within === null ? [] : [{ from, within }],
  );
  const found = [...duties, ...termsIn(conditionOf(rule))];
  return found.flatMap(({ from, within }) => durationsOf(within).map((duration) => ({ from, duration })));
}

/** Shifts and expiries, wherever they stand. */
function termsIn(value: unknown): readonly { readonly from: Term; readonly within: Term }[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (!isPlainRecord(value)) return [];
  const inner = Object.values(value).flatMap(termsIn);
  if (value.kind === 'expiry')
    return [...inner, { from: value.from as Term, within: value.duration as Term }];
  return value.kind === 'shift'
    ? [...inner, { from: value.base as Term, within: value.duration as Term }]
    : inner;
}

const LONGEST: Readonly<Record<Duration['unit'], number>> = {
  day: 1,
  'working-day': 2,
  month: 31,
  year: 366,
};

/** The first day, from the policy's own time on, from which the period ends on two days. */
function startApart(
  period: Duration,
  { policy }: Side,
  [before, after]: readonly [Side, Side],
  days: readonly IsoDate[],
): IsoDate | null {
  const first = policy.effective === null ? Number.NEGATIVE_INFINITY : parseDay(policy.effective);
  const end = policy.until === null ? Number.POSITIVE_INFINITY : parseDay(policy.until);
  const reach = period.amount * LONGEST[period.unit] + 15;
  for (const day of days.map(parseDay)) {
    for (let start = Math.max(first, day - reach); start <= day && start < end; start += 1) {
      const from = formatDay(start);
      if (before.calendar.deadline(from, period).date !== after.calendar.deadline(from, period).date)
        return from;
    }
  }
  return null;
}

/** `from 为 day`, where `from` is known: of the matter, or of an element that the rule has found. */
function startsOn(from: Term, day: IsoDate, rule: CheckedRule): CheckedCondition | null {
  const { at } = rule;
  const right: Term = { kind: 'constant', type: { kind: 'date' }, value: day };
  const compare: CheckedCondition = { kind: 'compare', operator: 'is', left: from, right, at };
  const root = /"root":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(from))?.[1];
  if (root === undefined) return compare;
  const finder = findersIn(conditionOf(rule)).find(({ binder }) => binder.id === root);
  return finder === undefined ? null : { ...finder, where: compare };
}
