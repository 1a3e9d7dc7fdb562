import type { CheckedRule } from '@shouze/dsl';
import type { Answer, Question, Wish } from '../search/find-case.ts';
import { whereabouts } from '../search/whereabouts.ts';
import { rivalsBefore, roomFor } from './room.ts';
import { conditionOf, type Subject } from './subject.ts';

type Further = Omit<Question, 'matter' | 'wishes'>;

/** Looks for a case that grants the wishes. */
export function ask(wishes: readonly Wish[], { matter, answers }: Subject, further: Further = {}): Answer {
  const { within, ...anywhere } = further;
  const answer = answers.find({ matter, wishes, ...further });
  if (within === undefined || answer.kind === 'found') return answer;
  // The region is where it is easy to find one; only the whole search proves that there is none.
  return answers.find({ matter, wishes, ...anywhere });
}

/** A rule without a condition always holds: to wish that it does is to wish nothing. */
export function holds(rule: CheckedRule): readonly Wish[] {
  const condition = conditionOf(rule);
  return condition === null ? [] : [{ condition, holds: true }];
}

/** Null where some of the rules always hold. */
export function noneHolds(rules: readonly CheckedRule[]): readonly Wish[] | null {
  const conditions = rules.map(conditionOf);
  if (conditions.includes(null)) return null;
  return conditions.flatMap((condition) => (condition === null ? [] : [{ condition, holds: false }]));
}

/** A case in which the rule holds, whoever is heard. */
export function caseWhereHolds(rule: CheckedRule, subject: Subject): Answer {
  return caseWhere([rule], [], subject);
}

/** A case in which all the rules hold and none goes before them. */
export function caseWhereHeard(rules: readonly CheckedRule[], subject: Subject, further?: Further): Answer {
  return caseWhere(rules, rivalsBefore(rules, subject), subject, further);
}

/** A case in which all of some rules hold and none of others. */
export function caseWhere(
  rules: readonly CheckedRule[],
  others: readonly CheckedRule[],
  subject: Subject,
  further: Further = {},
): Answer {
  const fail = noneHolds(others);
  const room = roomFor(rules, others, subject);
  if (fail === null || room.kind === 'none') return { kind: 'none' };
  const within = room.kind === 'there' ? { within: whereabouts(room.region, subject.axes) } : {};
  return ask([...rules.flatMap(holds), ...fail], subject, { ...within, ...further });
}

/** Whether there is such a case; regions may tell without one being looked for. */
export function isThere(
  rules: readonly CheckedRule[],
  others: readonly CheckedRule[],
  subject: Subject,
): Exclude<Answer, { kind: 'found' }> | { readonly kind: 'found' } {
  return roomFor(rules, others, subject).kind === 'there'
    ? { kind: 'found' }
    : caseWhere(rules, others, subject);
}
