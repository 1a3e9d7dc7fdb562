import { type CheckedCondition, type CheckedRule, goesBefore } from '@shouze/dsl';
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
import { type Subject, titleOf } from './subject.ts';

/** Two rules that can both be heard with different results; of one table, two rows that overlap. */
export function conflicts(subject: Subject): readonly Finding[] {
  const pairs = pairsHeard(subject).filter(
    ([a, b]) => a.outcome !== null && b.outcome !== null && !agree(a, b),
  );
  return [...Map.groupBy(pairs, groupOf).values()].flatMap((group) => inGroup(group, subject));
}

type Pair = readonly [CheckedRule, CheckedRule];

/** Rows of one table that meet the same rule, or rows of the same other table. */
function groupOf([a, b]: Pair): string {
  const tables = [tableOf(a), tableOf(b)];
  const isAlone = tables[0] === tables[1];
  return JSON.stringify(isAlone ? [a.id, b.id] : [tables[0] ?? a.id, tables[1] ?? b.id]);
}

/** One finding for all of them, the first as the example; and what is not decided, once. */
function inGroup(pairs: readonly Pair[], subject: Subject): readonly Finding[] {
  const answers = pairs.map(([a, b]) => ({ a, b, witness: findConflict(a, b, subject) }));
  const found = answers.filter(({ witness }) => witness.kind === 'found');
  const open = answers.find(({ witness }) => witness.kind === 'undecided');
  const [first] = found;
  const [a] = first === undefined ? [] : [conflict(first, found, subject)];
  if (open === undefined) return a === undefined ? [] : [a];
  const name = titleOf(open.b);
  const question = { zh: `与“${name.zh}”是否冲突`, en: `conflicts with "${name.en}"` };
  return [...(a === undefined ? [] : [a]), ...undecided(open.a, question, open.witness, subject)];
}

interface Found {
  readonly a: CheckedRule;
  readonly b: CheckedRule;
  readonly witness: Answer;
}

function conflict({ a, b, witness }: Found, found: readonly Found[], subject: Subject): Finding {
  const names = { name: titleOf(a), other: titleOf(b) };
  if (tableOf(a) !== null && tableOf(a) === tableOf(b)) {
    const fixes = firstHitFixes(a, subject.writing);
    const about = { parameters: names, rules: [a, b], witness, fixes };
    return finding({ code: 'SZ408', kind: 'overlap', ...about }, subject);
  }
  const alike = found.length;
  const side = (rule: CheckedRule, other: CheckedRule, all: readonly CheckedRule[]) => ({
    rule,
    wholeTable: isApart(tableOf(rule), tableOf(other) ?? other.id, subject),
    manyRows: new Set(all).size > 1,
  });
  const firsts = side(
    a,
    b,
    found.map((one) => one.a),
  );
  const seconds = side(
    b,
    a,
    found.map((one) => one.b),
  );
  const fixes = precedenceFixes(firsts, seconds, subject.writing);
  const about = { parameters: { ...names, alike }, rules: [a, b], witness, fixes };
  const told = finding({ code: 'SZ403', kind: 'conflict', ...about }, subject);
  return alike === 1 ? told : { ...told, alike };
}

/** No row of the table has precedence over the other, a rule or a table, nor the other way round. */
function isApart(table: string | null, other: string, { numbered }: Subject): boolean {
  const rows = numbered.filter((rule) => tableOf(rule) === table);
  const others = numbered.filter((rule) => (tableOf(rule) ?? rule.id) === other);
  return table !== null && rows.every((x) => others.every((y) => !goesBefore(x, y) && !goesBefore(y, x)));
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
