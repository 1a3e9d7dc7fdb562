import type { CheckedPolicy, ParsedPackage } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Finding } from './finding.ts';
import { writingOf } from './fixes/writing.ts';
import { clashingDuties } from './questions/clashing-duties.ts';
import { conflicts } from './questions/conflicts.ts';
import { deadStates } from './questions/dead-states.ts';
import { emptiedByParameters } from './questions/emptied-by-parameter.ts';
import { idleOtherwise, uncoveredCases } from './questions/gaps.ts';
import { brokenGuarantees } from './questions/guarantees.ts';
import { overBeforeBegun } from './questions/over-before-begun.ts';
import { redundantRules } from './questions/redundant.ts';
import { type Subject, subjectOf } from './questions/subject.ts';
import { tautologies } from './questions/tautology.ts';
import { unreachableRules } from './questions/unreachable.ts';
import { unsatisfiableConditions } from './questions/unsatisfiable.ts';
import { createMemory } from './search/answers.ts';

export type { Finding, FindingKind } from './finding.ts';

export interface AnalyzeOptions {
  /** The texts that the policy was checked from: fixes are edits of them. */
  readonly parsed?: ParsedPackage;
}

/**
 * Everything that can be known of a policy without running it on a case, sorted by place. Pure and total.
 * @see docs/design/language.md "Static analysis"
 */
export type Analyze = (
  policy: CheckedPolicy,
  calendar: Calendar,
  options?: AnalyzeOptions,
) => readonly Finding[];

/** Each asks one kind of question about the rules of a matter. */
const questions: readonly ((subject: Subject) => readonly Finding[])[] = [
  unsatisfiableConditions,
  tautologies,
  emptiedByParameters,
  conflicts,
  unreachableRules,
  redundantRules,
  uncoveredCases,
  idleOtherwise,
  overBeforeBegun,
  clashingDuties,
  deadStates,
  brokenGuarantees,
];

/** Analyses one policy as it is edited: what was asked of the version before is not asked again. */
export function createAnalyzer(): Analyze {
  const memory = createMemory();
  let before: ReadonlyMap<string, Subject> = new Map();
  return (policy, calendar, { parsed } = {}) => {
    const answers = memory.answersAbout(policy, calendar);
    const writing = writingOf(parsed ?? null);
    const matters = [...policy.vocabulary.matters.values()];
    const subjects = matters.map((matter) =>
      subjectOf(answers, matter, writing, before.get(matter.id) ?? null),
    );
    before = new Map(subjects.map((subject) => [subject.matter.id, subject]));
    const found = subjects.flatMap((subject) => questions.flatMap((question) => question(subject)));
    return found.toSorted(byPlace);
  };
}

/** Analyses one version of a policy. */
export const analyze: Analyze = (policy, calendar, options) => createAnalyzer()(policy, calendar, options);

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.ranges[0], b.ranges[0]];
  const file = (first?.file ?? '') < (second?.file ?? '') ? -1 : first?.file === second?.file ? 0 : 1;
  return (
    file || (first?.start ?? 0) - (second?.start ?? 0) || (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}
