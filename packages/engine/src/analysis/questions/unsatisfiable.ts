import type { Finding } from '../finding.ts';
import { removalFixes } from '../fixes/removal.ts';
import { isThere } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Conditions that no case satisfies. */
export function unsatisfiableConditions(subject: Subject): readonly Finding[] {
  return toldOfEach('SZ401', subject.numbered, subject, (rule) => {
    const answer = isThere([rule], [], subject);
    if (answer.kind === 'found') return null;
    if (answer.kind === 'undecided')
      return () => undecided(rule, { zh: '的条件能否成立', en: 'can ever hold' }, answer, subject);
    return () => {
      const fixes = removalFixes(rule, subject.writing);
      const about = { parameters: { name: titleOf(rule) }, rules: [rule], fixes };
      return [finding({ code: 'SZ401', kind: 'unsatisfiable', ...about }, subject)];
    };
  });
}
