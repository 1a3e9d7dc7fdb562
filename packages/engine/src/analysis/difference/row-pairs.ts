import type { CheckedRule } from '@shouze/dsl';

type Pair = readonly [before: CheckedRule, after: CheckedRule];
type Saying = (rule: CheckedRule) => string;

/**
 * Rows have no names but their numbers, which change with each row that comes before them. What stands in the same
 * order at both ends of the table is the same; of the rows between, those that say the same; and where as many are
 * left on either side, they are taken to be edited, one by one.
 */
export function pairRows(
  before: readonly CheckedRule[],
  after: readonly CheckedRule[],
  sayingBefore: Saying,
  sayingAfter: Saying,
): readonly Pair[] {
  const [was, is] = [before.map(sayingBefore), after.map(sayingAfter)];
  const most = Math.min(was.length, is.length);
  let first = 0;
  while (first < most && was[first] === is[first]) first += 1;
  let last = 0;
  while (last < most - first && was.at(-1 - last) === is.at(-1 - last)) last += 1;
  const ends = [
    ...pairsOf(before.slice(0, first), after.slice(0, first)),
    ...pairsOf(before.slice(before.length - last), after.slice(after.length - last)),
  ];
  const between = before.slice(first, before.length - last);
  const otherBetween = after.slice(first, after.length - last);
  const waiting = Map.groupBy(otherBetween, sayingAfter);
  const alike = between.flatMap((row): readonly Pair[] => {
    const same = waiting.get(sayingBefore(row))?.shift();
    return same === undefined ? [] : [[row, same]];
  });
  const paired = new Set(alike.flat());
  const [lone, otherLone] = [between, otherBetween].map((rows) => rows.filter((row) => !paired.has(row)));
  const edited = lone?.length === otherLone?.length ? pairsOf(lone ?? [], otherLone ?? []) : [];
  return [...ends, ...alike, ...edited];
}

function pairsOf(before: readonly CheckedRule[], after: readonly CheckedRule[]): readonly Pair[] {
  return before.flatMap((row, index) => {
    const other = after[index];
    return other === undefined ? [] : [[row, other] as const];
  });
}
