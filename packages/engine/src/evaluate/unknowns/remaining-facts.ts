import { branchAt, type Diagram, type Fork, widthAt } from './diagram.ts';
import type { Layers } from './layers.ts';

/**
 * How many facts have a say in the functions once the fact of the level is known, on average over its values: those
 * that leave the same functions count once. What is left is not made: that something of it differs is mostly soon seen.
 */
export function averageRemaining(functions: readonly Layers[], level: number): number {
  const asked = functions.filter(({ forks }) => forks.has(level));
  const others = functions.filter(({ forks }) => !forks.has(level)).flatMap(({ forks }) => [...forks.keys()]);
  const answers = answersOf(asked.flatMap(({ forks }) => forks.get(level) ?? []));
  const remaining = answers.map((index) => {
    const levels = new Set(others);
    for (const one of asked) addRemaining(levels, one, { level, index });
    return levels.size;
  });
  return remaining.reduce((sum, count) => sum + count, 0) / remaining.length;
}

/** The first of every class of values that lead to the same, by their indexes. */
function answersOf(forks: readonly Fork<unknown>[]): readonly number[] {
  const answers = new Map<string, number>();
  for (const index of forks[0]?.branches.keys() ?? []) {
    const key = forks.map(({ branches }) => branches[index]?.id).join();
    if (!answers.has(key)) answers.set(key, index);
  }
  return [...answers.values()];
}

/** What the fact of the level is answered by. */
interface Answer {
  readonly level: number;
  readonly index: number;
}

function addRemaining(levels: Set<number>, { top, forks }: Layers, answer: Answer): void {
  const below = [...forks.keys()].filter((level) => level > answer.level && !levels.has(level));
  for (const level of reachedBelow(top, new Set(below), answer)) levels.add(level);
  const alike = new Set<number>();
  for (const [level, layer] of forks) {
    if (level >= answer.level || levels.has(level)) continue;
    if (
      layer.some(({ branches }) => branches.some((one) => differ(one, branches[0] ?? one, answer, alike)))
    ) {
      levels.add(level);
    }
  }
}

/** Of the levels, which are below the answered one, those that can still be reached. */
function reachedBelow(
  top: Diagram<unknown>,
  wanted: Set<number>,
  { level, index }: Answer,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const met = new Set<Diagram<unknown>>();
  const visit = (at: Diagram<unknown>): void => {
    if (at.kind === 'leaf' || wanted.size === 0 || met.has(at)) return;
    met.add(at);
    if (wanted.delete(at.level)) reached.add(at.level);
    if (at.level === level) visit(branchAt(at, level, index));
    else for (const branch of at.branches) visit(branch);
  };
  visit(top);
  return reached;
}

/**
 * Whether two functions are still different after the answer.
 * @param alike pairs that are not: written while it is looked
 */
function differ(a: Diagram<unknown>, b: Diagram<unknown>, answer: Answer, alike: Set<number>): boolean {
  if (a === b) return false;
  const top = Math.min(a.level, b.level);
  // Below the answered fact nothing changes: what are two functions there remain two.
  if (top > answer.level) return true;
  if (top === answer.level) return branchAt(a, top, answer.index) !== branchAt(b, top, answer.index);
  const pair = a.id * 2 ** 26 + b.id;
  if (alike.has(pair)) return false;
  const width = Math.max(widthAt(a, top), widthAt(b, top));
  for (let index = 0; index < width; index += 1) {
    if (differ(branchAt(a, top, index), branchAt(b, top, index), answer, alike)) return true;
  }
  alike.add(pair);
  return false;
}
