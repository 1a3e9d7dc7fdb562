import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { applyBars, type Bars, type Excluded } from './bars.ts';
import { byId, compareText } from './compare-values.ts';
import type { Candidate, Decision } from './decision.ts';
import { unitedDuties } from './duties.ts';
import { isGap } from './gap.ts';
import { isOverridden, judgeAll } from './judge.ts';
import { rulesOf } from './matter-rules.ts';
import { type RuleResult, resultsOf } from './rule-results.ts';
import { type Scope, type Situation, scopeOf } from './situation.ts';

/** What is certain of a case whatever its unknown facts are. */
export interface HoldingAsGiven {
  /** Ids of the rules that hold. */
  readonly rules: ReadonlySet<string>;
  /** Standing duties whose results are known too. */
  readonly standing: readonly RuleResult[];
  readonly excluded: readonly Excluded[];
  readonly overridden: Decision['overridden'];
}

export function holdingAsGiven(situation: Situation): HoldingAsGiven {
  const scope = scopeOf(situation);
  const rules = rulesOf(situation.policy, situation.facts.matter.id);
  const bars = applyBars(rules.bars, scope);
  const { holding, open } = judgeAll(rules.competing, scope);
  const standing = judgeAll(rules.standing, scope).holding;
  const otherwise = holding.length + open.length === 0 && rules.otherwise ? [rules.otherwise] : [];
  return {
    rules: new Set([...holding, ...standing, ...otherwise].map(({ id }) => id)),
    standing: standing.flatMap((rule) => resultsAsGiven(rule, scope, bars)),
    excluded: bars.excluded,
    overridden: overriddenAmong(holding),
  };
}

/** The rules that hold or may still come true, with what is known of their outcomes; sorted. */
export function candidatesSoFar(situation: Situation): readonly Candidate[] {
  const scope = scopeOf(situation);
  const rules = rulesOf(situation.policy, situation.facts.matter.id);
  const bars = applyBars(rules.bars, scope);
  const { holding, open } = judgeAll(rules.competing, scope);
  const possible = [...holding, ...open].filter((rule) => !isOverridden(rule, holding));
  const otherwise = holding.length === 0 && rules.otherwise?.outcome ? [rules.otherwise] : [];
  return [...possible, ...otherwise]
    .map((rule) => candidate(rule, scope, bars))
    .sort((a, b) => compareText(a.rule, b.rule));
}

/** Without an assignee where it depends on more than is known, or on which of several elements is meant. */
function candidate(rule: CheckedRule, scope: Scope, bars: Bars): Candidate {
  const [result, ...others] = resultsAsGiven(rule, scope, bars);
  if (!result || others.length > 0) return { rule: rule.id, assignee: null, duties: [] };
  return { rule: rule.id, assignee: result.assignee, duties: unitedDuties(result.duties) };
}

function resultsAsGiven(rule: CheckedRule, scope: Scope, bars: Bars): readonly RuleResult[] {
  const results = resultsOf(rule, scope, bars);
  return isGap(results) ? [] : results;
}

/** What holds without being heard, and by which of those that hold. */
function overriddenAmong(holding: readonly CheckedRule[]): Decision['overridden'] {
  const sorted = [...holding].sort(byId);
  return sorted
    .map((rule) => ({
      rule: rule.id,
      by: sorted.filter((better) => goesBefore(better, rule)).map(({ id }) => id),
    }))
    .filter(({ by }) => by.length > 0);
}
