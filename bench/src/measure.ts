import type { Contestant } from './contestant.ts';
import { expectedRules, type FlatCase, type FlatRule } from './flat-workload.ts';

/** @throws Error at the first case that the contestant decides otherwise */
export async function checkAlike(
  { name, decide, rulesIn }: Contestant,
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
): Promise<void> {
  const until = performance.now() + 1500;
  for (const [index, one] of cases.entries()) {
    if (index >= 30 && performance.now() > until) break;
    const found = rulesIn(await decide(index)).join();
    const expected = expectedRules(rules, one).join();
    if (found !== expected) throw new Error(`${name}: case ${index}: ${found} instead of ${expected}`);
  }
}

/** Decisions a second over all cases in turn, for about so many milliseconds. */
export async function decisionsPerSecond(
  decide: (index: number) => unknown,
  cases: number,
  milliseconds: number,
): Promise<number> {
  const isAsync = decide(0) instanceof Promise;
  const batch = isAsync ? 5 : 1000;
  let done = 0;
  let at = 0;
  const start = performance.now();
  while (performance.now() - start < milliseconds) {
    for (let left = batch; left > 0; left -= 1) {
      const result = decide(at);
      if (isAsync) await result;
      at = at + 1 === cases ? 0 : at + 1;
      done += 1;
      if ((done & 31) === 0 && performance.now() - start > milliseconds * 2) break;
    }
  }
  return (done * 1000) / (performance.now() - start);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
