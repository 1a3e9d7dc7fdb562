import type { CheckedPolicy } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { assigneeKey } from '../evaluate/assignable.ts';
import { decideJudged } from '../evaluate/decide.ts';
import type { Assignee, Candidate, Decision, Duty } from '../evaluate/decision.ts';
import { rolesKey } from '../evaluate/rule-results.ts';
import { situationOf } from '../evaluate/situation.ts';
import type { Case } from './case.ts';
import type { ClauseMasks } from './clause-masks.ts';
import { findVerdict } from './find-verdict.ts';
import { judgeCase } from './judge-case.ts';
import { type Barred, readBars } from './read-bars.ts';
import type { Scope } from './read-term.ts';
import { factsOf } from './reference-test.ts';
import { type Report, reportDecisions } from './report-decision.ts';
import type { RuleOutcome, RuleResult } from './rule-outcome.ts';
import { uniteDuties } from './unite-duties.ts';
import { makeVerdicts, type Verdict } from './verdict.ts';

/**
 * Decides prepared cases of one matter. Where a case is incomplete, or an outcome is more than the tables can tell, the
 * rules that they have found to hold, or to hang on something unknown, are concluded from as the reference concludes.
 */
export function decideCases(
  plan: MatterPlan,
  masks: ClauseMasks,
  policy: CheckedPolicy,
  scope: Scope,
): (of: Case) => Decision {
  const judge = judgeCase(plan, masks, policy);
  const fromJudged = (of: Case): Decision =>
    decideJudged(judge(of.selection), situationOf(policy, factsOf(of, policy), scope.calendar));
  if (plan.bars === null) return fromJudged;

  const find = findVerdict(plan, masks, policy, makeVerdicts(plan, policy, scope));
  const readBarred = readBars(plan, policy, scope);
  const report = reportDecisions(policy, scope);
  // Nothing but the rules that hold has a say in a constant verdict.
  const isPlain = plan.bars.length === 0 && policy.effective === null && policy.until === null;
  return (of) => {
    const verdict = find(of.selection);
    if (verdict === null) return fromJudged(of);
    if (isPlain && verdict.constant !== null && of.inactive === null) {
      return of.id === null ? verdict.constant : { id: of.id, ...verdict.constant };
    }
    const barred = readBarred(of);
    if (!isConstant(verdict, of, barred) || report.isOutside(of)) {
      return conclude(verdict, of, barred, report) ?? fromJudged(of);
    }
    verdict.constant ??= frozen(withoutId(conclude(verdict, of, barred, report) ?? fromJudged(of)));
    return of.id === null ? verdict.constant : { id: of.id, ...verdict.constant };
  };
}

function isConstant(verdict: Verdict, of: Case, { excluded }: Barred): boolean {
  return verdict.isConstant && of.inactive === null && excluded.length === 0;
}

function withoutId({ id: _, ...decision }: Decision): Decision {
  return decision;
}

/** All the way down: it is given out again and again. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Null where the reference has to tell. */
function conclude(verdict: Verdict, of: Case, barred: Barred, report: Report): Decision | null {
  const duties: Duty[] = [];
  const carried = resultsOf(verdict.carrying, of, barred, null, duties);
  if (carried === null) return null;
  if (!agree(carried)) return concludeConflict(verdict, of, barred, report);
  const assignee = leastFallback(carried);
  if (assignee === null) duties.length = 0;
  const standing = resultsOf(verdict.standing, of, barred, assignee, duties);
  if (standing === null) return null;
  return report.decision(of, {
    verdict,
    assignee,
    carried: assignee === null ? NO_RESULTS : carried,
    standing,
    duties: uniteDuties(duties),
    excluded: barred.excluded,
    candidates: null,
  });
}

function concludeConflict(verdict: Verdict, of: Case, barred: Barred, report: Report): Decision | null {
  const candidates: Candidate[] = [];
  for (const { rule, result } of verdict.carrying) {
    const duties: Duty[] = [];
    const found = result(of, barred, null, duties);
    if (found === null) return null;
    candidates.push({ rule: rule.id, assignee: found.assignee, duties: uniteDuties(duties) });
  }
  const duties: Duty[] = [];
  const standing = resultsOf(verdict.standing, of, barred, null, duties);
  if (standing === null) return null;
  return report.decision(of, {
    verdict,
    assignee: null,
    carried: NO_RESULTS,
    standing,
    duties: uniteDuties(duties),
    excluded: barred.excluded,
    // Sorted: the carrying rules are, and each has one result.
    candidates,
  });
}

const NO_RESULTS: readonly RuleResult[] = [];

function resultsOf(
  outcomes: readonly RuleOutcome[],
  of: Case,
  barred: Barred,
  standingFor: Assignee | null,
  duties: Duty[],
): readonly RuleResult[] | null {
  if (outcomes.length === 0) return NO_RESULTS;
  const results: RuleResult[] = [];
  for (const outcome of outcomes) {
    const result = outcome.result(of, barred, standingFor, duties);
    if (result === null) return null;
    results.push(result);
  }
  return results;
}

/** On who is responsible and on the roles. */
function agree(results: readonly RuleResult[]): boolean {
  const [first] = results;
  if (!first || results.length === 1) return true;
  const key = assignmentKey(first);
  return results.every((result) => result === first || assignmentKey(result) === key);
}

function assignmentKey({ assignee, roles }: RuleResult): string {
  return JSON.stringify([assigneeKey(assignee), rolesKey(new Map(roles))]);
}

/** Rules that agree on who may have come to him by different fallbacks. */
function leastFallback(results: readonly RuleResult[]): Assignee | null {
  let least: Assignee | null = null;
  for (const { assignee } of results) {
    if (assignee && (!least || assignee.fallback < least.fallback)) least = assignee;
  }
  return least;
}
