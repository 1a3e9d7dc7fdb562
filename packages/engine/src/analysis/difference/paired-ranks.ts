import type { CheckedRule } from '@shouze/dsl';
import type { RulePairs } from './rule-pairs.ts';

/** Equal for a rule and its counterpart where they go before the same of the rules that both policies have. */
export interface PairedRanks {
  readonly textOf: (rule: CheckedRule, side: 0 | 1) => string;
}

export function pairedRanks({ all, nameAfter }: RulePairs): PairedRanks {
  const lines = ([0, 1] as const).map((side) => {
    const places = Map.groupBy(
      all.map((pair) => pair[side].rank),
      ({ line }) => line,
    );
    return new Map(
      [...places].map(([line, ranks]) => [line, ranks.map(({ place }) => place).sort((a, b) => a - b)]),
    );
  });
  return {
    textOf({ rank }, side) {
      const entries = [...rank.before].flatMap(([line, from]) => {
        const places = lines[side]?.get(line) ?? [];
        const under = placesFrom(from, places);
        return under === 0 ? [] : [[side === 0 ? nameAfter(line) : line, under]];
      });
      return JSON.stringify(entries.sort());
    },
  };
}

/** How many of the places, which ascend, are not before it; by halving. */
function placesFrom(from: number, places: readonly number[]): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places.length - low;
}
