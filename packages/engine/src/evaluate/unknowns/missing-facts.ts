import { compareText } from '../compare-values.ts';
import type { Branching } from './branching.ts';
import { type Diagram, levelsIn, sizeOf } from './diagram.ts';
import type { Unknown } from './unknown-facts.ts';

type Keys = readonly Diagram<string | boolean>[];

/**
 * The unknown facts that can alone change the result: two completions that differ in nothing else come to different
 * results. Most decisive first: the one after which, on average over the answers that make a difference, fewest facts
 * have a say.
 */
export function missingFacts(keys: Keys, branching: Branching): readonly Unknown[] {
  const levels = levelsIn(keys);
  const missing = branching.unknowns.askable().filter(({ level }) => levels.has(level));
  const steps = sizeOf(keys) * missing.reduce((sum, { values }) => sum + values.length, 0);
  const supported = keys.map((key) => ({ key, levels: levelsIn([key]) }));
  const remaining = new Map(
    missing.map((unknown) => [
      unknown,
      steps <= RANKED ? averageRemaining(supported, unknown, branching) : 0,
    ]),
  );
  const rank = (unknown: Unknown): number => remaining.get(unknown) ?? 0;
  return missing.toSorted((a, b) => rank(a) - rank(b) || comparePaths(a.gap.path, b.gap.path));
}

/** Forks times values, past which the facts are listed by their paths alone. */
const RANKED = 100_000;

interface Supported {
  readonly key: Keys[number];
  readonly levels: ReadonlySet<number>;
}

/** Answers that leave the same to be asked, and lead to the same, count once. */
function averageRemaining(
  keys: readonly Supported[],
  { level, values }: Unknown,
  { diagrams }: Branching,
): number {
  const others = new Set(keys.flatMap(({ levels }) => (levels.has(level) ? [] : [...levels])));
  const asked = keys.filter(({ levels }) => levels.has(level)).map(({ key }) => key);
  const remaining = new Map<string, number>();
  for (const index of values.keys()) {
    const left = asked.map((key) => diagrams.given(key, level, index));
    const answer = left.map(({ id }) => id).join();
    if (!remaining.has(answer)) remaining.set(answer, others.union(levelsIn(left)).size);
  }
  return [...remaining.values()].reduce((sum, count) => sum + count, 0) / remaining.size;
}

/** `priors[2]` before `priors[10]`. */
export function comparePaths(a: string, b: string): number {
  const pad = (path: string): string => path.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareText(pad(a), pad(b));
}
