import type { CheckedCondition, CheckedRule } from '@shouze/dsl';
import { applyBars } from '../../evaluate/bars.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { assignmentKey, resultsOf } from '../../evaluate/rule-results.ts';
import type { Finding } from '../finding.ts';
import { firstHitFixes } from '../fixes/first-hit.ts';
import { precedenceFixes } from '../fixes/precedence.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import type { Answer } from '../search/find-case.ts';
import { elementsNeeded, type Needed, sumOf } from '../uses/elements-needed.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { caseWhereHeard } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { isFixed, resultText, textOf } from './result-text.ts';
import { pairsHeard, tableOf } from './room.ts';
import type { Subject } from './subject.ts';

/** Two rules that can both be heard with different results; of one table, two rows that overlap. */
export function conflicts(subject: Subject): readonly Finding[] {
  return pairsHeard(subject).flatMap(([a, b]) => {
    if (a.outcome === null || b.outcome === null || agree(a, b)) return [];
    const witness = findConflict(a, b, subject);
    const question = { zh: `与“${b.id}”是否冲突`, en: `conflicts with "${b.id}"` };
    if (witness.kind !== 'found') return undecided(a, question, witness, subject);
    const about = { parameters: { name: a.id, other: b.id }, rules: [a, b], witness };
    if (tableOf(a) !== null && tableOf(a) === tableOf(b)) {
      const fixes = firstHitFixes(a, subject.writing);
      return [finding({ code: 'SZ408', kind: 'overlap', ...about, fixes }, subject)];
    }
    const fixes = precedenceFixes(a, b, subject.writing);
    return [finding({ code: 'SZ403', kind: 'conflict', ...about, fixes }, subject)];
  });
}

/** They name the same people in the same words, and these stand for the same elements. */
function agree(a: CheckedRule, b: CheckedRule): boolean {
  if (resultText(a) !== resultText(b)) return false;
  return isFixed(a) || textOf(bindersOf(a.when)) === textOf(bindersOf(b.when));
}

/** The `有` whose elements the outcome sees. */
function bindersOf(condition: CheckedRule['when']): readonly CheckedCondition[] {
  if (condition === null || condition === 'otherwise') return [];
  if (condition.kind === 'and') return condition.operands.flatMap(bindersOf);
  return condition.kind === 'some' && condition.binds ? [condition] : [];
}

/** The likelier cases first: one with an absent or a recused judge is the odder one. */
function findConflict(a: CheckedRule, b: CheckedRule, subject: Subject): Answer {
  const { policy, matter, rules, answers } = subject;
  const { numberOf } = answers.meanings;
  const more = {
    accept: (draft: CaseDraft) => differ(a, b, draft, subject),
    acceptKey: JSON.stringify(['conflict', numberOf(a), numberOf(b), rules.bars.map(numberOf)]),
    moreUses: [
      usesOfOutcome(a, policy),
      usesOfOutcome(b, policy),
      ...[...a.borrowed, ...b.borrowed].map((some) => usesOf(some, matter.id, policy)),
      ...rules.bars.map((bar) => usesOf(bar.when, matter.id, policy)),
    ],
  };
  const usual = caseWhereHeard([a, b], subject, { ...more, asUsual: true, budget: USUAL_BUDGET });
  if (usual.kind === 'found') return usual;
  const thorough = { ...more, moreElements: elementsOfOutcome(a, b, subject) };
  const onDuty = caseWhereHeard([a, b], subject, thorough);
  if (onDuty.kind === 'found' || (isFixed(a) && isFixed(b))) return onDuty;
  const anybody = caseWhereHeard([a, b], subject, { ...thorough, offDuty: true });
  return anybody.kind === 'none' ? onDuty : anybody;
}

const USUAL_BUDGET = 3_000;

/** Elements that have a say in who it is without a say in whether the rules hold: borrowed ones, and one that bars. */
function elementsOfOutcome(a: CheckedRule, b: CheckedRule, { policy, rules }: Subject): Needed {
  const borrowed = [...a.borrowed, ...b.borrowed].map((some) => elementsNeeded(some, true, policy));
  return sumOf([
    ...borrowed,
    ...rules.bars.slice(0, 1).map(({ when }) => elementsNeeded(when, true, policy)),
  ]);
}

function differ(a: CheckedRule, b: CheckedRule, draft: CaseDraft, { rules }: Subject): boolean | Gap {
  const bars = applyBars(rules.bars, draft.scope);
  const first = resultsOf(a, draft.scope, bars);
  if (isGap(first)) return first;
  const second = resultsOf(b, draft.scope, bars);
  if (isGap(second)) return second;
  const keys = new Set(second.map(assignmentKey));
  return first.some((result) => !keys.has(assignmentKey(result)));
}
