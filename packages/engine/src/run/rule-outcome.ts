import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { MatterPlan, RulePlan } from '../compile/plan.ts';
import type { Assignee, Candidate, Duty, NamedRule } from '../evaluate/decision.ts';
import { placeName } from '../evaluate/positions.ts';
import { type BindElements, type BoundElements, bindElements } from './bind-elements.ts';
import type { Case } from './case.ts';
import { frozen } from './frozen.ts';
import { isConstantWho, type ReadAssignee, readAssignee } from './read-assignee.ts';
import { type Barred, withRoots } from './read-bars.ts';
import { type ReadDuties, readDuties } from './read-duties.ts';
import type { Scope } from './read-term.ts';
import type { Row } from './row.ts';
import { uniteDuties } from './unite-duties.ts';

/** What a rule that holds comes to in one case. */
export interface RuleResult {
  readonly assignee: Assignee | null;
  readonly roles: readonly (readonly [role: string, Assignee])[];
  readonly bound: BoundElements;
}

export interface RuleOutcome {
  readonly rule: CheckedRule;
  /** As decisions name it. */
  readonly named: NamedRule;
  /** The same in every case in which everybody is on duty. */
  readonly isConstant: boolean;
  /** Adds the rule's duties. Null where the reference has to tell. @param standingFor of the decision, for standing duties */
  readonly result: (
    of: Case,
    barred: Barred,
    standingFor: Assignee | null,
    duties: Duty[],
  ) => RuleResult | null;
  /** The same as one party of a conflict. */
  readonly candidate: (of: Case, barred: Barred) => Candidate | null;
}

/** @param planned null for an `其他情形` rule, which binds nothing */
export function ruleOutcome(
  rule: CheckedRule,
  planned: RulePlan | null,
  plan: MatterPlan,
  policy: CheckedPolicy,
  scope: Scope,
): RuleOutcome {
  const binds = planned ? planned.binds : [];
  // Elements of rules named by `按 规则` are the reference's to find.
  const isPlanned = binds !== null && rule.borrowed.length === 0;
  const named = Object.freeze({ name: rule.id, at: placeName(rule.at, policy), certain: true });
  if (!isPlanned) return { rule, named, isConstant: false, result: () => null, candidate: () => null };
  const inside = withRoots(scope, plan, binds);
  const bind = bindElements(binds, plan, inside);
  const assignee = rule.outcome && readAssignee(rule.outcome, inside);
  const roles = rule.roles.map(({ role, choices }) => ({ role, read: readAssignee(choices, inside) }));
  const duties = readDuties(rule.duties, inside);
  const isConstant = binds.length === 0 && isConstantRule(rule, policy);
  const parts: Parts = { bind, assignee, roles, duties };
  const result: RuleOutcome['result'] = (of, barred, standingFor, found) =>
    resultOf(parts, of, barred, standingFor, found);
  const made = { rule, named, isConstant, result, candidate: candidateOf(rule, result) };
  // Duties of a standing rule may be the decision's assignee's.
  return isConstant && assignee ? remembering(made) : made;
}

function candidateOf({ id }: CheckedRule, result: RuleOutcome['result']): RuleOutcome['candidate'] {
  return (of, barred) => {
    const duties: Duty[] = [];
    const found = result(of, barred, null, duties);
    return found && { rule: id, assignee: found.assignee, duties: uniteDuties(duties) };
  };
}

/** What is constant is made once. */
function remembering(outcome: RuleOutcome): RuleOutcome {
  const duties: Duty[] = [];
  let result: RuleResult | null = null;
  let candidate: Candidate | null = null;
  return {
    ...outcome,
    result: (of, barred, standingFor, found) => {
      if (of.inactive !== null) return outcome.result(of, barred, standingFor, found);
      result ??= outcome.result(of, barred, standingFor, duties);
      found.push(...duties);
      return result;
    },
    candidate: (of, barred) => {
      if (of.inactive !== null) return outcome.candidate(of, barred);
      candidate ??= frozen(outcome.candidate(of, barred));
      return candidate;
    },
  };
}

function isConstantRule({ outcome, roles, duties, procedures }: CheckedRule, policy: CheckedPolicy): boolean {
  return (
    (outcome ?? []).every(isConstantWho) &&
    roles.every(({ choices }) => choices.every(isConstantWho)) &&
    duties.every(({ actor, from }) => from === null && actor.kind !== 'who') &&
    procedures.every((id) => !policy.procedures.get(id)?.states[0]?.deadline)
  );
}

interface Parts {
  readonly bind: BindElements;
  /** Null: a standing duty. */
  readonly assignee: ReadAssignee | null;
  readonly roles: readonly { readonly role: string; readonly read: ReadAssignee }[];
  readonly duties: ReadDuties;
}

const NO_ROLES: RuleResult['roles'] = [];

function resultOf(
  { bind, assignee, roles, duties }: Parts,
  of: Case,
  barred: Barred,
  standingFor: Assignee | null,
  found: Duty[],
): RuleResult | null {
  const elements = bind(of);
  if (elements === null) return null;
  const { rows: bound } = elements;
  const who = assignee ? assignee(of, bound, barred) : null;
  if (who === undefined) return null;
  let filled = NO_ROLES;
  if (roles.length > 0) {
    const read = rolesOf(roles, of, bound, barred);
    if (read === null) return null;
    filled = read;
  }
  return duties(of, bound, assignee ? who : standingFor, found)
    ? { assignee: who, roles: filled, bound: elements }
    : null;
}

/** Of one role named twice, the first that can be filled counts. */
function rolesOf(
  roles: Parts['roles'],
  of: Case,
  bound: readonly Row[],
  barred: Barred,
): RuleResult['roles'] | null {
  const filled: (readonly [string, Assignee])[] = [];
  for (const { role, read } of roles) {
    const assignee = read(of, bound, barred);
    if (assignee === undefined) return null;
    if (assignee !== null && !filled.some(([name]) => name === role)) filled.push([role, assignee]);
  }
  return filled;
}
