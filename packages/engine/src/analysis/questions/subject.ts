import {
  type Bilingual,
  type CheckedCondition,
  type CheckedMatter,
  type CheckedPolicy,
  type CheckedRule,
  goesBefore,
  type Language,
} from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { type MatterRules, rulesOf } from '../../evaluate/matter-rules.ts';
import { areApart, type Box, boxOf } from '../boxes/box.ts';
import { type Answer, findCase, type Question, type Wish } from '../search/find-case.ts';

/** One matter of a policy, with what all questions about its rules start from. */
export interface Subject {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  readonly matter: CheckedMatter;
  readonly rules: MatterRules;
  /** The surface that a file is written in: what fixes are written in. */
  readonly surfaceOf: (file: string) => Language;
  readonly boxes: ReadonlyMap<string, Box>;
  /** By rule, those that go before it. */
  readonly before: ReadonlyMap<string, readonly CheckedRule[]>;
}

export function subjectOf(
  policy: CheckedPolicy,
  matter: CheckedMatter,
  calendar: Calendar,
  surfaceOf: Subject['surfaceOf'],
): Subject {
  const rules = rulesOf(policy, matter.id);
  const all = [...rules.competing, ...rules.standing];
  const boxes = new Map(all.map((rule) => [rule.id, boxOf(conditionOf(rule), policy)]));
  const before = new Map<string, readonly CheckedRule[]>();
  for (const rule of rules.competing)
    before.set(
      rule.id,
      rules.competing.filter((better) => goesBefore(better, rule)),
    );
  return { policy, calendar, matter, rules, surfaceOf, boxes, before };
}

export function conditionOf({ when }: CheckedRule): CheckedCondition | null {
  return when === 'otherwise' ? null : when;
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

/** Those who go before one of the rules and could hold together with all of them. */
export function rivalsBefore(rules: readonly CheckedRule[], subject: Subject): readonly CheckedRule[] {
  const before = new Set(rules.flatMap(({ id }) => subject.before.get(id) ?? []));
  return [...before].filter((rule) => rules.every((other) => mayMeet(rule, other, subject)));
}

export function mayMeet(a: CheckedRule, b: CheckedRule, { boxes }: Subject): boolean {
  const [first, second] = [boxes.get(a.id), boxes.get(b.id)];
  return first === undefined || second === undefined || !areApart(first, second);
}

/** A case in which all the rules hold and none goes before them. */
export function caseWhereHeard(
  rules: readonly CheckedRule[],
  subject: Subject,
  more: Omit<Question, 'matter' | 'wishes'> = {},
): Answer {
  const rivals = noneHolds(rivalsBefore(rules, subject));
  if (rivals === null) return { kind: 'none' };
  return ask([...rules.flatMap(holds), ...rivals], subject, more);
}

export function ask(
  wishes: readonly Wish[],
  { matter, policy, calendar }: Subject,
  more: Omit<Question, 'matter' | 'wishes'> = {},
): Answer {
  return findCase({ matter, wishes, ...more }, { policy, calendar });
}

export function titleOf({
  id,
  title,
}: {
  readonly id: string;
  readonly title: CheckedRule['title'];
}): Bilingual {
  return { zh: title.zh ?? title.en ?? id, en: title.en ?? title.zh ?? id };
}
