import type { CheckedPolicy, CheckedProcedure } from '@shouze/dsl';
import type { IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../evaluate/compare-values.ts';
import type { Assignee, Candidate, Decision, Duty } from '../evaluate/decision.ts';
import { situationOf } from '../evaluate/situation.ts';
import { warningsOf } from '../evaluate/warnings.ts';
import type { BoundElements } from './bind-elements.ts';
import type { Case } from './case.ts';
import { caseNumberOf } from './case-number-of.ts';
import { type Read, readAsOf, readDuration, readTerm, remember, type Scope } from './read-term.ts';
import type { RuleResult } from './rule-outcome.ts';
import type { UnitedDuties } from './unite-duties.ts';
import { sortedOnce, type Verdict } from './verdict.ts';
import { writeDecision } from './write-decision.ts';

/** What a case comes to. */
interface Concluded {
  readonly verdict: Verdict;
  /** Null: no rule decides, or several do differently. */
  readonly assignee: Assignee | null;
  readonly carried: readonly RuleResult[];
  readonly standing: readonly RuleResult[];
  readonly duties: UnitedDuties;
  readonly excluded: Decision['excluded'];
  /** Of a conflict. */
  readonly candidates: readonly Candidate[] | null;
}

export interface Report {
  readonly decision: (of: Case, concluded: Concluded) => Decision;
  /** Whether the reference date lies outside of the time in which the policy is in force: worth a warning. */
  readonly isOutside: (of: Case) => boolean;
}

const NOTHING = Object.freeze([]);
const NO_NAMES = Object.freeze({});

/** Writes decisions down, every field in the reference's order. */
export function reportDecisions(policy: CheckedPolicy, scope: Scope): Report {
  const { effective, until } = policy;
  const asOf = readAsOf(scope);
  const isOutside = (of: Case): boolean => {
    if (effective === null && until === null) return false;
    const date = asOf(of, NOTHING);
    if (typeof date !== 'string') return false;
    return (effective !== null && date < effective) || (until !== null && date > until);
  };
  const matter = scope.matter.of.id;
  const openings = new Map(
    [...policy.procedures.values()].map((procedure) => [procedure.id, readOpening(procedure, scope)]),
  );
  const opened = (name: string, of: Case): Decision['procedures'] => openings.get(name)?.(of) ?? NOTHING;
  const procedures = (names: readonly string[], of: Case): Decision['procedures'] => {
    const [first] = names;
    if (first === undefined) return NOTHING;
    return names.length === 1 ? opened(first, of) : names.flatMap((name) => opened(name, of));
  };

  const decision = (of: Case, concluded: Concluded): Decision => {
    const { verdict, assignee, carried, standing, duties, excluded, candidates } = concluded;
    const named = assignee === null ? verdict.undecided : verdict.decided;
    const isWarned = duties.isRemarkable || isOutside(of);
    const decided = writeDecision(assignee, candidates, {
      matter,
      roles: unitedRoles(carried, standing),
      excluded,
      rules: named.rules,
      standing: named.standing,
      bound: boundLabels(carried),
      duties: duties.list,
      procedures: procedures(named.procedures, of),
      citations: excluded.length === 0 ? named.citations : withBars(named.citations, excluded, policy),
      overridden: verdict.overridden,
      missing: NOTHING,
      warnings: isWarned ? warningsFor(duties.list, of, policy, scope, asOf) : NOTHING,
      policy: policy.hash,
    });
    return of.id === null ? decided : { id: of.id, ...decided };
  };
  return { decision, isOutside };
}

/** A procedure as a decision opens it: until the deadline of its first state, where the start of that is known. */
function readOpening(
  { id: name, states }: CheckedProcedure,
  scope: Scope,
): (of: Case) => Decision['procedures'] {
  const until = (date: IsoDate | null): Decision['procedures'] =>
    Object.freeze([Object.freeze({ name, until: date })]);
  const withoutEnd = until(null);
  const deadline = states[0]?.deadline;
  if (!deadline) return () => withoutEnd;
  const [from, within] = [readTerm(deadline.from, scope), readDuration(deadline.within, scope)];
  const made = remember((start, length) => until(scope.calendar.deadline(start, length).date));
  return (of) => {
    const start = from(of, NOTHING);
    const length = within(of, NOTHING);
    return typeof start === 'string' && length ? made(start, length) : withoutEnd;
  };
}

/** Rare, and told by the reference, which asks nothing of the facts but their date. */
function warningsFor(
  duties: readonly Duty[],
  of: Case,
  policy: CheckedPolicy,
  { calendar }: Scope,
  asOf: Read,
): Decision['warnings'] {
  const matter = policy.vocabulary.matters.get(of.row.layout.of.id);
  if (!matter) throw new RangeError('a case is of a declared matter');
  const date = asOf(of, NOTHING);
  const fields = new Map(
    matter.asOf !== null && typeof date === 'string' ? [[matter.asOf, date] as const] : [],
  );
  const facts = {
    id: null,
    matter,
    values: { kind: 'record' as const, of: matter, fields },
    inactive: new Set<string>(),
  };
  return warningsOf(duties, false, situationOf(policy, facts, calendar));
}

function unitedRoles(
  carried: readonly RuleResult[],
  standing: readonly RuleResult[],
): Readonly<Record<string, Assignee>> {
  if (!carried.some(hasRoles) && !standing.some(hasRoles)) return NO_NAMES;
  const roles = new Map<string, Assignee>();
  for (const results of [carried, standing]) {
    for (const result of results) {
      for (const [role, who] of result.roles) if (!roles.has(role)) roles.set(role, who);
    }
  }
  return Object.fromEntries([...roles].sort(([a], [b]) => compareText(a, b)));
}

function hasRoles({ roles }: RuleResult): boolean {
  return roles.length > 0;
}

/** By binder; of several rules that use one name, the first rule's element. */
function boundLabels(results: readonly RuleResult[]): Decision['bound'] {
  const [first] = results;
  if (results.length === 1 && first && first.bound.names.length < 2) return firstLabel(first.bound);
  const labels = new Map<string, string>();
  for (const { bound } of results) {
    for (let index = bound.names.length - 1; index >= 0; index -= 1) {
      const binder = bound.names[index]?.binder ?? '';
      if (!labels.has(binder)) labels.set(binder, labelAt(bound, index));
    }
  }
  if (labels.size === 0) return NO_NAMES;
  return Object.fromEntries([...labels].sort(([a], [b]) => compareText(a, b)));
}

function firstLabel(bound: BoundElements): Decision['bound'] {
  const [name] = bound.names;
  if (name === undefined) return NO_NAMES;
  // A copy is made sooner than a record whose name has to be computed.
  const labels: Record<string, string> = { ...name.blank };
  labels[name.binder] = labelAt(bound, 0);
  return labels;
}

function labelAt({ rows, places, names }: BoundElements, index: number): string {
  const [row, name] = [rows[index], names[index]];
  if (!row || !name) throw new RangeError('each bound element has a name');
  return caseNumberOf(row) ?? `${name.path}[${places[index]}]`;
}

function withBars(
  citations: readonly string[],
  excluded: Decision['excluded'],
  { bars }: CheckedPolicy,
): readonly string[] {
  return sortedOnce([...citations, ...excluded.flatMap(({ bar }) => bars.get(bar)?.citations ?? [])]);
}
