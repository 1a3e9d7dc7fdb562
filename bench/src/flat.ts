import { compile } from '../../packages/engine/src/index.ts';
import { cedar } from './cedar.ts';
import type { Contestant } from './contestant.ts';
import { flatPolicy } from './flat-policy.ts';
import { randomCases, randomRules } from './flat-workload.ts';
import { handWritten } from './hand-written.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { checkAlike, decisionsPerSecond, median } from './measure.ts';
import { shouze } from './shouze.ts';
import { zen } from './zen.ts';

export interface FlatResult {
  readonly rules: number;
  /** Decisions a second by contestant: the median of the rounds. */
  readonly rates: ReadonlyMap<string, number>;
  readonly compileMilliseconds: number;
  readonly planMegabytes: number;
}

const CASES = 10_000;
const ROUNDS = 3;

export async function measureFlat(count: number): Promise<FlatResult> {
  const rules = randomRules(count);
  const cases = randomCases(rules, CASES);
  const policy = flatPolicy(rules);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const plan = compile(policy);
  const compileMilliseconds = performance.now() - start;
  globalThis.gc?.();
  const planMegabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const own = shouze(policy, cases);
  const contestants: readonly Contestant[] = [
    handWritten(rules, cases),
    ...own,
    jsonLogic(rules, cases),
    zen(rules, cases),
    jsonRules(rules, cases),
    cedar(rules, cases),
  ];
  for (const one of contestants) if (one.name !== 'JSON.parse alone') await checkAlike(one, rules, cases);
  const rates = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, decide } of contestants) {
      const rate = await decisionsPerSecond(decide, CASES, 300);
      rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  console.error(`${count} rules done; the plan has ${Object.keys(plan.matters).length} matter`);
  return {
    rules: count,
    rates: new Map([...rates].map(([name, all]) => [name, median(all)])),
    compileMilliseconds,
    planMegabytes,
  };
}
