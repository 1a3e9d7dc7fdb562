import type { CheckedEntity, CheckedMatter, CheckedPolicy, Type } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assigneeKey } from '../../src/evaluate/assignable.ts';
import { type Decision, decide } from '../../src/index.ts';
import { richFacts, richSketch } from '../compile/rich-arbitraries.ts';
import { facts, sketch } from '../kit/arbitraries.ts';
import { factsOf, policy, weekends } from '../kit/policy.ts';
import { filing, prior } from '../kit/vocabulary.ts';

// What is not asked for cannot matter: completions that agree on what is asked for come to the same, whatever values the
// engine thought of. These here are drawn without knowing any policy.

type Json = Record<string, unknown>;

const POLICIES = Number(process.env.SHOUZE_EQUALITY_POLICIES ?? 1);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

/** Numbers below a bound, the same for the same seed. */
type Dice = (bound: number) => number;

function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  kind: ['civil', 'criminal', 'administrative', 'enforcement'],
  outcome: ['withdrawn', 'deemed_withdrawn', 'judgment', 'mediation'],
};

function drawn(type: Type, dice: Dice): unknown {
  const one = <T>(values: readonly T[]): T | undefined => values[dice(values.length)];
  switch (type.kind) {
    case 'yesno':
      return dice(2) === 0;
    case 'integer':
      return dice(10);
    case 'money':
      return dice(30) / 2;
    case 'date':
      return new Date(Date.UTC(2022, 8, 1 + dice(170))).toISOString().slice(0, 10);
    case 'person':
      return one(['甲', '乙', '丙', '丁', '戊']);
    case 'unit':
      return one(['civil_1', 'civil_2', 'filing_division']);
    case 'text':
      return one(['急', '缓', 'x']);
    case 'case_number':
      return `(2022)川1527民初${1 + dice(9)}号`;
    case 'enum':
      return one(MEMBERS[type.enum] ?? []);
    case 'entity':
      return filled({}, prior, '', dice, diceOf(0), new Set());
    default:
      return [];
  }
}

/** Every unknown fact with a value: one set of dice for those that are asked for, another for the rest. */
function filled(
  given: Json,
  of: CheckedMatter | CheckedEntity,
  path: string,
  askedDice: Dice,
  otherDice: Dice,
  asked: ReadonlySet<string>,
): Json {
  const whole: Json = { ...given };
  for (const { id, type, optional } of of.fields.values()) {
    const at = path === '' ? id : `${path}.${id}`;
    const value = given[id];
    if (value === undefined) {
      const dice = asked.has(at) ? askedDice : otherDice;
      whole[id] = optional && dice(5) === 0 ? null : drawn(type, dice);
    } else if (Array.isArray(value) && type.kind === 'list') {
      whole[id] = value.map((one, index) =>
        filled(one as Json, prior, `${at}[${index}]`, askedDice, otherDice, asked),
      );
    } else if (type.kind === 'entity' && value !== null) {
      whole[id] = filled(value as Json, prior, at, askedDice, otherDice, asked);
    }
  }
  return whole;
}

/** With its lists given: of an absent one not all contents are gone through. */
function withLists(given: Json, of: CheckedMatter | CheckedEntity = filing): Json {
  const whole: Json = { ...given };
  for (const { id, type } of of.fields.values()) {
    const value = given[id];
    if (type.kind === 'list') whole[id] = ((value ?? []) as Json[]).map((one) => withLists(one, prior));
    else if (type.kind === 'entity') whole[id] = value ? withLists(value as Json, prior) : null;
  }
  return whole;
}

/** Without some of the facts that need not be given. */
function blanked(given: Json, of: CheckedMatter | CheckedEntity, dice: Dice): Json {
  const kept = Object.entries(given).filter(([id]) => !of.fields.get(id)?.optional || dice(3) > 0);
  return Object.fromEntries(
    kept.map(([id, value]) => [
      id,
      id === 'priors' && Array.isArray(value) ? value.map((one) => blanked(one as Json, prior, dice)) : value,
    ]),
  );
}

function keyOf({ status, assignee, roles, duties, procedures }: Decision): string {
  return JSON.stringify([
    status,
    assigneeKey(assignee ?? null),
    Object.entries(roles).map(([role, who]) => [role, assigneeKey(who)]),
    duties.map(({ action, actor, due }) => [action, actor, due]),
    procedures.map(({ name }) => name),
  ]);
}

/** `已知` is read on the facts as given, so that completing them may change what it says. */
const asksForKnown = (made: CheckedPolicy): boolean =>
  JSON.stringify([...made.rules.values(), ...made.bars.values()]).includes('"kind":"known"');

for (const [name, policies, cases, count] of [
  ['of conjunctions, lists and bars', sketch, facts, 60],
  ['with every kind of term, outcome and quantifier', richSketch, richFacts, 300],
] as const) {
  test(`completions that agree on what is asked for come to the same: policies ${name}`, () => {
    const seen = { decided: 0, asked: 0 };
    fc.assert(
      fc.property(
        policies,
        fc.array(cases, { minLength: 6, maxLength: 6 }),
        fc.integer(),
        (given, all, seed) => {
          const made = policy(given);
          if (asksForKnown(made)) return;
          for (const one of all) {
            const whole = withLists({ received: '2022-10-08', kind: 'civil', ...one });
            const known = blanked(whole, filing, diceOf(seed));
            const decision = decide(made, factsOf(made, known), weekends);
            if (decision.warnings.some(({ code }) => code === 'inexact-completion')) continue;
            const asked = new Set(decision.missing.map(({ path }) => path));
            seen[asked.size > 0 ? 'asked' : 'decided'] += 1;
            const results = [1, 2, 3, 4].map((turn) => {
              const completed = filled(known, filing, '', diceOf(seed), diceOf(seed + turn), asked);
              return keyOf(decide(made, factsOf(made, completed), weekends));
            });
            expect(new Set(results).size).toBe(1);
            if (asked.size === 0) expect(results[0]).toBe(keyOf(decision));
          }
        },
      ),
      { numRuns: POLICIES * count, seed: SEED, endOnFailure: true },
    );
    console.log(JSON.stringify(seen));
    expect(Math.min(seen.decided, seen.asked)).toBeGreaterThan(30);
  }, 86_400_000);
}
