import type { CheckedCondition, CheckedRule } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import type { Wish } from '../search/find-case.ts';
import { usesOf } from '../uses/uses-of-condition.ts';
import { finding, undecided } from './report-finding.ts';
import { ask, conditionOf, holds, type Subject } from './subject.ts';

/** Conditions that never hold, that hold no more once a parameter has changed, or that always hold. */
export function idleConditions(subject: Subject): readonly Finding[] {
  const { competing, standing } = subject.rules;
  return [...competing, ...standing].flatMap((rule) => {
    const condition = conditionOf(rule);
    if (condition === null) return [];
    const never = neverHolds(rule, subject);
    if (never.length > 0) return never;
    return [...emptiedByParameter(rule, condition, subject), ...alwaysHolds(rule, condition, subject)];
  });
}

function neverHolds(rule: CheckedRule, subject: Subject): readonly Finding[] {
  const answer = ask(holds(rule), subject);
  if (answer.kind === 'none') {
    return [
      finding(
        { code: 'SZ401', kind: 'unsatisfiable', parameters: { name: rule.id }, rules: [rule] },
        subject,
      ),
    ];
  }
  return undecided(rule, { zh: '的条件能否成立', en: 'can ever hold' }, answer, subject);
}

function alwaysHolds(rule: CheckedRule, condition: CheckedCondition, subject: Subject): readonly Finding[] {
  const answer = ask([{ condition, holds: false }], subject);
  if (answer.kind === 'none') {
    const witness = ask(holds(rule), subject);
    return [
      finding(
        { code: 'SZ402', kind: 'tautology', parameters: { name: rule.id }, rules: [rule], witness },
        subject,
      ),
    ];
  }
  return undecided(rule, { zh: '的条件是否总是成立', en: 'always holds' }, answer, subject);
}

/** The condition is asked about each time in which the parameters keep their values. */
function emptiedByParameter(
  rule: CheckedRule,
  condition: CheckedCondition,
  subject: Subject,
): readonly Finding[] {
  const { matter, policy } = subject;
  const { parameters } = usesOf(condition, matter.id, policy);
  const dates = [...parameters].flatMap((id) =>
    (policy.parameters.get(id)?.timeline ?? []).flatMap(({ from }) => (from === null ? [] : [from])),
  );
  const changes = [...new Set(dates)]
    .sort()
    .filter((date) => policy.effective === null || date > policy.effective);
  return changes.flatMap((date, index) => {
    const answer = ask(
      [...holds(rule), ...during(date, changes[index + 1] ?? null, condition, subject)],
      subject,
    );
    if (answer.kind !== 'none') return [];
    return [
      finding(
        { code: 'SZ415', kind: 'unsatisfiable', parameters: { name: rule.id, date }, rules: [rule] },
        subject,
      ),
    ];
  });
}

/** The reference date lies in a time; `until` is not in it. */
function during(
  from: string,
  until: string | null,
  { at }: CheckedCondition,
  { matter }: Subject,
): readonly Wish[] {
  if (matter.asOf === null) return [];
  const type = { kind: 'date' } as const;
  const left = { kind: 'path', root: null, fields: [matter.asOf], type } as const;
  const side = (operator: 'gte' | 'lt', value: string): Wish => ({
    condition: { kind: 'compare', operator, left, right: { kind: 'constant', type, value }, at },
    holds: true,
  });
  return [side('gte', from), ...(until === null ? [] : [side('lt', until)])];
}
