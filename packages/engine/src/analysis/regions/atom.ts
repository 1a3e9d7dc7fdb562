import {
  type CheckedCondition,
  type CheckedMatter,
  type CheckedPath,
  type CheckedPolicy,
  type Constant,
  SELF,
  type Term,
} from '@shouze/dsl';
import { parseDay } from '../../calendar/day-number.ts';
import type { ComparisonOperator } from '../../evaluate/comparison.ts';
import type { Named } from './axis.ts';

/** One field of the matter, or the length of one of its lists, compared with values that do not depend on the case. */
export interface Atom {
  /** `amount`; `#priors` for a length. */
  readonly key: string;
  readonly operator: ComparisonOperator;
  /** Any of them will do. */
  readonly values: readonly Named[];
  readonly negated: boolean;
  /** False where it depends on the date which of the values counts. */
  readonly isExact: boolean;
}

/** Null for a condition that is more than one such comparison. */
export function atomOf(
  condition: CheckedCondition,
  matter: CheckedMatter,
  policy: CheckedPolicy,
): Atom | null {
  switch (condition.kind) {
    case 'truth':
      return compared(condition.term, 'is', [[true]], matter);
    case 'compare':
      return compared(condition.left, condition.operator, [valuesOf(condition.right, policy)], matter);
    case 'member': {
      const values = condition.members.map((member) => valuesOf(member, policy));
      const atom = compared(condition.left, 'is', values, matter);
      return atom && { ...atom, negated: condition.negated };
    }
    case 'count': {
      const { collection, where, operator, bound } = condition;
      const list = where === null ? listOf(collection, matter) : null;
      const values = valuesOf(bound, policy);
      return list === null || values.length === 0 ? null : whole(`#${list}`, operator, [values]);
    }
    default:
      return null;
  }
}

function compared(
  left: Term,
  operator: ComparisonOperator,
  values: readonly (readonly Named[])[],
  matter: CheckedMatter,
): Atom | null {
  const field = left.kind === 'path' ? ownField(left) : null;
  const kind = field === null ? undefined : matter.fields.get(field)?.type.kind;
  if (field === null || kind === undefined || !PARTED.has(kind)) return null;
  return values.some((one) => one.length === 0) ? null : whole(field, operator, values);
}

/** @param values of each comparand, those that it may have over time */
function whole(key: string, operator: ComparisonOperator, values: readonly (readonly Named[])[]): Atom {
  const isExact = values.every((one) => one.length === 1);
  return { key, operator, values: values.flat(), negated: false, isExact };
}

/** Types whose values fall into finitely many classes by what is named. */
const PARTED: ReadonlySet<string> = new Set([
  'yesno',
  'enum',
  'unit',
  'person',
  'text',
  'date',
  'integer',
  'money',
]);

/** Empty for what depends on the case. */
function valuesOf(term: Term, { parameters }: CheckedPolicy): readonly Named[] {
  if (term.kind === 'none' || term.kind === 'constant') return named(term);
  if (term.kind !== 'parameter') return [];
  const values = (parameters.get(term.parameter)?.timeline ?? []).flatMap(({ value }) => named(value));
  return [...new Set(values)];
}

function named(constant: Constant): readonly Named[] {
  if (constant.kind === 'none') return [null];
  const { type, value } = constant;
  if (typeof value === 'object') return [];
  return [type.kind === 'date' && typeof value === 'string' ? parseDay(value) : value];
}

function ownField({ root, fields }: CheckedPath): string | null {
  const [field, ...rest] = fields;
  return (root === null || root === SELF) && rest.length === 0 && field !== undefined ? field : null;
}

function listOf(path: CheckedPath, matter: CheckedMatter): string | null {
  const field = ownField(path);
  return field !== null && matter.fields.get(field)?.type.kind === 'list' ? field : null;
}
