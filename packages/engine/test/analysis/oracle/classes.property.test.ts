import type { CheckedPolicy } from '@shouze/dsl';
import { expect, it } from 'vitest';
import { isMet } from '../../../src/analysis/difference/case-condition.ts';
import { relationOf } from '../../../src/analysis/difference/changed-rules.ts';
import { decisionKey } from '../../../src/analysis/difference/decision-key.ts';
import { type DescribedClass, describedClasses } from '../../../src/analysis/difference/described-classes.ts';
import type { KnownField } from '../../../src/analysis/difference/known-fields.ts';
import { plainCondition } from '../../../src/analysis/difference/plain-condition.ts';
import { routingKey } from '../../../src/analysis/difference/routing-key.ts';
import { situationOf } from '../../../src/evaluate/situation.ts';
import { checkFacts, type Decision, decide } from '../../../src/index.ts';
import { weekends } from '../../kit/policy.ts';
import { mutated } from './mutate.ts';
import { randomFacts } from './random-facts.ts';
import { randomRules, seeded, withRules } from './random-policy.ts';

/** How many pairs; `SHOUZE_ORACLE_POLICIES=2000` for the full run. */
const PAIRS = Number(process.env.SHOUZE_ORACLE_POLICIES ?? 10);
const CASES = 300;

type Facts = Readonly<Record<string, unknown>>;
type Pair = readonly [before: CheckedPolicy, after: CheckedPolicy];

function checkedFacts(policy: CheckedPolicy, facts: Facts) {
  const checked = checkFacts(policy, facts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.facts;
}

function decisionsOf(pair: Pair, facts: Facts): readonly [Decision, Decision] {
  const [before, after] = pair.map((policy) => decide(policy, checkedFacts(policy, facts), weekends));
  if (!before || !after) throw new Error('two policies, two decisions');
  return [before, after];
}

function isOf({ condition }: Pick<DescribedClass, 'condition'>, pair: Pair, facts: Facts): boolean {
  const [before, after] = pair.map((policy) => situationOf(policy, checkedFacts(policy, facts), weekends));
  if (!before || !after) throw new Error('two policies, two situations');
  return isMet(condition, [before, after]) === true;
}

/** The same asked of the condition as the words say it. */
function isOfWords({ condition }: Pick<DescribedClass, 'condition'>, pair: Pair, facts: Facts): boolean {
  const matter = pair[1].vocabulary.matters.get('filing');
  if (matter === undefined) throw new Error('no filing');
  const { fields, rest } = plainCondition(condition, matter, pair);
  const areMet = [...fields].every(([key, known]) => lies(facts[key] ?? null, known));
  return areMet && isOf({ condition: rest }, pair, facts);
}

function lies(value: unknown, known: KnownField): boolean {
  if (known.kind === 'listed') {
    const among: readonly unknown[] | null = known.among;
    return !known.but.some((one) => one === value) && (among === null || among.includes(value));
  }
  if (value === null) return known.mayBeNone;
  const number = typeof value === 'string' ? Date.parse(value) / 86_400_000 : Number(value);
  const { low, high } = known;
  return (
    (low === null || number > low.value || (low.isIn && number === low.value)) &&
    (high === null || number < high.value || (high.isIn && number === high.value))
  );
}

function classesOf(pair: Pair) {
  const sides = [
    { policy: pair[0], calendar: weekends },
    { policy: pair[1], calendar: weekends },
  ] as const;
  const matter = pair[1].vocabulary.matters.get('filing');
  if (matter === undefined) throw new Error('no filing');
  return describedClasses(matter, sides, relationOf(sides, false), []);
}

it(
  'what is in a class differs as said, and what is in none does not differ',
  () => {
    const counts = { inside: 0, outside: 0, complete: 0, classes: 0 };
    for (let seed = 1; seed <= PAIRS; seed += 1) {
      const random = seeded(seed * 17 + 3);
      const rules = randomRules(random);
      const pair: Pair = [
        { ...withRules(rules), hash: 'sha256:before' },
        { ...withRules(mutated(rules, random)), hash: 'sha256:after' },
      ];
      const { classes, isComplete } = classesOf(pair);
      counts.complete += Number(isComplete);
      counts.classes += classes.length;
      for (const one of classes) expect(isOf(one, pair, one.witness)).toBe(true);
      for (let index = 0; index < CASES; index += 1) {
        const facts = randomFacts(random);
        const decisions = decisionsOf(pair, facts);
        for (const one of classes) {
          const { message } = one;
          expect({ seed, message, facts, inWords: isOfWords(one, pair, facts) }).toEqual({
            seed,
            message,
            facts,
            inWords: isOf(one, pair, facts),
          });
        }
        const own = classes.filter((one) => one.isWhole && isOf(one, pair, facts));
        for (const { before, after, message } of own) {
          const said = [before, after].map(({ decision }) => routingKey(decision));
          expect({ seed, message, facts, routed: decisions.map(routingKey) }).toEqual({
            seed,
            message,
            facts,
            routed: said,
          });
          counts.inside += 1;
        }
        if (!isComplete || classes.some((one) => isOf(one, pair, facts))) continue;
        expect({ seed, facts, key: decisionKey(decisions[1]) }).toEqual({
          seed,
          facts,
          key: decisionKey(decisions[0]),
        });
        counts.outside += 1;
      }
    }
    console.info(JSON.stringify(counts));
    expect(counts.complete).toBe(PAIRS);
    // Both come up often enough to mean something.
    expect(Math.min(counts.inside, counts.outside)).toBeGreaterThan(PAIRS);
  },
  60 * 60_000,
);
