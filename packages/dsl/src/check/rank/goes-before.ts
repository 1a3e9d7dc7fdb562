import type { CheckedRule } from '../checked-ast.ts';

type Ranked = Pick<CheckedRule, 'rank'>;

/** Whether declared precedence puts the one rule before the other, at any remove. */
export function goesBefore({ rank }: Ranked, { rank: { line, place } }: Ranked): boolean {
  const from = rank.before.get(line);
  return from !== undefined && from <= place;
}

/**
 * For each rule, how many of these rules go before it. Rules that go before others have fewer than each of those, so
 * that sorting by it puts nobody before his betters.
 */
export function betters<R extends Ranked>(rules: readonly R[]): ReadonlyMap<R, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { rank } of rules) {
    for (const [line, from] of rank.before) {
      const ofLine = counts.get(line) ?? new Map<number, number>();
      counts.set(line, ofLine.set(from, (ofLine.get(from) ?? 0) + 1));
    }
  }
  const found = new Map<R, number>();
  for (const [line, ranked] of Map.groupBy(rules, (rule) => rule.rank.line)) {
    const starts = [...(counts.get(line) ?? [])].sort(([a], [b]) => a - b);
    let [sum, at] = [0, 0];
    for (const rule of ranked.toSorted((a, b) => a.rank.place - b.rank.place)) {
      for (let start = starts[at]; start !== undefined && start[0] <= rule.rank.place; start = starts[at]) {
        sum += start[1];
        at += 1;
      }
      found.set(rule, sum);
    }
  }
  return found;
}
