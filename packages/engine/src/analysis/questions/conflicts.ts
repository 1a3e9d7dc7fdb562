import { type CheckedRule, goesBefore } from '@shouze/dsl';
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
import { bindersText, isFixed, resultText } from './result-text.ts';
import { areHeard, heardWith, tableOf } from './room.ts';
import { type Subject, titleOf } from './subject.ts';
import { type Suspicion, told, unlessClear } from './told.ts';

/** Two rules that can both be heard with different results; of one table, two rows that overlap. */
export function conflicts(subject: Subject): readonly Finding[] {
  return told(suspicionsOf(subject), subject);
}

type Pair = readonly [CheckedRule, CheckedRule];

function* suspicionsOf(subject: Subject): Iterable<Suspicion> {
  const begun = new Set<string>();
  for (const a of subject.rules.competing) {
    for (const b of apartFrom(a, subject)) {
      const suspicion = tableOf(a) === tableOf(b) ? ofTwo(a, b, subject) : ofRows(a, b, begun, subject);
      if (suspicion !== null) yield suspicion;
    }
  }
}

/** Two rules, or two rows of one table. */
function ofTwo(a: CheckedRule, b: CheckedRule, subject: Subject): Suspicion {
  const code = tableOf(a) === null ? 'SZ403' : 'SZ408';
  return { code, rule: a, follow: () => inGroup([[a, b]], subject) };
}

/** Rows of one table that meet the same rule, or rows of the same other table: together, once. */
function ofRows(a: CheckedRule, b: CheckedRule, begun: Set<string>, subject: Subject): Suspicion | null {
  const group = JSON.stringify([tableOf(a) ?? a.id, tableOf(b) ?? b.id].sort());
  if (begun.has(group)) return null;
  begun.add(group);
  const pairs = (): Iterable<Pair> => pairsBetween(rowsAs(a, subject), rowsAs(b, subject), subject);
  return { code: 'SZ403', rule: a, follow: () => inGroup(pairs(), subject) };
}

/** Later rules that the rule may be heard together with and that come to something else. */
function apartFrom(rule: CheckedRule, subject: Subject): readonly CheckedRule[] {
  const found = unlessClear('SZ403', rule, subject, () => {
    const others = heardWith(rule, subject).filter((other) => isApart(rule, other));
    return others.length === 0 ? null : others;
  });
  return found ?? [];
}

/** The rows of its table; a rule is alone. */
function rowsAs(rule: CheckedRule, { rules }: Subject): readonly CheckedRule[] {
  const table = tableOf(rule);
  return table === null ? [rule] : rules.competing.filter((one) => tableOf(one) === table);
}

function* pairsBetween(
  firsts: readonly CheckedRule[],
  seconds: readonly CheckedRule[],
  subject: Subject,
): Iterable<Pair> {
  for (const a of firsts) {
    for (const b of seconds) if (areHeard(a, b, subject) && isApart(a, b)) yield [a, b];
  }
}

function isApart(a: CheckedRule, b: CheckedRule): boolean {
  return a.outcome !== null && b.outcome !== null && !agree(a, b);
}

/** So many of a group are looked at: it is one finding, however many there are. */
const MOST_ALIKE = 100;

/** One finding for all of them, the first as the example; and what is not decided, once. */
function inGroup(pairs: Iterable<Pair>, subject: Subject): readonly Finding[] {
  const found: Found[] = [];
  let open: Found | null = null;
  let isAll = true;
  for (const [a, b] of pairs) {
    isAll = found.length < MOST_ALIKE;
    if (!isAll) break;
    const one = { a, b, witness: findConflict(a, b, subject) };
    if (one.witness.kind === 'found') found.push(one);
    else if (one.witness.kind === 'undecided') open ??= one;
  }
  return [...conflictsOf(found, isAll, subject), ...(open === null ? [] : undecidedOf(open, subject))];
}

function undecidedOf({ a, b, witness }: Found, subject: Subject): readonly Finding[] {
  const name = titleOf(b);
  const question = { zh: `与“${name.zh}”是否冲突`, en: `conflicts with "${name.en}"` };
  return undecided(a, question, witness, subject);
}

interface Found {
  readonly a: CheckedRule;
  readonly b: CheckedRule;
  readonly witness: Answer;
}

/** @param isAll false where there may be more like these */
function conflictsOf(found: readonly Found[], isAll: boolean, subject: Subject): readonly Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  const { a, b, witness } = first;
  const names = { name: titleOf(a), other: titleOf(b) };
  if (tableOf(a) !== null && tableOf(a) === tableOf(b)) {
    const fixes = firstHitFixes(a, subject.writing);
    const about = { parameters: names, rules: [a, b], witness, fixes };
    return [finding({ code: 'SZ408', kind: 'overlap', ...about }, subject)];
  }
  const alike = found.length;
  const side = (rule: CheckedRule, other: CheckedRule, all: readonly CheckedRule[]) => ({
    rule,
    wholeTable: isUnranked(tableOf(rule), tableOf(other) ?? other.id, subject),
    manyRows: new Set(all).size > 1,
  });
  const sides = [
    side(
      a,
      b,
      found.map((one) => one.a),
    ),
    side(
      b,
      a,
      found.map((one) => one.b),
    ),
  ] as const;
  const fixes = precedenceFixes(...sides, subject.writing);
  const about = { parameters: { ...names, alike, isAll }, rules: [a, b], witness, fixes };
  const one = finding({ code: 'SZ403', kind: 'conflict', ...about }, subject);
  return [alike === 1 ? one : { ...one, alike }];
}

/** No row of the table has precedence over the other, a rule or a table, nor the other way round. */
function isUnranked(table: string | null, other: string, { numbered }: Subject): boolean {
  const rows = numbered.filter((rule) => tableOf(rule) === table);
  const others = numbered.filter((rule) => (tableOf(rule) ?? rule.id) === other);
  return table !== null && rows.every((x) => others.every((y) => !goesBefore(x, y) && !goesBefore(y, x)));
}

/** They name the same people in the same words, and these stand for the same elements. */
function agree(a: CheckedRule, b: CheckedRule): boolean {
  if (resultText(a) !== resultText(b)) return false;
  return isFixed(a) || bindersText(a.when) === bindersText(b.when);
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
