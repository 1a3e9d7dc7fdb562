import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { richFacts, richSketch } from './rich-arbitraries.ts';
import { decideByBoth, runnerOf } from './same-decision.ts';

/** Policies a run, and cases a policy. `npm run nightly` raises the first. */
const POLICIES = Number(globalThis.process?.env.SHOUZE_EQUALITY_POLICIES ?? 300);
const CASES = 10;
/** The nightly run is to meet other policies than every day's. */
const SEED = Number(globalThis.process?.env.SHOUZE_EQUALITY_SEED ?? 1527);

for (const [name, policies, cases] of [
  ['plain', sketch, facts],
  ['rich', richSketch, richFacts],
] as const) {
  test(`the compiled runner decides ${name} policies as the reference interpreter does`, () => {
    const seen = { decided: 0, needs_facts: 0, conflict: 0, no_rule: 0 };
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: CASES, maxLength: CASES }), (given, all) => {
        const made = policy(given);
        const runner = runnerOf(made, weekends);
        for (const one of all) {
          const { reference, compiled, status } = decideByBoth(runner, made, factsOf(made, one), weekends);
          seen[status] += 1;
          expect(compiled).toBe(reference);
        }
      }),
      { numRuns: POLICIES, seed: SEED },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  }, 3_600_000);
}
