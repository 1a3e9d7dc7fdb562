import type { Finding } from '../finding.ts';
import { otherwiseFixes } from '../fixes/otherwise.ts';
import { removalFixes } from '../fixes/removal.ts';
import { caseWhere, isThere } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { type Subject, titleOf } from './subject.ts';

/** Cases of the matter that no rule covers. */
export function uncoveredCases(subject: Subject): readonly Finding[] {
  const { rules, matter, writing } = subject;
  const [first] = rules.competing;
  if (rules.otherwise !== null || first === undefined) return [];
  const witness = caseWhere([], rules.competing, subject);
  const question = { zh: '等是否覆盖全部情形', en: 'and the other rules cover every case' };
  if (witness.kind !== 'found') return undecided(first, question, witness, subject);
  const parameters = { matter: titleOf(matter) };
  const fixes = otherwiseFixes(matter, rules.competing, subject.policy.vocabulary, writing);
  const about = { parameters, rules: [first], witness, fixes };
  return [{ ...finding({ code: 'SZ406', kind: 'gap', ...about }, subject), rules: [] }];
}

/** The rule for all other cases, where there are none. */
export function idleOtherwise(subject: Subject): readonly Finding[] {
  const { rules, writing } = subject;
  const { otherwise } = rules;
  if (otherwise === null || rules.competing.length === 0) return [];
  if (isThere([], rules.competing, subject).kind !== 'none') return [];
  const fixes = removalFixes(otherwise, writing);
  const about = { parameters: { name: titleOf(otherwise) }, rules: [otherwise], fixes };
  return [finding({ code: 'SZ414', kind: 'unreachable', ...about }, subject)];
}
