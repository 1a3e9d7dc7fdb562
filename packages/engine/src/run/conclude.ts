import { assigneeKey } from '../evaluate/assignable.ts';
import type { Assignee, Candidate, Decision, Duty } from '../evaluate/decision.ts';
import { rolesKey } from '../evaluate/rule-results.ts';
import type { Case } from './case.ts';
import type { Barred } from './read-bars.ts';
import type { Report } from './report-decision.ts';
import type { RuleOutcome, RuleResult } from './rule-outcome.ts';
import { uniteDuties } from './unite-duties.ts';
import type { Verdict } from './verdict.ts';

/** What the rules that hold come to in one case. Null where the reference has to tell. */
export function conclude(verdict: Verdict, of: Case, barred: Barred, report: Report): Decision | null {
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
  for (const outcome of verdict.carrying) {
    const candidate = outcome.candidate(of, barred);
    if (candidate === null) return null;
    candidates.push(candidate);
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
  return !first || results.every((result) => result === first || isSameAssignment(result, first));
}

/** Keys are made for the rare ones alone. */
function isSameAssignment(a: RuleResult, b: RuleResult): boolean {
  const [one, other] = [a.assignee, b.assignee];
  const isPlain = one?.kind !== 'draw' && other?.kind !== 'draw' && a.roles.length + b.roles.length === 0;
  return isPlain ? one?.kind === other?.kind && one?.id === other?.id : assignmentKey(a) === assignmentKey(b);
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
