import type { Assignee, Candidate, Decision } from '../evaluate/decision.ts';

type Common = Omit<Decision, 'id' | 'status' | 'assignee' | 'candidates'>;

/**
 * The decision with its fields in the reference's order. Each status has a literal of its own: decisions of one status
 * are objects of one shape, made at once.
 */
export function writeDecision(
  assignee: Assignee | null,
  candidates: readonly Candidate[] | null,
  common: Common,
): Decision {
  if (candidates !== null) return conflict(candidates, common);
  return assignee === null ? noRule(common) : decided(assignee, common);
}

function decided(assignee: Assignee, common: Common): Decision {
  return {
    status: 'decided',
    matter: common.matter,
    assignee,
    roles: common.roles,
    excluded: common.excluded,
    rules: common.rules,
    standing: common.standing,
    bound: common.bound,
    duties: common.duties,
    procedures: common.procedures,
    citations: common.citations,
    overridden: common.overridden,
    missing: common.missing,
    warnings: common.warnings,
    policy: common.policy,
  };
}

function conflict(candidates: readonly Candidate[], common: Common): Decision {
  return {
    status: 'conflict',
    matter: common.matter,
    roles: common.roles,
    excluded: common.excluded,
    rules: common.rules,
    standing: common.standing,
    bound: common.bound,
    duties: common.duties,
    procedures: common.procedures,
    citations: common.citations,
    overridden: common.overridden,
    candidates,
    missing: common.missing,
    warnings: common.warnings,
    policy: common.policy,
  };
}

function noRule(common: Common): Decision {
  return {
    status: 'no_rule',
    matter: common.matter,
    roles: common.roles,
    excluded: common.excluded,
    rules: common.rules,
    standing: common.standing,
    bound: common.bound,
    duties: common.duties,
    procedures: common.procedures,
    citations: common.citations,
    overridden: common.overridden,
    missing: common.missing,
    warnings: common.warnings,
    policy: common.policy,
  };
}
