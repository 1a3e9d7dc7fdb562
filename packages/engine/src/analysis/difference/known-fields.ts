import type { CheckedCondition, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { ComparisonOperator } from '../../evaluate/comparison.ts';
import { atomOf } from '../regions/atom.ts';
import type { Named } from '../regions/axis.ts';

/** What is known of a date or a number: its bounds, and whether it may be none. */
export interface OrderedField {
  readonly kind: 'ordered';
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly mayBeNone: boolean;
}

interface Bound {
  readonly value: number;
  readonly isIn: boolean;
}

/** What is known of any other field: one of these (null: of all that there are), and none of those. */
export interface ListedField {
  readonly kind: 'listed';
  readonly among: readonly Named[] | null;
  readonly but: readonly Named[];
}

export type KnownField = OrderedField | ListedField;

/** One comparison of a field of the matter with constants, turned so that it holds. */
export interface FieldTruth {
  readonly key: string;
  readonly operator: ComparisonOperator;
  readonly values: readonly Named[];
  /** An order that was wanted not to hold: of a field that is none no order does. */
  readonly mayBeNone: boolean;
}

const OPPOSITE = { is: 'is-not', 'is-not': 'is', lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt' } as const;

/** Null for what says something else, or of a date or a number more than where it lies. */
export function fieldTruth(
  condition: CheckedCondition,
  holds: boolean,
  matter: CheckedMatter,
  policy: CheckedPolicy,
): FieldTruth | null {
  const atom = atomOf(condition, matter, policy);
  if (atom === null || !atom.isExact || atom.key.startsWith('#')) return null;
  const isTurned = holds === atom.negated;
  const operator = isTurned ? OPPOSITE[atom.operator] : atom.operator;
  const { key, values } = atom;
  if (!isOrdered(key, matter))
    return operator === 'is' || operator === 'is-not' ? { key, operator, values, mayBeNone: false } : null;
  const isRange = values.length === 1 && typeof values[0] === 'number' && operator !== 'is-not';
  return isRange ? { key, operator, values, mayBeNone: isTurned && operator !== 'is' } : null;
}

function isOrdered(key: string, { fields }: CheckedMatter): boolean {
  return ['date', 'integer', 'money'].includes(fields.get(key)?.type.kind ?? '');
}

/** What is known when it holds as well. */
export function narrowed(known: KnownField | undefined, truth: FieldTruth): KnownField {
  const [value] = truth.values;
  if (typeof value === 'number') {
    const before = known?.kind === 'ordered' ? known : null;
    const { low, high } = boundsOf(truth.operator, value);
    return {
      kind: 'ordered',
      low: closer(before?.low ?? null, low, 1),
      high: closer(before?.high ?? null, high, -1),
      mayBeNone: truth.mayBeNone && (before?.mayBeNone ?? true),
    };
  }
  const { among, but }: ListedField = known?.kind === 'listed' ? known : NOTHING_KNOWN;
  if (truth.operator === 'is-not') {
    return {
      kind: 'listed',
      among: among?.filter((one) => !truth.values.includes(one)) ?? null,
      but: [...new Set([...but, ...truth.values])],
    };
  }
  const here =
    among === null
      ? truth.values.filter((one) => !but.includes(one))
      : among.filter((one) => truth.values.includes(one));
  return { kind: 'listed', among: here, but };
}

const NOTHING_KNOWN: ListedField = { kind: 'listed', among: null, but: [] };

function boundsOf(operator: ComparisonOperator, value: number): Pick<OrderedField, 'low' | 'high'> {
  const bound: Bound = { value, isIn: operator !== 'lt' && operator !== 'gt' };
  return {
    low: operator === 'gt' || operator === 'gte' || operator === 'is' ? bound : null,
    high: operator === 'lt' || operator === 'lte' || operator === 'is' ? bound : null,
  };
}

/** @param sign 1 for lower bounds, -1 for upper ones */
function closer(a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null {
  if (a === null || b === null) return a ?? b;
  if (a.value !== b.value) return (a.value - b.value) * sign > 0 ? a : b;
  return a.isIn ? b : a;
}

/** Whether what is known makes it true or false; null where neither. */
export function follows(known: KnownField | undefined, truth: FieldTruth): boolean | null {
  if (known === undefined) return null;
  if (known.kind === 'listed') {
    const [among, isNot] = [known.among, truth.operator === 'is-not'];
    if (among === null) return truth.values.every((one) => known.but.includes(one)) ? isNot : null;
    if (among.every((one) => truth.values.includes(one))) return !isNot;
    return among.some((one) => truth.values.includes(one)) ? null : isNot;
  }
  const [value] = truth.values;
  if (typeof value !== 'number') return null;
  const { low, high } = boundsOf(truth.operator, value);
  const isWithin = reaches(known.low, low, 1) && reaches(known.high, high, -1);
  if (isWithin && (truth.mayBeNone || !known.mayBeNone)) return true;
  const isApart = lies(known.low, high, 1) || lies(known.high, low, -1);
  return isApart && !(truth.mayBeNone && known.mayBeNone) ? false : null;
}

/** The known bound is at least as close as the asked one. */
function reaches(known: Bound | null, asked: Bound | null, sign: 1 | -1): boolean {
  if (asked === null) return true;
  if (known === null) return false;
  return known.value === asked.value ? asked.isIn || !known.isIn : (known.value - asked.value) * sign > 0;
}

/** The known lower bound lies beyond the asked upper one, or the other way round. */
function lies(known: Bound | null, asked: Bound | null, sign: 1 | -1): boolean {
  if (known === null || asked === null) return false;
  return known.value === asked.value ? !(known.isIn && asked.isIn) : (known.value - asked.value) * sign > 0;
}
