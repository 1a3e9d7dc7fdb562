import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import type { Contestant, Workload } from '../contest/contestant.ts';
import { type HandWritten, type Outcome, rulesOf } from './hand-written.ts';
import { handWrittenBuckets } from './hand-written-buckets.ts';
import { handWrittenSwitch } from './hand-written-switch.ts';
import { PEERS } from './peers.ts';
import {
  asJson,
  expectedRules,
  type FlatCase,
  type FlatRule,
  randomCases,
  randomRules,
} from './rules-and-cases.ts';
import { type CreateWay, OWN_WAYS } from './shouze.ts';

export interface FlatGiven {
  readonly rules: number;
  /** Where the checked policy lies: checking 10,000 rules takes its time, and is measured elsewhere. */
  readonly policyPath: string;
}

export const CASES = 10_000;
const MANY = 1000;
export const HAND_WRITTEN = {
  'hand-written: switch and ifs': handWrittenSwitch,
  'hand-written: Map and buckets': handWrittenBuckets,
} satisfies Record<string, HandWritten>;
export const JSON_PARSE = 'JSON.parse alone';

type Create = (
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
  policy: () => CheckedPolicy,
) => Contestant | Promise<Contestant>;

const CONTESTANTS: ReadonlyMap<string, Create> = new Map<string, Create>([
  ...Object.entries(HAND_WRITTEN).map(([name, make]) => [name, byHand(make)] as const),
  ...Object.entries(OWN_WAYS).map(([name, make]) => [name, own(make)] as const),
  [JSON_PARSE, (_, cases) => parsing(cases)],
  ...Object.entries(PEERS).map(
    ([name, make]) =>
      [
        name,
        async (rules: readonly FlatRule[], cases: readonly FlatCase[]) => {
          const { decide, rulesIn } = await make(rules, cases);
          return alike(rules, cases, decide, rulesIn);
        },
      ] as const,
  ),
]);

export const FLAT_NAMES: readonly string[] = [...CONTESTANTS.keys()];

export function createWorkload(given: string): Workload {
  const { rules: count, policyPath }: FlatGiven = JSON.parse(given);
  const rules = randomRules(count);
  const cases = randomCases(rules, CASES);
  return {
    cases: CASES,
    // Functions as large as those that are generated for 10,000 rules are optimised after four seconds, all at once.
    warmUp: count > MANY ? 6000 : 1500,
    names: FLAT_NAMES,
    create: (name) => {
      const create = CONTESTANTS.get(name);
      if (create === undefined) throw new RangeError(`no contestant ${name}`);
      return create(rules, cases, () => deserialize(readFileSync(policyPath)));
    },
  };
}

function alike(
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
  decide: Contestant['decide'],
  rulesIn: (result: unknown) => readonly number[],
): Contestant {
  const expected = expectedRules(rules);
  return {
    decide,
    fault: (index, result) => {
      const [found, right] = [rulesIn(result).join(), expected(cases[index] ?? []).join()];
      return found === right ? null : `rules ${found} instead of ${right}`;
    },
  };
}

function byHand(make: HandWritten): Create {
  return (rules, cases) => alike(rules, cases, make(rules, cases), (result) => rulesOf(result as Outcome));
}

function own(make: CreateWay): Create {
  return (rules, cases, policy) => {
    const { decide, rulesIn } = make(policy(), cases);
    return alike(rules, cases, decide, rulesIn);
  };
}

function parsing(cases: readonly FlatCase[]): Contestant {
  const texts = cases.map(asJson);
  return {
    decide: (index) => JSON.parse(texts[index] ?? ''),
    fault: (index, result) => (JSON.stringify(result) === texts[index] ? null : 'not the same JSON'),
  };
}
