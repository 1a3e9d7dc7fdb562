import type { CheckedCondition, CheckedRule } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import type { Wish } from '../search/find-case.ts';
import { usesOf } from '../uses/uses-of-condition.ts';
import { ask, holds, isThere } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { conditionOf, type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Conditions that hold no more once a parameter has changed: asked about each time in which all keep their values. */
export function emptiedByParameters(subject: Subject): readonly Finding[] {
  return toldOfEach('SZ415', subject.numbered, subject, (rule) => {
    const condition = conditionOf(rule);
    const changes = condition === null ? [] : changesOf(condition, subject);
    if (condition === null || changes.length === 0 || isThere([rule], [], subject).kind === 'none')
      return null;
    return () =>
      changes.flatMap((from, index) =>
        emptied(rule, from, during(from, changes[index + 1] ?? null, condition, subject), subject),
      );
  });
}

function emptied(
  rule: CheckedRule,
  date: string,
  time: readonly Wish[],
  subject: Subject,
): readonly Finding[] {
  const answer = ask([...holds(rule), ...time], subject);
  const question = { zh: `的条件自 ${date} 起能否成立`, en: `can hold from ${date} on` };
  if (answer.kind !== 'none') return undecided(rule, question, answer, subject);
  const about = { parameters: { name: titleOf(rule), date }, rules: [rule] };
  return [finding({ code: 'SZ415', kind: 'unsatisfiable', ...about }, subject)];
}

/** The dates from which a parameter that the condition names has another value. */
function changesOf(condition: CheckedCondition, { matter, policy }: Subject): readonly string[] {
  const { parameters } = usesOf(condition, matter.id, policy);
  const dates = [...parameters].flatMap((id) =>
    (policy.parameters.get(id)?.timeline ?? []).flatMap(({ from }) => (from === null ? [] : [from])),
  );
  return [...new Set(dates)]
    .sort()
    .filter((date) => policy.effective === null || date > policy.effective)
    .filter((date) => policy.until === null || date < policy.until);
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
