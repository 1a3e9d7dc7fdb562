import type { CheckedEntity, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assigneeKey } from '../../src/evaluate/assignable.ts';
import { type Decision, decide, nextQuestion } from '../../src/index.ts';
import { richFacts, richSketch } from '../compile/rich-arbitraries.ts';
import { completed, completion, facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { filing, prior } from '../kit/vocabulary.ts';

type Json = Record<string, unknown>;

/** Policies a run; the nightly run raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_EQUALITY_POLICIES ?? 1);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

/** A case of which everything is known: what was not given is none. Everybody is on duty: absent, 在岗 means yes. */
function whole(given: Json, of: CheckedMatter | CheckedEntity = filing): Json {
  const filled: Json = { ...given };
  for (const { id, type, optional } of of.fields.values()) {
    const value = given[id];
    if (type.kind === 'list')
      filled[id] = ((value as Json[] | undefined) ?? []).map((one) => whole(one, prior));
    else if (type.kind === 'entity' && value) filled[id] = whole(value as Json, prior);
    else if (optional) filled[id] = idOf(value) ?? null;
  }
  return filled;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}

/** The same without what need not be given: what a form begins with. */
function bare(given: Json, of: CheckedMatter | CheckedEntity = filing): Json {
  const kept = [...of.fields.values()].filter(({ type, optional }) => !optional && type.kind !== 'list');
  return Object.fromEntries(kept.flatMap(({ id }) => (id in given ? [[id, given[id]]] : [])));
}

const steps = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '');

function at(value: unknown, path: string): unknown {
  return steps(path).reduce((inner, step) => (inner as Json)[step], value);
}

/** An element or a record comes without its optional facts: these are questions of their own. */
function answerOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => bare(one as Json, prior));
  const isRecord = typeof value === 'object' && value !== null && 'case_number' in value;
  return isRecord ? bare(value as Json, prior) : value;
}

function answered(known: Json, path: string, answer: unknown): Json {
  const copy = structuredClone(known);
  const [last = '', ...before] = steps(path).reverse();
  const record = before.reverse().reduce<unknown>((inner, step) => (inner as Json)[step], copy) as Json;
  expect(record, `${path} was asked for although it is known`).not.toHaveProperty(last);
  record[last] = answer;
  return copy;
}

/** What a decision decides; which rules carry it may depend on facts that cannot change that. */
function keyOf({ status, assignee, roles, duties, procedures }: Decision): unknown {
  return {
    status,
    assignee: assigneeKey(assignee ?? null),
    roles: Object.entries(roles).map(([role, who]) => [role, assigneeKey(who)]),
    duties: duties.map(({ action, actor, due }) => [action, actor, due]),
    procedures: procedures.map(({ name }) => name),
  };
}

function optionalFacts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner.reduce<number>((sum, one) => sum + optionalFacts(one), 1);
}

/** `已知` is read on the facts as given: a policy that asks for it decides on what the form left out. */
const asksForKnown = (made: CheckedPolicy): boolean =>
  JSON.stringify([...made.rules.values(), ...made.bars.values()]).includes('"kind":"known"');

for (const [name, policies, cases, count] of [
  [
    'of conjunctions, lists and bars',
    sketch,
    fc.tuple(facts, completion).map(([a, b]) => completed(a, b)),
    60,
  ],
  ['with every kind of term, outcome and quantifier', richSketch, richFacts, 15],
] as const) {
  test(`a form driven by questions comes to the decision: policies ${name}`, () => {
    const seen = { cases: 0, questions: 0 };
    fc.assert(
      fc.property(policies, fc.array(cases, { minLength: 4, maxLength: 4 }), (given, all) => {
        const made = policy(given);
        if (asksForKnown(made)) return;
        for (const one of all) {
          const complete = whole({ received: '2022-10-08', kind: 'civil', ...one });
          let known = bare(complete);
          let asked = 0;
          for (;;) {
            const read = factsOf(made, known);
            const question = nextQuestion(made, read, weekends);
            const decision = decide(made, read, weekends);
            expect(question?.missing ?? []).toEqual(decision.missing.map(({ path }) => path));
            if (question === null) break;
            known = answered(known, question.path, answerOf(at(complete, question.path)));
            asked += 1;
          }
          expect(keyOf(decide(made, factsOf(made, known), weekends))).toEqual(
            keyOf(decide(made, factsOf(made, complete), weekends)),
          );
          expect(asked).toBeLessThanOrEqual(optionalFacts(complete));
          seen.cases += 1;
          seen.questions += asked;
        }
      }),
      { numRuns: POLICIES * count, seed: SEED, endOnFailure: true },
    );
    console.log(JSON.stringify(seen));
    expect(seen.cases).toBeGreaterThan(20);
    expect(seen.questions).toBeGreaterThan(seen.cases);
  }, 86_400_000);
}
