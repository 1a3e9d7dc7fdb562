import type { CheckedCondition, CheckedQuantified } from '@shouze/dsl';

/** A condition in its canonical form as one would say it: what does not hold by `无`, `每个`, `不属于` and `不为`. */
export function natural(condition: CheckedCondition, holds: boolean): CheckedCondition {
  if (holds) return said(condition);
  const { at } = condition;
  switch (condition.kind) {
    case 'not':
      return said(condition.operand);
    case 'member':
    case 'known':
      return { ...condition, negated: !condition.negated };
    case 'compare':
      if (condition.operator === 'is') return { ...condition, operator: 'is-not' };
      return { kind: 'not', operand: condition, at };
    case 'some':
      return noneOf(condition);
    default:
      return { kind: 'not', operand: said(condition), at };
  }
}

function said(condition: CheckedCondition): CheckedCondition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, operands: condition.operands.map(said) };
    case 'not':
      return natural(condition.operand, false);
    case 'some':
    case 'count':
      return { ...condition, where: condition.where && said(condition.where) };
    default:
      return condition;
  }
}

function noneOf(some: CheckedQuantified): CheckedCondition {
  const { where } = some;
  if (where?.kind === 'not') return { ...some, kind: 'every', where: said(where.operand) };
  return { ...some, kind: 'no', where: where && said(where) };
}
