import type { CheckedRule } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { withoutConditionFixes } from '../fixes/without-condition.ts';
import { isWithin } from '../regions/class-set.ts';
import type { Answer } from '../search/find-case.ts';
import { ask, caseWhereHolds } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { conditionOf, type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Conditions that every case satisfies. */
export function tautologies(subject: Subject): readonly Finding[] {
  return toldOfEach('SZ402', subject.numbered, subject, (rule) => {
    const answer = caseWhereItFails(rule, subject);
    if (answer.kind === 'found') return null;
    if (answer.kind === 'undecided')
      return () => undecided(rule, { zh: '的条件是否总是成立', en: 'always holds' }, answer, subject);
    return () => {
      const witness = caseWhereHolds(rule, subject);
      const fixes = withoutConditionFixes(rule, subject.writing);
      const about = { parameters: { name: titleOf(rule) }, rules: [rule], witness, fixes };
      return [finding({ code: 'SZ402', kind: 'tautology', ...about }, subject)];
    };
  });
}

function caseWhereItFails(
  rule: CheckedRule,
  subject: Subject,
): Exclude<Answer, { kind: 'found' }> | { readonly kind: 'found' } {
  const condition = conditionOf(rule);
  // Without a condition nothing was meant to fail.
  if (condition === null || isNarrow(rule, subject)) return { kind: 'found' };
  return ask([{ condition, holds: false }], subject);
}

/** Some field has values with which the condition cannot hold. */
function isNarrow(rule: CheckedRule, { askedOf, axes }: Subject): boolean {
  return askedOf(rule).region.some(
    (set, place) => set !== undefined && !isWithin(axes.list[place]?.all ?? [], set),
  );
}
