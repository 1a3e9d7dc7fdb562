import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assigneeKey } from '../../src/evaluate/assignable.ts';
import { situationOf } from '../../src/evaluate/situation.ts';
import { type Decision, decide } from '../../src/index.ts';
import { richFacts, richSketch } from '../compile/rich-arbitraries.ts';
import { facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { completionsOf, settlementsIn } from './brute-force/completions.ts';
import { missingFacts } from './brute-force/missing-facts.ts';

/** Policies a run; the nightly run raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_EQUALITY_POLICIES ?? 1);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

/** More than so many completions take brute force too long: such cases are left out. */
const MOST = 600;

function keyOf({ status, assignee, roles, duties, procedures }: Decision): string {
  return JSON.stringify([
    status,
    assigneeKey(assignee ?? null),
    Object.entries(roles).map(([role, who]) => [role, assigneeKey(who)]),
    duties.map(({ action, actor, due }) => JSON.stringify([action, actor, due])),
    procedures.map(({ name }) => name),
  ]);
}

for (const [name, policies, cases, count] of [
  ['of conjunctions, lists and bars', sketch, facts, 60],
  ['with every kind of term, outcome and quantifier', richSketch, richFacts, 120],
] as const) {
  test(`policies ${name}: decided and asked as all completions, one by one, say`, () => {
    const seen = { agreed: 0, asked: 0, inexact: 0, tooMany: 0 };
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: 20, maxLength: 20 }), (given, all) => {
        const made = policy(given);
        for (const one of all) {
          const known = factsOf(made, one);
          const tree = completionsOf(situationOf(made, known, weekends), MOST);
          if (tree === null) {
            seen.tooMany += 1;
            continue;
          }
          if (tree.kind === 'settled') continue;
          const decision = decide(made, known, weekends);
          const keys = new Set([...settlementsIn(tree)].map(({ key }) => key));
          const missing = missingFacts(tree).map(({ path }) => path);
          if (decision.warnings.some(({ code }) => code === 'inexact-completion')) {
            seen.inexact += 1;
            expect(decision.status).toBe('needs_facts');
            if (keys.size > 1) expect(decision.missing.map(({ path }) => path)).toEqual(missing);
          } else if (keys.size === 1) {
            seen.agreed += 1;
            expect([keyOf(decision)]).toEqual([...keys]);
          } else {
            seen.asked += 1;
            expect(decision.status).toBe('needs_facts');
            expect(decision.missing.map(({ path }) => path)).toEqual(missing);
          }
        }
      }),
      { numRuns: POLICIES * count, seed: SEED, endOnFailure: true },
    );
    console.log(JSON.stringify(seen));
    expect(seen.agreed).toBeGreaterThan(5);
    expect(seen.asked).toBeGreaterThan(50);
  }, 86_400_000);
}
