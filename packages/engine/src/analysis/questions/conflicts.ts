import { type CheckedRule, type CheckedWho, goesBefore } from '@shouze/dsl';
import { applyBars } from '../../evaluate/bars.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { assignmentKey, resultsOf } from '../../evaluate/rule-results.ts';
import type { Finding } from '../finding.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import type { Answer } from '../search/find-case.ts';
import { elementsNeeded, type Needed, sumOf } from '../uses/elements-needed.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { precedenceFixes } from './precedence-fixes.ts';
import { finding, undecided } from './report-finding.ts';
import { caseWhereHeard, mayMeet, type Subject } from './subject.ts';

/** Two rules that can both be heard with different results. */
export function conflicts(subject: Subject): readonly Finding[] {
  const { competing } = subject.rules;
  const results = competing.map(resultText);
  return competing.flatMap((a, index) =>
    competing.slice(index + 1).flatMap((b, offset) => {
      if (goesBefore(a, b) || goesBefore(b, a) || !mayMeet(a, b, subject)) return [];
      const sameWords = results[index] === results[index + 1 + offset];
      if (sameWords && isFixed(a)) return [];
      return conflict(a, b, sameWords, subject);
    }),
  );
}

function conflict(a: CheckedRule, b: CheckedRule, sameWords: boolean, subject: Subject): readonly Finding[] {
  const witness = findConflict(a, b, sameWords, subject);
  if (witness.kind === 'undecided' && sameWords) return [];
  const question = { zh: `与“${b.id}”是否冲突`, en: `conflicts with "${b.id}"` };
  if (witness.kind !== 'found') return undecided(a, question, witness, subject);
  const rows = tableOf(a) !== null && tableOf(a) === tableOf(b);
  const parameters = { name: a.id, other: b.id };
  const about = { parameters, rules: [a, b], witness };
  return rows
    ? [finding({ code: 'SZ408', kind: 'overlap', ...about }, subject)]
    : [
        finding(
          { code: 'SZ403', kind: 'conflict', ...about, fixes: precedenceFixes(a, b, subject) },
          subject,
        ),
      ];
}

/** The likelier cases first: one with an absent or a recused judge is the odder one. */
function findConflict(a: CheckedRule, b: CheckedRule, sameWords: boolean, subject: Subject): Answer {
  const { policy, matter } = subject;
  const more = {
    accept: (draft: CaseDraft) => differ(a, b, draft, subject),
    moreUses: [
      usesOfOutcome(a, policy),
      usesOfOutcome(b, policy),
      ...[...a.borrowed, ...b.borrowed].map((some) => usesOf(some, matter.id, policy)),
      ...subject.rules.bars.map((bar) => usesOf(bar.when, matter.id, policy)),
    ],
    budget: sameWords ? BUDGET_OF_SAME : BUDGET_OF_DIFFERENT,
  };
  const usual = caseWhereHeard([a, b], subject, { ...more, asUsual: true });
  if (usual.kind === 'found') return usual;
  const thorough = { ...more, moreElements: elementsOfOutcome(a, b, subject) };
  const onDuty = caseWhereHeard([a, b], subject, thorough);
  if (onDuty.kind === 'found' || !mentionsParty(a, b)) return onDuty;
  const anybody = caseWhereHeard([a, b], subject, { ...thorough, offDuty: true });
  return anybody.kind === 'none' ? onDuty : anybody;
}

const BUDGET_OF_SAME = 1_000;
const BUDGET_OF_DIFFERENT = 5_000;

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

/** The same text for the same choices, wherever they are written. */
export function resultText({ outcome, roles }: CheckedRule): string {
  return JSON.stringify([outcome, roles], (key, value) => (key === 'at' ? undefined : value));
}

/** No fact has a say in who it is. */
function isFixed({ outcome, roles }: CheckedRule): boolean {
  const choices = [...(outcome ?? []), ...roles.flatMap((role) => role.choices)];
  return !choices.some(readsFacts);
}

function readsFacts(who: CheckedWho): boolean {
  const terms = who.kind === 'as' ? [who.who] : who.by === 'designation' ? [who.from] : who.pool;
  return terms.some(({ kind }) => kind === 'path' || kind === 'lookup');
}

function mentionsParty(a: CheckedRule, b: CheckedRule): boolean {
  return !isFixed(a) || !isFixed(b);
}

/** The table's id, of a row. */
function tableOf({ id }: CheckedRule): string | null {
  return /^(.*) (?:第\d+行|row \d+)$/u.exec(id)?.[1] ?? null;
}
