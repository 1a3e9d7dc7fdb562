import type { CheckedRule } from '@shouze/dsl';
import { assigneeKey, firstAssignable } from './assignable.ts';
import type { Bars } from './bars.ts';
import { borrowedBindings, chosenBindings } from './bindings.ts';
import { boundLabels } from './bound-labels.ts';
import { compareText } from './compare-values.ts';
import type { Assignee, Duty } from './decision.ts';
import { dutiesOf, dutyKey, unitedDuties } from './duties.ts';
import { type Gap, isGap } from './gap.ts';
import type { Scope } from './situation.ts';

/** What one rule that holds comes to. */
export interface RuleResult {
  readonly rule: CheckedRule;
  /** None where the rule is a standing duty, or where nobody can be assigned. */
  readonly assignee: Assignee | null;
  readonly roles: ReadonlyMap<string, Assignee>;
  readonly duties: readonly Duty[];
  /** With the elements that the rule bound. */
  readonly scope: Scope;
}

/**
 * The rule's results: more than one where elements tie in full and lead to different results.
 * @param assignee of the decision, for a standing duty's `责任人`
 */
export function resultsOf(
  rule: CheckedRule,
  scope: Scope,
  bars: Bars,
  assignee: Assignee | null = null,
): readonly RuleResult[] | Gap {
  const condition = rule.when === 'otherwise' ? null : rule.when;
  const bindings = chosenBindings(condition, scope);
  if (isGap(bindings)) return bindings;
  const results = new Map<string, RuleResult>();
  for (const bound of bindings) {
    const whole = borrowedBindings(rule.borrowed, bound);
    if (isGap(whole)) return whole;
    for (const seen of whole) {
      const result = resultOf(rule, seen, bars, assignee);
      if (isGap(result)) return result;
      const key = resultKey(result);
      const known = results.get(key);
      const found = { ...result, scope: bound };
      if (known === undefined || compareNamed(found, known) < 0) results.set(key, found);
    }
  }
  return [...results.values()];
}

/** Of elements that tie in full and come to the same, which is named does not hang on their order in the list. */
function compareNamed(a: RuleResult, b: RuleResult): number {
  return (a.assignee?.fallback ?? 0) - (b.assignee?.fallback ?? 0) || compareText(nameKey(a), nameKey(b));
}

function nameKey({ roles, duties, ...result }: RuleResult): string {
  return JSON.stringify([[...roles], duties, boundLabels([result])]);
}

function resultOf(
  rule: CheckedRule,
  scope: Scope,
  bars: Bars,
  standingFor: Assignee | null,
): RuleResult | Gap {
  const assignee = rule.outcome === null ? standingFor : firstAssignable(rule.outcome, scope, bars);
  if (isGap(assignee)) return assignee;
  const roles = rolesOf(rule, scope, bars);
  if (isGap(roles)) return roles;
  const duties = dutiesOf(rule.duties, assignee, scope);
  if (isGap(duties)) return duties;
  return { rule, assignee: rule.outcome === null ? null : assignee, roles, duties, scope };
}

/** Of one role named twice, the first that can be filled counts. */
function rolesOf(rule: CheckedRule, scope: Scope, bars: Bars): ReadonlyMap<string, Assignee> | Gap {
  const roles = new Map<string, Assignee>();
  for (const { role, choices } of rule.roles) {
    const assignee = firstAssignable(choices, scope, bars);
    if (isGap(assignee)) return assignee;
    if (assignee !== null && !roles.has(role)) roles.set(role, assignee);
  }
  return roles;
}

/** Equal for the same responsible and roles: what agreeing rules agree on. */
export function assignmentKey({ assignee, roles }: Pick<RuleResult, 'assignee' | 'roles'>): string {
  return JSON.stringify([assigneeKey(assignee), rolesKey(roles)]);
}

export function rolesKey(roles: ReadonlyMap<string, Assignee>): readonly (readonly string[])[] {
  return [...roles]
    .map(([role, who]) => [role, assigneeKey(who)])
    .sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
}

function resultKey(result: RuleResult): string {
  return JSON.stringify([assignmentKey(result), unitedDuties(result.duties).map(dutyKey)]);
}
