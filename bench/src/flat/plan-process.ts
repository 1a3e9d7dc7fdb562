import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import { calendarFor, compile, createRunner } from '../../../packages/engine/src/index.ts';
import { median } from '../contest/rate.ts';

// What a plan costs, in a process of its own: nothing else fills the heap.

/** Of a checked policy. */
export interface PlanCost {
  /** Median of several compilations; the first one, in a process that has compiled nothing yet. */
  readonly compileMilliseconds: number;
  readonly firstCompileMilliseconds: number;
  /** On the heap and in array buffers, once garbage is collected: the plan, and the plan with its runner. */
  readonly planMegabytes: number;
  readonly runnerMegabytes: number;
}

const COMPILATIONS = 7;

const [policyPath = ''] = process.argv.slice(2);
const policy: CheckedPolicy = deserialize(readFileSync(policyPath));
const times: number[] = [];
for (let left = COMPILATIONS; left > 0; left -= 1) {
  const start = performance.now();
  compile(policy);
  times.push(performance.now() - start);
}
const before = megabytes();
const plan = compile(policy);
const withPlan = megabytes();
const runner = createRunner(plan, policy, calendarFor(policy));
const withRunner = megabytes();
const cost: PlanCost = {
  compileMilliseconds: median(times),
  firstCompileMilliseconds: times[0] ?? 0,
  planMegabytes: withPlan - before,
  runnerMegabytes: withRunner - before,
};
process.send?.(cost);
// Both are still in use.
if (!runner || !plan) process.exit(1);

function megabytes(): number {
  for (let left = 4; left > 0; left -= 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
