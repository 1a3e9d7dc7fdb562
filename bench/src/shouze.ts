import type { CheckedPolicy } from '../../packages/dsl/src/index.ts';
import {
  calendarFor,
  checkFacts,
  compile,
  createRunner,
  type Decision,
  decide,
  type Facts,
} from '../../packages/engine/src/index.ts';
import type { Contestant } from './contestant.ts';
import { asFacts, type FlatCase } from './flat-workload.ts';

/** The compiled runner over prepared cases, over checked facts and over JSON text; and the reference interpreter. */
export function shouze(policy: CheckedPolicy, cases: readonly FlatCase[]): readonly Contestant[] {
  const calendar = calendarFor(policy);
  const runner = createRunner(compile(policy), policy, calendar);
  const texts = cases.map((one) => JSON.stringify({ matter: 'routing', ...asFacts(one) }));
  const facts = texts.map((text) => checked(policy, text));
  const prepared = facts.map(runner.prepare);
  const contestant = (name: string, decideOne: (index: number) => Decision): Contestant => ({
    name,
    decide: decideOne,
    rulesIn: (result) => rulesIn(result as Decision),
  });
  return [
    contestant('shouze, compiled, facts as codes', (index) => runner.decideCase(prepared[index] as never)),
    contestant('shouze, compiled, checked facts', (index) => runner.decide(facts[index] as Facts)),
    contestant('shouze, compiled, JSON text', (index) => runner.decide(checked(policy, texts[index] ?? ''))),
    contestant('shouze, reference interpreter', (index) => decide(policy, facts[index] as Facts, calendar)),
    {
      name: 'JSON.parse alone',
      decide: (index) => JSON.parse(texts[index] ?? ''),
      rulesIn: () => [],
    },
  ];
}

function checked(policy: CheckedPolicy, text: string): Facts {
  const result = checkFacts(policy, JSON.parse(text));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.facts;
}

function rulesIn({ rules, candidates = [] }: Decision): readonly number[] {
  const names = new Set([...rules.map(({ name }) => name), ...candidates.map(({ rule }) => rule)]);
  names.delete('fallback');
  return [...names].map((name) => Number(name.slice(1))).sort((a, b) => a - b);
}
