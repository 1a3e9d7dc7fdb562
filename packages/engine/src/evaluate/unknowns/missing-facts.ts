import { compareText } from '../compare-values.ts';
import type { Branching } from './branching.ts';
import type { Diagram } from './diagram.ts';
import { independentOf } from './independent-functions.ts';
import { layersOf } from './layers.ts';
import { averageRemaining } from './remaining-facts.ts';
import type { Unknown } from './unknown-facts.ts';

type Keys = readonly Diagram<unknown>[];

/**
 * The unknown facts that can alone change the result: two completions that differ in nothing else come to different
 * results. Most decisive first: the one after which, on average over the answers that make a difference, fewest facts
 * have a say.
 */
export function missingFacts(keys: Keys, branching: Branching): readonly Unknown[] {
  const functions = independentOf(keys.map(layersOf));
  const levels = new Set(functions.flatMap(({ forks }) => [...forks.keys()]));
  const missing = branching.unknowns.askable().filter(({ level }) => levels.has(level));
  const size = functions.reduce((sum, one) => sum + one.size, 0);
  const isRanked = size * missing.reduce((sum, { values }) => sum + values.length, 0) <= RANKED;
  const remaining = new Map(
    missing.map((unknown) => [unknown, isRanked ? averageRemaining(functions, unknown.level) : 0]),
  );
  const rank = (unknown: Unknown): number => remaining.get(unknown) ?? 0;
  return missing.toSorted((a, b) => rank(a) - rank(b) || comparePaths(a.gap.path, b.gap.path));
}

/** Forks times values, past which the facts are listed by their paths alone. */
const RANKED = 1_000_000;

/** `priors[2]` before `priors[10]`. */
export function comparePaths(a: string, b: string): number {
  const pad = (path: string): string => path.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareText(pad(a), pad(b));
}
