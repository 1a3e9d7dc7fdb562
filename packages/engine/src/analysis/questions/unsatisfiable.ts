import type { Finding } from '../finding.ts';
import { removalFixes } from '../fixes/removal.ts';
import { isThere } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { type Subject, titleOf } from './subject.ts';

/** Conditions that no case satisfies. */
export function unsatisfiableConditions(subject: Subject): readonly Finding[] {
  return subject.numbered.flatMap((rule) => {
    const answer = isThere([rule], [], subject);
    if (answer.kind === 'found') return [];
    if (answer.kind === 'undecided')
      return undecided(rule, { zh: '的条件能否成立', en: 'can ever hold' }, answer, subject);
    const fixes = removalFixes(rule, subject.writing);
    const about = { parameters: { name: titleOf(rule) }, rules: [rule], fixes };
    return [finding({ code: 'SZ401', kind: 'unsatisfiable', ...about }, subject)];
  });
}
