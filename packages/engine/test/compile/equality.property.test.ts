import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as reference from '../../src/evaluate/decide.ts';
import { facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { manyFacts, manyRules } from './many-rules-arbitraries.ts';
import { richFacts, richSketch } from './rich-arbitraries.ts';
import { decideByBoth, runnerOf } from './same-decision.ts';

vi.mock('../../src/evaluate/decide.ts', { spy: true });

/** Times 100,000 pairs a run; `npm run nightly` raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_EQUALITY_POLICIES ?? 1);
/** Of each policy. */
const CASES = 200;
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

for (const [name, policies, cases, count] of [
  ['of conjunctions, lists and bars', sketch, facts, 10],
  ['with every kind of term, outcome and quantifier', richSketch, richFacts, 460],
  ['of many rules', manyRules, manyFacts, 30],
] as const) {
  test(`the compiled runner decides policies ${name} as the reference interpreter does`, () => {
    const asked = vi.mocked(reference.decide);
    const seen = { decided: 0, needs_facts: 0, conflict: 0, no_rule: 0 };
    let pairs = 0;
    let alone = 0;
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: CASES, maxLength: CASES }), (given, all) => {
        const made = policy(given);
        const runner = runnerOf(made, weekends);
        for (const one of all) {
          // All spies on the module, or they would keep whatever they have seen: gigabytes in the nightly run.
          vi.clearAllMocks();
          const pair = decideByBoth(runner, made, factsOf(made, one), weekends);
          expect(pair.compiled).toBe(pair.reference);
          seen[pair.status] += 1;
          pairs += 1;
          // The reference was asked for its own answer alone.
          if (asked.mock.calls.length === 1) alone += 1;
        }
      }),
      { numRuns: POLICIES * count, seed: SEED, endOnFailure: true },
    );
    console.log(`${pairs} pairs, ${alone} without the reference; ${JSON.stringify(seen)}`);
    expect(Object.values(seen).filter((times) => times > 0).length).toBeGreaterThan(2);
    expect(alone).toBe(pairs);
  }, 86_400_000);
}
