import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { MatterPlan, RulePlan } from '../compile/plan.ts';
import type { Assignee, Candidate, Duty, NamedRule } from '../evaluate/decision.ts';
import { placeName } from '../evaluate/positions.ts';
import { type BindElements, type BoundElements, bindElements } from './bind-elements.ts';
import type { Case } from './case.ts';
import { frozen } from './frozen.ts';
import { isConstantWho, type ReadAssignee, readAssignee } from './read-assignee.ts';
import { type Barred, withRoots } from './read-bars.ts';
import { readDuties } from './read-duties.ts';
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
  readonly fillsRoles: boolean;
  readonly choosesElements: boolean;
  /** Null where the reference has to tell. */
  readonly result: (of: Case, barred: Barred) => RuleResult | null;
  /**
   * Adds the rule's duties; false where the reference has to tell them.
   * @param standingFor who is responsible by the decision, for standing duties
   */
  readonly duties: (of: Case, result: RuleResult, standingFor: Assignee | null, found: Duty[]) => boolean;
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
  if (!isPlanned) return { rule, named, ...LEFT_TO_REFERENCE };
  const inside = withRoots(scope, plan, binds);
  const bind = bindElements(binds, plan, inside);
  const assignee = rule.outcome && readAssignee(rule.outcome, inside);
  const roles = rule.roles.map(({ role, choices }) => ({ role, read: readAssignee(choices, inside) }));
  const readOwn = readDuties(rule.duties, inside);
  const isConstant = binds.length === 0 && isConstantRule(rule, policy);
  const does = { isConstant, fillsRoles: roles.length > 0, choosesElements: binds.length > 0 };
  const parts: Parts = { bind, assignee, roles };
  const result: RuleOutcome['result'] = (of, barred) => resultOf(parts, of, barred);
  const duties: RuleOutcome['duties'] = (of, { assignee: who, bound }, standingFor, found) =>
    readOwn(of, bound.rows, assignee ? who : standingFor, found);
  const candidate = candidateOf(rule, result, duties);
  const made = { rule, named, ...does, result, duties, candidate };
  return isConstant ? remembering(made) : made;
}

const LEFT_TO_REFERENCE: Omit<RuleOutcome, 'rule' | 'named'> = {
  isConstant: false,
  fillsRoles: true,
  choosesElements: true,
  result: () => null,
  duties: () => false,
  candidate: () => null,
};

function candidateOf(
  { id }: CheckedRule,
  result: RuleOutcome['result'],
  duties: RuleOutcome['duties'],
): RuleOutcome['candidate'] {
  return (of, barred) => {
    const found = result(of, barred);
    const own: Duty[] = [];
    if (found === null || !duties(of, found, null, own)) return null;
    return { rule: id, assignee: found.assignee, duties: uniteDuties(own) };
  };
}

/** What is constant is made once. */
function remembering(outcome: RuleOutcome): RuleOutcome {
  let result: RuleResult | null = null;
  let candidate: Candidate | null = null;
  return {
    ...outcome,
    result: (of, barred) => {
      if (of.inactive !== null) return outcome.result(of, barred);
      result ??= outcome.result(of, barred);
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
}

const NO_ROLES: RuleResult['roles'] = [];

function resultOf({ bind, assignee, roles }: Parts, of: Case, barred: Barred): RuleResult | null {
  const bound = bind(of);
  if (bound === null) return null;
  const who = assignee ? assignee(of, bound.rows, barred) : null;
  if (who === undefined) return null;
  const filled = roles.length === 0 ? NO_ROLES : rolesOf(roles, of, bound.rows, barred);
  return filled && { assignee: who, roles: filled, bound };
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
