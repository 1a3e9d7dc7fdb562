import { type CheckedDuty, type CheckedRule, type Declared, goesBefore } from '@shouze/dsl';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import { applyBars } from '../../evaluate/bars.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { assignmentKey, resultsOf } from '../../evaluate/rule-results.ts';
import { evaluateTerm } from '../../evaluate/term.ts';
import type { Finding } from '../finding.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { realisticDay } from '../search/realistic-day.ts';
import { usesOfOutcome } from '../uses/uses-of-condition.ts';
import { finding } from './report-finding.ts';
import { ask, caseWhereHeard, holds, mayMeet, type Subject, titleOf } from './subject.ts';

/** Duties that cannot be met as they are written. */
export function impossibleDuties(subject: Subject): readonly Finding[] {
  return [...overBeforeBegun(subject), ...clashingDuties(subject)];
}

// ---- over before they begin ----------------------------------------------------------------------------------

function overBeforeBegun(subject: Subject): readonly Finding[] {
  const { competing, standing } = subject.rules;
  return [...competing, ...standing].flatMap((rule) =>
    rule.duties.flatMap((duty) => {
      if (!isAlwaysOver(duty, subject)) return [];
      const witness = ask(holds(rule), subject);
      if (witness.kind !== 'found') return [];
      const parameters = { name: rule.id, action: actionOf(duty, subject) };
      return [
        finding({ code: 'SZ410', kind: 'impossible-duty', parameters, rules: [rule], witness }, subject),
      ];
    }),
  );
}

/** Two years see every constellation of weekends and holidays that the calendar has for a period. */
const DAYS_TRIED = 730;

/** Due before the matter's own date, on which it comes to be, whatever that date is. */
function isAlwaysOver({ from, within }: CheckedDuty, { policy, calendar, matter }: Subject): boolean {
  if (from === null || within === null || within.kind !== 'constant') return false;
  if (typeof within.value !== 'object' || !readsOnly(JSON.stringify(from), matter.asOf)) return false;
  const first = realisticDay(policy, calendar);
  for (let day = first; day < first + DAYS_TRIED; day += 1) {
    const date = formatDay(day);
    const start = evaluateTerm(from, { policy, calendar, asOf: () => date, read: () => date });
    if (isGap(start) || typeof start !== 'string') return false;
    if (parseDay(calendar.deadline(start, within.value).date) >= day) return false;
  }
  return true;
}

function readsOnly(term: string, asOf: string | null): boolean {
  const paths = [...term.matchAll(/"root":(null|"[^"]*"),"fields":(\[[^\]]*\])/g)];
  return (
    paths.length > 0 &&
    paths.every(([, root, fields]) => root === 'null' && fields === JSON.stringify([asOf]))
  );
}

// ---- two due dates of one action -----------------------------------------------------------------------------

function clashingDuties(subject: Subject): readonly Finding[] {
  const rules = [...subject.rules.competing, ...subject.rules.standing];
  const terms = rules.flatMap(termsOf);
  const told = new Set<string>();
  return [...Map.groupBy(terms, ({ what }) => what).values()].flatMap((same) =>
    same.flatMap((a, index) =>
      same.slice(index + 1).flatMap((b) => {
        const pair = JSON.stringify([a.rule.id, b.rule.id]);
        if (a.period === b.period || !mayBothCarry(a.rule, b.rule, subject) || told.has(pair)) return [];
        told.add(pair);
        return clashOf(a.rule, b.rule, a.duty, subject);
      }),
    ),
  );
}

interface DutyTerm {
  readonly rule: CheckedRule;
  readonly duty: CheckedDuty;
  /** The action and its actor. */
  readonly what: string;
  readonly period: string;
}

function termsOf(rule: CheckedRule): readonly DutyTerm[] {
  return rule.duties
    .filter(({ within }) => within !== null)
    .map((duty) => {
      const { action, actor, from, within } = duty;
      return { rule, duty, what: plain([action, actor]), period: plain([from, within]) };
    });
}

function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (key === 'at' ? undefined : inner));
}

function mayBothCarry(a: CheckedRule, b: CheckedRule, subject: Subject): boolean {
  return a !== b && !goesBefore(a, b) && !goesBefore(b, a) && mayMeet(a, b, subject);
}

function clashOf(a: CheckedRule, b: CheckedRule, duty: CheckedDuty, subject: Subject): readonly Finding[] {
  const witness = caseWhereHeard([a, b], subject, {
    accept: (draft: CaseDraft) => bothDue(a, b, duty.action, draft, subject),
    moreUses: [usesOfOutcome(a, subject.policy), usesOfOutcome(b, subject.policy)],
  });
  if (witness.kind !== 'found') return [];
  const parameters = { name: a.id, other: b.id, action: actionOf(duty, subject) };
  return [finding({ code: 'SZ409', kind: 'impossible-duty', parameters, rules: [a, b], witness }, subject)];
}

/** Both are carried by one decision, with different dates. */
function bothDue(
  a: CheckedRule,
  b: CheckedRule,
  action: string,
  draft: CaseDraft,
  { rules }: Subject,
): boolean | Gap {
  const bars = applyBars(rules.bars, draft.scope);
  const first = resultsOf(a, draft.scope, bars);
  if (isGap(first)) return first;
  const second = resultsOf(b, draft.scope, bars);
  if (isGap(second)) return second;
  const compete = a.outcome !== null && b.outcome !== null;
  if (compete && first.some((x) => second.some((y) => assignmentKey(x) !== assignmentKey(y)))) return false;
  const due = (results: typeof first) =>
    results.flatMap(({ duties }) =>
      duties.flatMap((duty) => (duty.action === action && duty.due !== null ? [duty] : [])),
    );
  return due(first).some((x) => due(second).some((y) => x.actor === y.actor && x.due !== y.due));
}

function actionOf({ action }: CheckedDuty, { policy }: Subject) {
  const word: Declared | undefined = policy.vocabulary.actions.get(action);
  return word === undefined ? { zh: action, en: action } : titleOf(word);
}
