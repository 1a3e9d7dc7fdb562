import type { Span } from '@shouze/dsl';
import type { ConditionExplanation, Truth } from '../explain/explanation.ts';

/** How often an atom was judged so. One inside a quantifier is judged once for each element of each example. */
export type TruthCounts = Readonly<Record<Truth, number>>;

const NEVER: TruthCounts = { true: 0, false: 0, unknown: 0 };

/** Counts, by place, what the explanations of many cases saw. */
export function seenTruths(explained: readonly ConditionExplanation[]): (at: Span) => TruthCounts {
  const counts = new Map<string, TruthCounts>();
  const see = (node: ConditionExplanation): void => {
    const key = keyOf(node.at);
    const before = counts.get(key) ?? NEVER;
    counts.set(key, { ...before, [node.truth]: before[node.truth] + 1 });
    node.parts.filter((part) => !isBareElement(part, node)).forEach(see);
  };
  explained.forEach(see);
  return (at) => counts.get(keyOf(at)) ?? NEVER;
}

/** An element of a quantifier without `满足` is reported at the quantifier's own place, and always true. */
function isBareElement(part: ConditionExplanation, { kind, at }: ConditionExplanation): boolean {
  return kind === 'quantified' && keyOf(part.at) === keyOf(at);
}

function keyOf({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}
