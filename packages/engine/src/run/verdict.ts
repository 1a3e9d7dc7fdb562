import { type CheckedPolicy, type CheckedRule, goesBefore } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { byId, compareText } from '../evaluate/compare-values.ts';
import type { Decision, NamedRule } from '../evaluate/decision.ts';
import { isOverridden } from '../evaluate/judge.ts';
import { placeName } from '../evaluate/positions.ts';
import type { Scope } from './read-term.ts';
import { type RuleOutcome, ruleOutcome } from './rule-outcome.ts';

/** What follows from which rules hold, whatever else the facts are. */
export interface Verdict {
  /** The rules that carry the decision, by id; the `其他情形` rule where there are none. */
  readonly carrying: readonly RuleOutcome[];
  readonly standing: readonly RuleOutcome[];
  readonly overridden: Decision['overridden'];
  /** As a decided case names them. */
  readonly decided: Named;
  /** As a case that no rule decides names them. */
  readonly undecided: Named;
  /** Once made: the decision, without an id, of every case in which everybody is on duty and nobody excluded. */
  constant: Decision | null;
  readonly isConstant: boolean;
}

interface Named {
  readonly rules: readonly NamedRule[];
  readonly standing: readonly NamedRule[];
  readonly procedures: readonly string[];
  /** Without those of bars. */
  readonly citations: readonly string[];
}

export type MakeVerdict = (holding: readonly number[]) => Verdict;

/** @returns a function of the indexes of the rules that hold, ascending */
export function makeVerdicts(plan: MatterPlan, policy: CheckedPolicy, scope: Scope): MakeVerdict {
  const outcomes = plan.rules.map((planned) => {
    const rule = policy.rules.get(planned.id);
    return rule && ruleOutcome(rule, planned, plan, policy, scope);
  });
  const otherwiseRule = plan.otherwise === null ? undefined : policy.rules.get(plan.otherwise);
  const otherwise = otherwiseRule && ruleOutcome(otherwiseRule, null, plan, policy, scope);
  return (holding) => {
    const found = (from: (index: number) => boolean): readonly RuleOutcome[] =>
      holding.filter(from).flatMap((index) => outcomes[index] ?? []);
    const competing = found((index) => index < plan.competing);
    const heard = notOverridden(competing);
    const instead = heard.length === 0 && otherwise ? [otherwise] : [];
    const carrying = [...heard, ...instead.filter(({ rule }) => rule.outcome !== null)];
    const standing = [
      ...found((index) => index >= plan.competing),
      ...instead.filter(({ rule }) => rule.outcome === null),
    ];
    return {
      carrying,
      standing,
      overridden: overriddenAmong(competing.map(({ rule }) => rule)),
      decided: named(carrying, standing, policy),
      undecided: named([], standing, policy),
      isConstant: [...carrying, ...standing].every(({ isConstant }) => isConstant),
      constant: null,
    };
  };
}

/** In an order of precedence, so that whoever is overridden comes after one that is heard. */
function notOverridden(competing: readonly RuleOutcome[]): readonly RuleOutcome[] {
  const heard: RuleOutcome[] = [];
  for (const outcome of competing) {
    if (
      !isOverridden(
        outcome.rule,
        heard.map(({ rule }) => rule),
      )
    )
      heard.push(outcome);
  }
  return heard.sort((a, b) => byId(a.rule, b.rule));
}

function overriddenAmong(holding: readonly CheckedRule[]): Decision['overridden'] {
  const sorted = [...holding].sort(byId);
  return sorted
    .map((rule) => ({
      rule: rule.id,
      by: sorted.filter((better) => goesBefore(better, rule)).map(({ id }) => id),
    }))
    .filter(({ by }) => by.length > 0);
}

function named(
  carrying: readonly RuleOutcome[],
  standing: readonly RuleOutcome[],
  policy: CheckedPolicy,
): Named {
  const all = [...carrying, ...standing].map(({ rule }) => rule);
  return {
    rules: namedRules(carrying, policy),
    standing: namedRules(standing, policy),
    procedures: sortedOnce(all.flatMap(({ procedures }) => procedures)),
    citations: sortedOnce(all.flatMap(({ citations }) => citations)),
  };
}

function namedRules(outcomes: readonly RuleOutcome[], policy: CheckedPolicy): readonly NamedRule[] {
  return outcomes
    .map(({ rule }) => ({ name: rule.id, at: placeName(rule.at, policy), certain: true }))
    .sort((a, b) => compareText(a.name, b.name));
}

export function sortedOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
