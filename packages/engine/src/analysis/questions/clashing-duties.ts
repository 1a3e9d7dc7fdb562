import type { CheckedDuty, CheckedRule } from '@shouze/dsl';
import { applyBars } from '../../evaluate/bars.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { assignmentKey, resultsOf } from '../../evaluate/rule-results.ts';
import type { Finding } from '../finding.ts';
import { samePeriodFixes } from '../fixes/same-period.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import type { Answer } from '../search/find-case.ts';
import { daysDueApart } from '../uses/days-due-apart.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOfOutcome } from '../uses/uses-of-condition.ts';
import { caseWhere } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { textOf } from './result-text.ts';
import { heardWith, rivalsBefore } from './room.ts';
import { actionWords, type Subject, titleOf } from './subject.ts';
import { type Suspicion, told, unlessClear } from './told.ts';

/** Two duties of one actor that contradict each other: the same action is due by two dates at once. */
export function clashingDuties(subject: Subject): readonly Finding[] {
  return told(suspicionsOf(subject), subject);
}

function* suspicionsOf(subject: Subject): Iterable<Suspicion> {
  for (const together of mayBeCarriedTogether(subject)) {
    yield { code: 'SZ409', rule: together.a, follow: () => clashOf(together, subject) };
  }
}

function clashOf({ a, b, before }: Together, subject: Subject): readonly Finding[] {
  const clashes = clashesIn(a, b).flatMap(([first, second]) => {
    const apart = daysDueApart({ duty: first, rule: a }, { duty: second, rule: b }, subject.answers);
    return apart === null ? [] : [{ first, second, apart }];
  });
  const [clash] = clashes;
  if (clash === undefined) return [];
  const apart = clashes.map((one) => one.apart);
  const witness = findClash(a, b, before(), apart, subject);
  const question = {
    zh: `与“${titleOf(b).zh}”的期限是否矛盾`,
    en: `has duties that clash with those of "${titleOf(b).en}"`,
  };
  if (witness.kind !== 'found') return undecided(a, question, witness, subject);
  const { first, second } = clash;
  const parameters = { name: titleOf(a), other: titleOf(b), action: actionWords(first, subject) };
  const fixes = samePeriodFixes(first, second, subject.writing);
  const rules = a === b ? [a] : [a, b];
  return [finding({ code: 'SZ409', kind: 'impossible-duty', parameters, rules, witness, fixes }, subject)];
}

interface Together {
  readonly a: CheckedRule;
  readonly b: CheckedRule;
  /** Who must not hold for both to be carried. */
  readonly before: () => readonly CheckedRule[];
}

/** A rule and itself, two that may be heard at once, and the rule for all other cases with standing ones. */
function* mayBeCarriedTogether(subject: Subject): Iterable<Together> {
  const { competing, standing, otherwise } = subject.rules;
  for (const a of subject.numbered) {
    const others = unlessClear('SZ409', a, subject, () => {
      const clashing = [a, ...heardWith(a, subject)].filter((b) => clashesIn(a, b).length > 0);
      return clashing.length === 0 ? null : clashing;
    });
    for (const b of others ?? []) yield { a, b, before: () => rivalsBefore([a, b], subject) };
  }
  if (otherwise === null) return;
  for (const b of [otherwise, ...standing]) yield { a: otherwise, b, before: () => competing };
}

/** Pairs of duties that differ in nothing but when they are due, as far as their words tell. */
function clashesIn(a: CheckedRule, b: CheckedRule): readonly (readonly [CheckedDuty, CheckedDuty])[] {
  return a.duties.flatMap((first, index) => {
    const others = a === b ? b.duties.slice(index + 1) : b.duties;
    return others
      .filter((second) => first.within !== null && second.within !== null && first.action === second.action)
      .filter((second) => periodText(first) !== periodText(second) && mayBeSameActor(first, second))
      .map((second) => [first, second] as const);
  });
}

function periodText({ from, within }: CheckedDuty): string {
  return `${from === null ? '' : textOf(from)} ${within === null ? '' : textOf(within)}`;
}

/** Two units that are named are the same or not; of all others it depends on the case. */
function mayBeSameActor({ actor: a }: CheckedDuty, { actor: b }: CheckedDuty): boolean {
  if (a.kind === 'position' || b.kind === 'position') return textOf(a) === textOf(b);
  const isNamed = (actor: typeof a): boolean => actor.kind === 'who' && actor.who.kind === 'constant';
  return !(isNamed(a) && isNamed(b)) || textOf(a) === textOf(b);
}

function findClash(
  a: CheckedRule,
  b: CheckedRule,
  before: readonly CheckedRule[],
  apart: readonly Uses[],
  subject: Subject,
): Answer {
  const { policy, rules, answers } = subject;
  const { numberOf } = answers.meanings;
  const own = [a, b].filter(({ when }) => when !== 'otherwise');
  return caseWhere(own, before, subject, {
    accept: (draft: CaseDraft) => bothDue(a, b, draft, subject),
    acceptKey: JSON.stringify(['clash', numberOf(a), numberOf(b), rules.bars.map(numberOf)]),
    moreUses: [usesOfOutcome(a, policy), usesOfOutcome(b, policy), ...apart],
  });
}

/** Both are carried by one decision, with different dates for the same. */
function bothDue(a: CheckedRule, b: CheckedRule, draft: CaseDraft, { rules }: Subject): boolean | Gap {
  const bars = applyBars(rules.bars, draft.scope);
  const first = resultsOf(a, draft.scope, bars);
  if (isGap(first)) return first;
  const assignee = a.outcome === null ? null : (first[0]?.assignee ?? null);
  const second = resultsOf(b, draft.scope, bars, assignee);
  if (isGap(second)) return second;
  const compete = a.outcome !== null && b.outcome !== null;
  if (compete && first.some((x) => second.some((y) => assignmentKey(x) !== assignmentKey(y)))) return false;
  const due = (results: typeof first) =>
    results.flatMap(({ duties }) => duties.filter((duty) => duty.due !== null));
  return due(first).some((x) =>
    due(second).some((y) => x.action === y.action && x.actor === y.actor && x.due !== y.due),
  );
}
