import type { CheckedCondition, CheckedQuantified } from '@shouze/dsl';
import { isPlainRecord } from '../../../facts/plain-record.ts';

/**
 * One form for what says the same in other words, as far as its truth goes: `无` and `每个` by `有`, `不属于` and `不为`
 * by their opposites, elements by the name of their entity, and no choice among elements.
 */
export function canonical(condition: CheckedCondition): CheckedCondition {
  return inForm(condition, new Map());
}

/** The names that elements get, by those that they have. */
type Names = ReadonlyMap<string, string>;

function inForm(condition: CheckedCondition, names: Names): CheckedCondition {
  const { at } = condition;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, operands: condition.operands.map((operand) => inForm(operand, names)) };
    case 'not':
      return negated(inForm(condition.operand, names));
    case 'some':
    case 'no':
    case 'every':
      return quantified(condition, names);
    case 'count':
      return { ...condition, ...element(condition, names) };
    case 'member':
    case 'known': {
      const plain: CheckedCondition = { ...condition, negated: false };
      const operand = renamed(plain, names);
      return condition.negated ? { kind: 'not', operand, at } : operand;
    }
    case 'compare': {
      if (condition.operator !== 'is-not') return renamed(condition, names);
      return { kind: 'not', operand: renamed({ ...condition, operator: 'is' }, names), at };
    }
    default:
      return renamed(condition, names);
  }
}

function negated(operand: CheckedCondition): CheckedCondition {
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand, at: operand.at };
}

function quantified(condition: CheckedQuantified, names: Names): CheckedCondition {
  const { kind, at } = condition;
  const inner = element(condition, names);
  const some = (where: CheckedCondition | null): CheckedCondition => ({
    ...condition,
    ...inner,
    where,
    kind: 'some',
    take: [],
    binds: false,
  });
  if (kind === 'some') return some(inner.where);
  if (kind === 'no' || inner.where === null) return { kind: 'not', operand: some(inner.where), at };
  return { kind: 'not', operand: some(negated(inner.where)), at };
}

type Collected = Extract<CheckedCondition, { binder: unknown }>;

function element({ collection, binder, where }: Collected, names: Names) {
  const taken = [...names.values()].filter((name) => name.startsWith(binder.entity)).length;
  const id = taken === 0 ? binder.entity : `${binder.entity}#${taken + 1}`;
  const inner: Names = new Map([...names, [binder.id, id]]);
  return {
    collection: renamed(collection, names),
    binder: { ...binder, id },
    where: where === null ? null : inForm(where, inner),
  };
}

/** Everything checked is plain data: only the roots of paths are names. */
function renamed<Value>(value: Value, names: Names): Value {
  return names.size === 0 ? value : (withNames(value, names) as Value);
}

function withNames(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => withNames(one, names));
  if (!isPlainRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key === 'root' && typeof inner === 'string' ? names.get(inner) : undefined;
      return [key, name ?? withNames(inner, names)];
    }),
  );
}
