import type { CheckedCondition, CheckedPath, CheckedWho, Constant, Duration, Term, Type } from '@shouze/dsl';
import { filing, NOWHERE, prior, t } from './vocabulary.ts';

type Quantified = Extract<CheckedCondition, { where: unknown; take: unknown }>;
type Of<K extends CheckedCondition['kind']> = Extract<CheckedCondition, { kind: K }>;

/** A path of the matter. */
export function m(...fields: string[]): CheckedPath {
  return path(null, fields);
}

/** A path of an element. */
export function e(root: string, ...fields: string[]): CheckedPath {
  return path(root, fields);
}

function path(root: string | null, fields: readonly string[]): CheckedPath {
  const name = fields.at(-1) ?? '';
  const owner = root === null && fields.length === 1 ? filing : prior;
  const type: Type =
    name === 'active' ? t.yesno : (owner.fields.get(name)?.type ?? filing.fields.get(name)?.type ?? t.text);
  return { kind: 'path', root, fields, type };
}

const constant = (type: Type, value: string | number | boolean | Duration): Constant => ({
  kind: 'constant',
  type,
  value,
});

export const k = {
  none: { kind: 'none' } as Constant,
  yes: constant(t.yesno, true),
  no: constant(t.yesno, false),
  kind: (value: string) => constant(t.kind, value),
  outcome: (value: string) => constant(t.outcome, value),
  money: (value: number) => constant(t.money, value),
  integer: (value: number) => constant(t.integer, value),
  date: (value: string) => constant(t.date, value),
  person: (value: string) => constant(t.person, value),
  unit: (value: string) => constant(t.unit, value),
  text: (value: string) => constant(t.text, value),
  days: (amount: number) => constant({ kind: 'duration' }, { amount, unit: 'day' }),
  workingDays: (amount: number) => constant({ kind: 'duration' }, { amount, unit: 'working-day' }),
  months: (amount: number) => constant({ kind: 'duration' }, { amount, unit: 'month' }),
  parameter: (parameter: string, type: Type): Term => ({ kind: 'parameter', parameter, type }),
};

export const and = (...operands: CheckedCondition[]): CheckedCondition => ({
  kind: 'and',
  operands,
  at: NOWHERE,
});
export const or = (...operands: CheckedCondition[]): CheckedCondition => ({
  kind: 'or',
  operands,
  at: NOWHERE,
});
export const not = (operand: CheckedCondition): CheckedCondition => ({ kind: 'not', operand, at: NOWHERE });
export const is = (left: Term, right: Term) => compare('is', left, right);
export const truth = (term: Term): CheckedCondition => ({ kind: 'truth', term, at: NOWHERE });
export const known = (path: CheckedPath, negated = false): CheckedCondition => ({
  kind: 'known',
  path,
  negated,
  at: NOWHERE,
});
export const within = (left: Term, members: Term[], negated = false): CheckedCondition => ({
  kind: 'member',
  left,
  members,
  negated,
  at: NOWHERE,
});

export function compare(operator: Of<'compare'>['operator'], left: Term, right: Term): CheckedCondition {
  return { kind: 'compare', operator, left, right, at: NOWHERE };
}

type Take = { field: CheckedPath; direction: 'latest' | 'earliest' | 'highest' | 'lowest' | null };

/** By default it binds, and takes by the entity's order. */
export function some(
  binder: string,
  where: CheckedCondition | null,
  {
    binds = true,
    collection = m('priors'),
    take,
  }: { binds?: boolean; collection?: CheckedPath; take?: Take[] } = {},
): Quantified {
  const byOrder = prior.order.map(({ field, direction }) => ({ field: e(binder, field), direction }));
  return {
    kind: 'some',
    collection,
    binder: { id: binder, entity: 'prior' },
    where,
    take: take ?? byOrder,
    binds,
    at: NOWHERE,
  };
}

export function quantified(
  kind: 'no' | 'every',
  binder: string,
  where: CheckedCondition | null,
): CheckedCondition {
  return { ...some(binder, where), kind, take: [], binds: false };
}

export function count(
  binder: string,
  operator: Of<'count'>['operator'],
  bound: Term,
  where: CheckedCondition | null = null,
): CheckedCondition {
  return {
    kind: 'count',
    collection: m('priors'),
    binder: { id: binder, entity: 'prior' },
    where,
    operator,
    bound,
    at: NOWHERE,
  };
}

export const to = (who: Term): CheckedWho => ({ kind: 'as', who, at: NOWHERE });
export const toUnit = (id: string) => to(k.unit(id));
export const draw = (by: 'lot' | 'rotation', ...pool: Term[]): CheckedWho => ({
  kind: 'draw',
  by,
  pool,
  at: NOWHERE,
});
export const designated = (from: string): CheckedWho => ({
  kind: 'draw',
  by: 'designation',
  from: k.unit(from),
  at: NOWHERE,
});
