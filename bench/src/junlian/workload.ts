import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import {
  calendarFor,
  compile,
  createRunner,
  type Decision,
  decide,
  type Facts,
  parseFacts,
} from '../../../packages/engine/src/index.ts';
import type { Contestant, Workload } from '../contest/contestant.ts';
import { filings } from './filings.ts';
import { junlian } from './policy.ts';

const CASES = 2000;

export const WAYS = {
  prepared: 'prepared cases',
  facts: 'checked facts',
  json: 'JSON text',
  reference: 'reference interpreter',
  parse: 'JSON.parse alone',
} as const;

/** @param given how many earlier cases a filing has */
export function createWorkload(given: string): Workload {
  return {
    cases: CASES,
    warmUp: 1500,
    names: Object.values(WAYS),
    create: (name) => {
      const policy = junlian();
      const texts = filings(policy, CASES, Number(given)).map((facts) => JSON.stringify(facts));
      const decideOne = wayOf(name, policy, texts);
      return decideOne ? deciding(policy, texts, decideOne) : parsing(texts);
    },
  };
}

/** Null for what decides nothing. */
function wayOf(
  name: string,
  policy: CheckedPolicy,
  texts: readonly string[],
): ((index: number) => Decision) | null {
  const calendar = calendarFor(policy);
  const runner = createRunner(compile(policy), policy, calendar);
  switch (name) {
    case WAYS.prepared: {
      const prepared = texts.map((text) => runner.prepare(factsOf(policy, text)));
      return (index) => runner.decideCase(at(prepared, index));
    }
    case WAYS.facts: {
      const facts = texts.map((text) => factsOf(policy, text));
      return (index) => runner.decide(at(facts, index));
    }
    case WAYS.json:
      return (index) => {
        const decided = runner.decideJson(at(texts, index));
        if (!decided.ok) throw new Error(JSON.stringify(decided.faults));
        return decided.decision;
      };
    case WAYS.reference: {
      const facts = texts.map((text) => factsOf(policy, text));
      return (index) => decide(policy, at(facts, index), calendar);
    }
    case WAYS.parse:
      return null;
    default:
      throw new RangeError(`no way ${name}`);
  }
}

/** Each decision is to be the reference's, byte for byte. */
function deciding(
  policy: CheckedPolicy,
  texts: readonly string[],
  decideOne: (index: number) => Decision,
): Contestant {
  const calendar = calendarFor(policy);
  return {
    decide: decideOne,
    fault: (index, result) => {
      const expected = JSON.stringify(decide(policy, factsOf(policy, at(texts, index)), calendar));
      const found = JSON.stringify(result);
      return found === expected ? null : `${found} instead of ${expected}`;
    },
  };
}

function parsing(texts: readonly string[]): Contestant {
  return {
    decide: (index) => JSON.parse(at(texts, index)),
    fault: (index, result) => (JSON.stringify(result) === texts[index] ? null : 'not the same JSON'),
  };
}

function factsOf(policy: CheckedPolicy, text: string): Facts {
  const checked = parseFacts(policy, text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.facts;
}

function at<T>(items: readonly T[], index: number): T {
  return items[index] as T;
}
