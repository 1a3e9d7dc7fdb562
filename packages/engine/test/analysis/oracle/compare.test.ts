import { type CheckedPolicy, type CheckedRule, goesBefore } from '@shouze/dsl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { init } from 'z3-solver';
import { compare, type Difference } from '../../../src/analysis/difference/compare.ts';
import { decisionKey } from '../../../src/analysis/difference/decision-key.ts';
import { conditionOf } from '../../../src/analysis/questions/subject.ts';
import { rulesOf } from '../../../src/evaluate/matter-rules.ts';
import { checkFacts, decide } from '../../../src/index.ts';
import { weekends } from '../../kit/policy.ts';
import { askZ3, type Z3 } from './ask-z3.ts';
import { mutated, reworded } from './mutate.ts';
import { randomFacts } from './random-facts.ts';
import { randomRules, seeded, UNITS, withRules } from './random-policy.ts';
import { smt } from './smt.ts';

/** How many pairs are compared; `SHOUZE_ORACLE_POLICIES=2000` for the full run; `SHOUZE_ORACLE_FROM` starts later. */
const PAIRS = Number(process.env.SHOUZE_ORACLE_POLICIES ?? 12);
const FIRST = Number(process.env.SHOUZE_ORACLE_FROM ?? 1);
const SAMPLES = 200;

let z3: Z3;

beforeAll(async () => {
  z3 = await init();
});

afterAll(() => {
  // Its worker threads would keep the process alive.
  z3.em.PThread.terminateAllThreads();
});

type Pair = readonly [before: CheckedPolicy, after: CheckedPolicy];

/** One random edit; every fourth pair says the same in other words. */
function pairOf(seed: number): Pair {
  const random = seeded(seed * 31 + 7);
  const rules = randomRules(random);
  const edited = seed % 4 === 0 ? reworded(rules, random) : mutated(rules, random);
  return [
    { ...withRules(rules), hash: 'sha256:before' },
    { ...withRules(edited), hash: 'sha256:after' },
  ];
}

/** Of one policy: by unit, when it alone is named; and when nobody is. */
function outcomes(policy: CheckedPolicy): readonly string[] {
  const { competing } = rulesOf(policy, 'filing');
  const when = (rule: CheckedRule): string =>
    smt(conditionOf(rule) ?? { kind: 'and', operands: [], at: rule.at });
  const heard = (rule: CheckedRule): string => {
    const before = competing.filter((other) => goesBefore(other, rule));
    return `(and ${when(rule)} ${before.map((other) => `(not ${when(other)})`).join(' ')})`;
  };
  const named = UNITS.map(
    (unit) =>
      `(or false ${competing
        .filter((rule) => unitOf(rule) === unit)
        .map(heard)
        .join(' ')})`,
  );
  const alone = named.map((one) => {
    const others = named.filter((other) => other !== one);
    return `(and ${one} ${others.map((other) => `(not ${other})`).join(' ')})`;
  });
  return [...alone, `(not (or false ${named.join(' ')}))`];
}

function unitOf({ outcome }: CheckedRule): unknown {
  const [who] = outcome ?? [];
  return who?.kind === 'as' && who.who.kind === 'constant' ? who.who.value : null;
}

function differFormula([before, after]: Pair): string {
  const [a, b] = [outcomes(before), outcomes(after)];
  return `(or ${a.map((one, index) => `(xor ${one} ${b[index]})`).join(' ')})`;
}

function keyOf(policy: CheckedPolicy, facts: Readonly<Record<string, unknown>>): string {
  const checked = checkFacts(policy, facts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return decisionKey(decide(policy, checked.facts, weekends));
}

/** Whether some random case is decided differently. */
function sampleDiffers([before, after]: Pair, seed: number): boolean {
  const random = seeded(seed);
  for (let index = 0; index < SAMPLES; index += 1) {
    const facts = randomFacts(random);
    if (keyOf(before, facts) !== keyOf(after, facts)) return true;
  }
  return false;
}

function expectShown({ classes }: Difference, [before, after]: Pair): void {
  for (const { witness } of classes) expect(keyOf(before, witness)).not.toBe(keyOf(after, witness));
}

it(
  `tells ${PAIRS} edited policies apart where Z3 does, and only there`,
  async () => {
    const counts = { sat: 0, unsat: 0, seen: 0 };
    for (let seed = FIRST; seed < FIRST + PAIRS; seed += 1) {
      const pair = pairOf(seed);
      const [theirs] = await askZ3(z3, [differFormula(pair)]);
      const difference = compare(...pair, () => weekends);
      expectShown(difference, pair);
      const seen = sampleDiffers(pair, seed);
      const found = difference.classes.length > 0;
      expect({ seed, found, same: difference.same }).toEqual({
        seed,
        found: theirs === 'sat',
        same: theirs === 'unsat',
      });
      expect({ seed, seen: seen && !found }).toEqual({ seed, seen: false });
      counts[theirs === 'sat' ? 'sat' : 'unsat'] += 1;
      counts.seen += Number(seen);
      expect({ seed, isComplete: difference.isComplete }).toEqual({ seed, isComplete: true });
    }
    console.info(`${PAIRS} pairs: ${JSON.stringify(counts)}`);
    // Both answers come up often enough to mean something, and samples alone would miss some.
    expect(Math.min(counts.sat, counts.unsat)).toBeGreaterThan(PAIRS / 10);
  },
  60 * 60_000,
);
