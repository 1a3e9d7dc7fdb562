import { runContest, type Standing } from '../contest/run-contest.ts';
import { WAYS } from './workload.ts';

export interface JunlianResult {
  /** Earlier cases a filing. */
  readonly priors: number;
  readonly standings: readonly Standing[];
}

const PRIORS = [0, 1, 5, 50];

/** Junlian's filings with earlier cases. */
export async function measureJunlian(): Promise<readonly JunlianResult[]> {
  const results: JunlianResult[] = [];
  for (const priors of PRIORS) {
    const workload = new URL('workload.ts', import.meta.url);
    results.push({ priors, standings: await runContest(workload, String(priors), Object.values(WAYS)) });
    console.error(`filings with ${priors} earlier cases measured`);
  }
  return results;
}
