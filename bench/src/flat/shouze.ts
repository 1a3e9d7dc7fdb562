import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import {
  calendarFor,
  compile,
  createRunner,
  type Decision,
  decide,
  type Facts,
  parseFacts,
  type Runner,
} from '../../../packages/engine/src/index.ts';
import type { Peer } from './peers.ts';
import { asJson, type FlatCase } from './rules-and-cases.ts';

export type CreateWay = (policy: CheckedPolicy, cases: readonly FlatCase[]) => Peer;

export const PREPARED = 'shouze: prepared cases';
export const JSON_TEXT = 'shouze: JSON text';

/**
 * Ways to have this engine decide: the compiled plan from three kinds of facts, and the reference interpreter. A prepared
 * case has codes for its facts, as interned facts are to code written by hand.
 */
export const OWN_WAYS: Readonly<Record<string, CreateWay>> = {
  [PREPARED]: (policy, cases) => {
    const runner = runnerOf(policy);
    const prepared = factsOf(policy, cases).map(runner.prepare);
    return way((index) => runner.decideCase(at(prepared, index)));
  },
  'shouze: checked facts': (policy, cases) => {
    const runner = runnerOf(policy);
    const facts = factsOf(policy, cases);
    return way((index) => runner.decide(at(facts, index)));
  },
  [JSON_TEXT]: (policy, cases) => {
    const runner = runnerOf(policy);
    const texts = cases.map(asJson);
    return way((index) => {
      const decided = runner.decideJson(at(texts, index));
      if (!decided.ok) throw new Error(JSON.stringify(decided.faults));
      return decided.decision;
    });
  },
  'shouze: reference interpreter': (policy, cases) => {
    const calendar = calendarFor(policy);
    const facts = factsOf(policy, cases);
    return way((index) => decide(policy, at(facts, index), calendar));
  },
};

function runnerOf(policy: CheckedPolicy): Runner {
  return createRunner(compile(policy), policy, calendarFor(policy));
}

function factsOf(policy: CheckedPolicy, cases: readonly FlatCase[]): readonly Facts[] {
  return cases.map((one) => {
    const checked = parseFacts(policy, asJson(one));
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    return checked.facts;
  });
}

function at<T>(items: readonly T[], index: number): T {
  return items[index] as T;
}

function way(decideOne: (index: number) => Decision): Peer {
  return { decide: decideOne, rulesIn: (result) => rulesIn(result as Decision) };
}

function rulesIn({ rules, candidates = [] }: Decision): readonly number[] {
  const names = new Set([...rules.map(({ name }) => name), ...candidates.map(({ rule }) => rule)]);
  names.delete('fallback');
  return [...names].map((name) => Number(name.slice(1))).sort((a, b) => a - b);
}
