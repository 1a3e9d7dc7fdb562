import type { CheckedPolicy, Language } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Finding } from './finding.ts';
import { idleConditions } from './questions/conditions.ts';
import { conflicts } from './questions/conflicts.ts';
import { precedenceCycles } from './questions/cycles.ts';
import { impossibleDuties } from './questions/duties.ts';
import { brokenGuarantees } from './questions/guarantees.ts';
import { deadStates } from './questions/procedures.ts';
import { uncoveredCases, unreachableRules } from './questions/reach.ts';
import { redundantRules } from './questions/redundant.ts';
import { type Subject, subjectOf } from './questions/subject.ts';

export type { Finding, FindingKind } from './finding.ts';

export interface AnalyzeOptions {
  /** The surface of a file, which its fixes are written in; Chinese unless told. */
  readonly surfaceOf?: (file: string) => Language;
}

/** Each asks one kind of question about every rule of a matter. */
const questions: readonly ((subject: Subject) => readonly Finding[])[] = [
  idleConditions,
  conflicts,
  unreachableRules,
  redundantRules,
  uncoveredCases,
  impossibleDuties,
  deadStates,
  precedenceCycles,
  brokenGuarantees,
];

/**
 * Everything that can be known of a policy without running it on a case, sorted by place. Pure and total.
 * @see docs/design/language.md "Static analysis"
 */
export function analyze(
  policy: CheckedPolicy,
  calendar: Calendar,
  { surfaceOf = () => 'zh' }: AnalyzeOptions = {},
): readonly Finding[] {
  const found = [...policy.vocabulary.matters.values()].flatMap((matter) => {
    const subject = subjectOf(policy, matter, calendar, surfaceOf);
    return questions.flatMap((question) => question(subject));
  });
  return found.toSorted(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.ranges[0], b.ranges[0]];
  const file = (first?.file ?? '') < (second?.file ?? '') ? -1 : first?.file === second?.file ? 0 : 1;
  return file || (first?.start ?? 0) - (second?.start ?? 0) || (a.code < b.code ? -1 : 1);
}
