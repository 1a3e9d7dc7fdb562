import type { CheckedRule } from '@shouze/dsl';
import { applyBars, type Bars, type Excluded } from './bars.ts';
import { byId } from './compare-values.ts';
import type { Decision } from './decision.ts';
import { isGap } from './gap.ts';
import type { Judged } from './judge.ts';
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

export function holdingAsGiven({ competing, standing }: Judged, situation: Situation): HoldingAsGiven {
  const scope = scopeOf(situation);
  const { otherwise, bars: declared } = rulesOf(situation.policy, situation.facts.matter.id);
  const bars = applyBars(declared, scope);
  const instead = competing.rules.length === 0 && otherwise ? [otherwise.id] : [];
  const lasting = standing.rules.filter(({ id }) => standing.holding.has(id));
  return {
    rules: new Set([...competing.holding, ...standing.holding, ...instead]),
    standing: lasting.flatMap((rule) => resultsAsGiven(rule, scope, bars)),
    excluded: bars.excluded,
    overridden: overriddenAmong(competing.rules.filter(({ id }) => competing.holding.has(id))),
  };
}

function resultsAsGiven(rule: CheckedRule, scope: Scope, bars: Bars): readonly RuleResult[] {
  const results = resultsOf(rule, scope, bars);
  return isGap(results) ? [] : results;
}

/** What holds without being heard, and by which of those that hold. */
function overriddenAmong(holding: readonly CheckedRule[]): Decision['overridden'] {
  const sorted = [...holding].sort(byId);
  const lines = Map.groupBy(sorted, ({ rank }) => rank.line);
  const betters = new Map<CheckedRule, string[]>(sorted.map((rule) => [rule, []]));
  for (const { id, rank } of sorted) {
    for (const [line, rules] of lines) {
      const from = rank.before.get(line);
      if (from === undefined) continue;
      for (const rule of rules) if (from <= rule.rank.place) betters.get(rule)?.push(id);
    }
  }
  return [...betters].filter(([, by]) => by.length > 0).map(([{ id: rule }, by]) => ({ rule, by }));
}
