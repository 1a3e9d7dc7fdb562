import type { CheckedCondition, CheckedPolicy, CheckedWho, Constant } from '@shouze/dsl';
import { policy } from '../../kit/policy.ts';
import {
  and,
  compare,
  count,
  e,
  is,
  k,
  m,
  not,
  or,
  quantified,
  some,
  toUnit,
  truth,
  within,
} from '../../kit/terms.ts';

export type Random = () => number;

/** Mulberry32: the same policies every time. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

export const KINDS = ['civil', 'criminal', 'administrative', 'enforcement'];
export const OUTCOMES = ['withdrawn', 'deemed_withdrawn', 'judgment', 'mediation'];
const ORDERS = ['lt', 'lte', 'gt', 'gte', 'is', 'is-not'] as const;
const DATES = ['2022-03-01', '2022-03-31', '2022-06-30'];
/** Longest list that the oracle knows. */
export const ELEMENTS = 6;
export const UNITS = ['civil_1', 'civil_2', 'filing_division'];

export type Rules = Readonly<Record<string, RuleOf>>;

interface RuleOf {
  readonly when: CheckedCondition;
  readonly to: readonly CheckedWho[];
  readonly overrides: readonly string[];
}

/** Three to six rules over enums, numbers, booleans, dates with periods and one list, with random precedence. */
export function randomPolicy(random: Random): CheckedPolicy {
  return withRules(randomRules(random));
}

/** Precedence over what is not there says nothing. */
export function withRules(rules: Rules): CheckedPolicy {
  const names = new Set(Object.keys(rules));
  const sound = Object.entries(rules).map(
    ([name, rule]) =>
      [name, { ...rule, overrides: rule.overrides.filter((under) => names.has(under)) }] as const,
  );
  return policy({ rules: Object.fromEntries(sound) });
}

export function randomRules(random: Random): Rules {
  const names = Array.from({ length: 3 + Math.floor(random() * 4) }, (_, index) => `r${index}`);
  const rules = names.map((name, index) => {
    const overrides = names.slice(index + 1).filter(() => random() < 0.2);
    return [name, { when: condition(random, 2), to: [toUnit(pick(random, UNITS))], overrides }] as const;
  });
  return Object.fromEntries(rules);
}

export function condition(random: Random, depth: number): CheckedCondition {
  const roll = random();
  if (depth === 0 || roll < 0.3) return atom(random);
  const operands = [condition(random, depth - 1), condition(random, depth - 1)];
  if (roll < 0.6) return and(...operands);
  if (roll < 0.8) return or(...operands);
  return roll < 0.9 ? not(condition(random, depth - 1)) : ofList(random);
}

function atom(random: Random): CheckedCondition {
  const members = (all: readonly string[], make: (value: string) => Constant) =>
    all.filter(() => random() < 0.5).map(make);
  switch (Math.floor(random() * 10)) {
    case 0:
      return is(m('kind'), k.kind(pick(random, KINDS)));
    case 1:
      return within(m('kind'), members(KINDS, k.kind), random() < 0.3);
    case 2:
      return within(m('second_kind'), members(KINDS, k.kind), random() < 0.3);
    case 3:
      return is(m('second_kind'), random() < 0.5 ? k.none : m('kind'));
    case 4:
      return compare(pick(random, ORDERS), m('amount'), k.money(pick(random, [1, 5, 5.5, 10])));
    case 5:
      return compare(pick(random, ORDERS), m('pages'), k.integer(pick(random, [1, 2, 3])));
    case 6:
      return truth(m(pick(random, ['urgent', 'local'])));
    case 7:
      return compare(pick(random, ORDERS), m('received'), k.date(pick(random, DATES)));
    case 8:
      return compare(pick(random, ORDERS), m('received'), later('taken_on', pick(random, [-30, 0, 1, 10])));
    default:
      return ofList(random);
  }
}

function later(field: string, amount: number) {
  const duration = k.days(Math.abs(amount));
  const sign = amount < 0 ? '-' : '+';
  return { kind: 'shift', base: m(field), sign, duration, type: { kind: 'date' } } as const;
}

function ofList(random: Random): CheckedCondition {
  const where = ofElement(random, 1);
  const roll = random();
  if (roll < 0.4) return some('p', where, { binds: false, take: [] });
  if (roll < 0.6) return quantified('no', 'p', where);
  if (roll < 0.8) return quantified('every', 'p', where);
  return count('p', pick(random, ORDERS), k.integer(pick(random, [1, 2])), where);
}

function ofElement(random: Random, depth: number): CheckedCondition {
  if (depth > 0 && random() < 0.5) {
    const operands = [ofElement(random, 0), ofElement(random, 0)];
    return random() < 0.7 ? and(...operands) : or(...operands);
  }
  switch (Math.floor(random() * 5)) {
    case 0:
      return truth(e('p', 'same_dispute'));
    case 1:
      return not(truth(e('p', 'same_dispute')));
    case 2:
      return truth(e('p', 'linked'));
    case 3:
      return within(e('p', 'outcome'), OUTCOMES.filter(() => random() < 0.4).map(k.outcome), random() < 0.3);
    default:
      return compare(pick(random, ORDERS), e('p', 'closed_on'), m('received'));
  }
}
