import type { CheckedRule } from '@shouze/dsl';
import { assigneeKey } from './assignable.ts';
import { applyBars, type Bars, type Excluded } from './bars.ts';
import { byId, compareText } from './compare-values.ts';
import type { Assignee, Candidate, Duty } from './decision.ts';
import { dutyKey, unitedDuties } from './duties.ts';
import { type Gap, isGap } from './gap.ts';
import { holdingRules, isOverridden, type Judged, type SettledTruths } from './judge.ts';
import { type MatterRules, rulesOf } from './matter-rules.ts';
import { assignmentKey, type RuleResult, resultsOf, rolesKey } from './rule-results.ts';
import { type Scope, type Situation, scopeOf } from './situation.ts';

/** What a case comes to where every unknown fact that could matter has a value. */
export interface Settlement {
  readonly status: 'decided' | 'conflict' | 'no_rule';
  /** Of a decided case. */
  readonly assignee: Assignee | null;
  readonly roles: ReadonlyMap<string, Assignee>;
  readonly rules: readonly CheckedRule[];
  readonly standing: readonly CheckedRule[];
  /** Results of the rules that carry the decision: what they bound. */
  readonly results: readonly RuleResult[];
  readonly duties: readonly Duty[];
  /** Ids, sorted. */
  readonly procedures: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Excluded[];
  /** Equal for settlements that are the same decision. @see docs/design/language.md section 4.2 */
  readonly key: string;
}

/** Settles the case, or names a fact that it depends on. */
export function settle(situation: Situation, settled: SettledTruths): Settlement | Gap {
  const scope = scopeOf(situation);
  const rules = rulesOf(situation.policy, situation.facts.matter.id);
  const holding = holdingRules(rules.competing, scope, settled, { competing: true });
  if (isGap(holding)) return holding;
  const standing = holdingRules(rules.standing, scope, settled, { competing: false });
  if (isGap(standing)) return standing;
  const bars = applyBars(rules.bars, scope);
  return conclude({ rules, holding: [...holding].sort(byId), standing, scope, bars });
}

/** The same for rules that were judged already. Null where the case depends on an unknown fact. */
export function settleJudged({ competing, standing }: Judged, situation: Situation): Settlement | null {
  const scope = scopeOf(situation);
  const rules = rulesOf(situation.policy, situation.facts.matter.id);
  const holding: CheckedRule[] = [];
  for (const rule of competing.rules) {
    if (isOverridden(rule, holding)) continue;
    if (!competing.holding.has(rule.id)) return null;
    holding.push(rule);
  }
  if (standing.holding.size < standing.rules.length) return null;
  const held = { rules, holding: holding.sort(byId), standing: standing.rules, scope };
  const settlement = conclude({ ...held, bars: applyBars(rules.bars, scope) });
  return isGap(settlement) ? null : settlement;
}

interface Held {
  readonly rules: MatterRules;
  readonly holding: readonly CheckedRule[];
  readonly standing: readonly CheckedRule[];
  readonly scope: Scope;
  readonly bars: Bars;
}

function conclude({ rules, holding, standing, scope, bars }: Held): Settlement | Gap {
  const otherwise = holding.length === 0 && rules.otherwise ? [rules.otherwise] : [];
  const carrying = [...holding, ...otherwise.filter(({ outcome }) => outcome !== null)];
  const alsoStanding = [...standing, ...otherwise.filter(({ outcome }) => outcome === null)];
  const results: RuleResult[] = [];
  let tied = false;
  for (const rule of carrying) {
    const found = resultsOf(rule, scope, bars);
    if (isGap(found)) return found;
    tied ||= found.length > 1;
    results.push(...found);
  }
  const agreed = !tied && new Set(results.map(assignmentKey)).size <= 1;
  const assignee = agreed ? leastFallback(results) : null;
  const standingResults: RuleResult[] = [];
  for (const rule of alsoStanding) {
    const found = resultsOf(rule, scope, bars, assignee);
    if (isGap(found)) return found;
    standingResults.push(...found);
  }
  const status = !agreed ? 'conflict' : assignee === null ? 'no_rule' : 'decided';
  return assemble(status, assignee, results, standingResults, bars.excluded);
}

/** Rules that agree on who may have come to him by different fallbacks. */
function leastFallback(results: readonly RuleResult[]): Assignee | null {
  return results.reduce<Assignee | null>(
    (least, { assignee }) => (assignee && (!least || assignee.fallback < least.fallback) ? assignee : least),
    null,
  );
}

function assemble(
  status: Settlement['status'],
  assignee: Assignee | null,
  results: readonly RuleResult[],
  standing: readonly RuleResult[],
  excluded: readonly Excluded[],
): Settlement {
  const carried = status === 'decided' ? results : [];
  const effective = [...carried, ...standing];
  const roles = unitedRoles(effective);
  const duties = unitedDuties(effective.flatMap((result) => result.duties));
  const procedures = [...new Set(effective.flatMap(({ rule }) => rule.procedures))].sort(compareText);
  return {
    status,
    assignee,
    roles,
    duties,
    procedures,
    rules: distinctRules(carried),
    standing: distinctRules(standing),
    results: carried,
    excluded,
    candidates: status === 'conflict' ? results.map(candidateOf).sort(compareCandidates) : [],
    key: JSON.stringify([status, assigneeKey(assignee), rolesKey(roles), duties.map(dutyKey), procedures]),
  };
}

function unitedRoles(results: readonly RuleResult[]): ReadonlyMap<string, Assignee> {
  const roles = new Map<string, Assignee>();
  for (const result of results) {
    for (const [role, assignee] of result.roles) if (!roles.has(role)) roles.set(role, assignee);
  }
  return new Map([...roles].sort(([a], [b]) => compareText(a, b)));
}

function distinctRules(results: readonly RuleResult[]): readonly CheckedRule[] {
  return [...new Set(results.map(({ rule }) => rule))];
}

function candidateOf({ rule, assignee, duties }: RuleResult): Candidate {
  return { rule: rule.id, assignee, duties: unitedDuties(duties) };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return compareText(a.rule, b.rule) || compareText(JSON.stringify(a), JSON.stringify(b));
}
