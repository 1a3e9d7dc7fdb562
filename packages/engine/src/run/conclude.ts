import { assigneeKey } from '../evaluate/assignable.ts';
import type { Assignee, Candidate, Decision, Duty } from '../evaluate/decision.ts';
import { rolesKey } from '../evaluate/rule-results.ts';
import type { Case } from './case.ts';
import type { Barred } from './read-bars.ts';
import type { Report } from './report-decision.ts';
import type { RuleOutcome, RuleResult } from './rule-outcome.ts';
import { type UnitedDuties, unitedDuties } from './unite-duties.ts';
import type { Verdict } from './verdict.ts';

/** What the rules that hold come to in one case. Null where the reference has to tell. */
export function conclude(verdict: Verdict, of: Case, barred: Barred, report: Report): Decision | null {
  const carried = resultsOf(verdict.carrying, of, barred);
  if (carried === null) return null;
  if (!agree(carried)) return concludeConflict(verdict, of, barred, report);
  const assignee = leastFallback(carried);
  const known = verdict.duties === null ? null : verdict.duties.recall(of, assignee);
  // Where duties are remembered nothing else comes of standing rules; but their elements have to be known.
  const standing = resultsOf(known === null ? verdict.standing : verdict.choosing, of, barred);
  if (standing === null) return null;
  const duties = known ?? dutiesOf(verdict, of, assignee, carried, standing);
  if (duties === null) return null;
  return report.decision(of, {
    verdict,
    assignee,
    carried: assignee === null ? NO_RESULTS : carried,
    standing,
    duties,
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
  const standing = resultsOf(verdict.standing, of, barred);
  if (standing === null) return null;
  const duties: Duty[] = [];
  if (!addDuties(verdict.standing, standing, of, null, duties)) return null;
  return report.decision(of, {
    verdict,
    assignee: null,
    carried: NO_RESULTS,
    standing,
    duties: unitedDuties(duties),
    excluded: barred.excluded,
    // Sorted: the carrying rules are, and each has one result.
    candidates,
  });
}

const NO_RESULTS: readonly RuleResult[] = [];

function resultsOf(outcomes: readonly RuleOutcome[], of: Case, barred: Barred): readonly RuleResult[] | null {
  const [first] = outcomes;
  if (first === undefined) return NO_RESULTS;
  // Lists of one are written down: one that grows takes room for many.
  if (outcomes.length === 1) {
    const result = first.result(of, barred);
    return result && [result];
  }
  const results: RuleResult[] = [];
  for (const outcome of outcomes) {
    const result = outcome.result(of, barred);
    if (result === null) return null;
    results.push(result);
  }
  return results;
}

/** Null where the reference has to tell. */
function dutiesOf(
  { carrying, standing, duties: memory }: Verdict,
  of: Case,
  assignee: Assignee | null,
  carried: readonly RuleResult[],
  stood: readonly RuleResult[],
): UnitedDuties | null {
  const duties: Duty[] = [];
  if (!addDuties(carrying, carried, of, null, duties)) return null;
  if (assignee === null) duties.length = 0;
  if (!addDuties(standing, stood, of, assignee, duties)) return null;
  const united = unitedDuties(duties);
  memory?.remember(of, assignee, united);
  return united;
}

/** False where the reference has to tell. */
function addDuties(
  outcomes: readonly RuleOutcome[],
  results: readonly RuleResult[],
  of: Case,
  standingFor: Assignee | null,
  duties: Duty[],
): boolean {
  return outcomes.every((outcome, index) => {
    const result = results[index];
    return result !== undefined && outcome.duties(of, result, standingFor, duties);
  });
}

/** On who is responsible and on the roles. */
function agree(results: readonly RuleResult[]): boolean {
  const [first] = results;
  return (
    !first ||
    results.length === 1 ||
    results.every((result) => result === first || isSameAssignment(result, first))
  );
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
