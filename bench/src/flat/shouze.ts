import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import type { MatterPlan } from '../../../packages/engine/src/compile/plan.ts';
import {
  calendarFor,
  compile,
  createRunner,
  type Decision,
  decide,
  type Facts,
  type Plan,
  parseFacts,
  type Runner,
} from '../../../packages/engine/src/index.ts';
import { ClauseMasks } from '../../../packages/engine/src/run/clause-masks.ts';
import type { Peer } from './peers.ts';
import { asJson, type FlatCase } from './rules-and-cases.ts';

export type CreateWay = (policy: CheckedPolicy, cases: readonly FlatCase[]) => Peer;

export const CODES = 'shouze: facts as codes';
const PREPARED = 'shouze: prepared cases';
export const JSON_TEXT = 'shouze: JSON text';

/**
 * Ways to have this engine decide: the compiled plan from four kinds of facts, and the reference interpreter. Codes are what
 * interned facts are to code written by hand; a prepared case knows besides which masks its codes select.
 */
export const OWN_WAYS: Readonly<Record<string, CreateWay>> = {
  [CODES]: (policy, cases) => {
    const plan = compile(policy);
    const runner = createRunner(plan, policy, calendarFor(policy));
    const masks = new ClauseMasks(onlyMatter(plan));
    // Codes and nothing else: no case, and no list that a case keeps, is of use to the next decision.
    const codes = factsOf(policy, cases).map((facts) => [...runner.prepare(facts).codes]);
    const [first] = factsOf(policy, cases.slice(0, 1)).map(runner.prepare);
    if (!first) throw new RangeError('there are cases');
    const one = { ...first };
    return way((index) => {
      one.selection = masks.select(at(codes, index));
      return runner.decideCase(one);
    });
  },
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

function onlyMatter({ matters }: Plan): MatterPlan {
  const [matter] = Object.values(matters);
  if (!matter) throw new RangeError('the flat policy has one matter');
  return matter;
}

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
