import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { runContest, type Standing } from '../contest/run-contest.ts';
import type { PlanCost } from './plan-process.ts';
import { flatPolicy } from './policy.ts';
import { randomRules } from './rules-and-cases.ts';
import { FLAT_NAMES, type FlatGiven } from './workload.ts';

export interface FlatResult {
  readonly rules: number;
  readonly standings: readonly Standing[];
  readonly plan: PlanCost;
}

export const SIZES = [10, 100, 1000, 10_000];

/** Random conjunctive rules over ten fields: every contestant at every size. */
export async function measureFlat(sizes: readonly number[] = SIZES): Promise<readonly FlatResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shouze-bench-'));
  try {
    const results: FlatResult[] = [];
    for (const rules of sizes) {
      const policyPath = join(folder, `${rules}.policy`);
      writeFileSync(policyPath, serialize(flatPolicy(randomRules(rules))));
      const given: FlatGiven = { rules, policyPath };
      const workload = new URL('workload.ts', import.meta.url);
      const standings = await runContest(workload, JSON.stringify(given), FLAT_NAMES);
      results.push({ rules, standings, plan: await planCost(policyPath) });
      console.error(`${rules} rules measured`);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function planCost(policyPath: string): Promise<PlanCost> {
  const child = fork(new URL('plan-process.ts', import.meta.url), [policyPath], {
    execArgv: ['--expose-gc'],
  });
  const [cost] = await once(child, 'message');
  return cost as PlanCost;
}
