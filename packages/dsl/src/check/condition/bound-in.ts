import type { CheckedCondition } from '../checked-ast.ts';

type Quantified = CheckedCondition & { readonly kind: 'some' | 'no' | 'every' };

/** Those `有` that bind an element for the outcome: they stand under `且` and inside each other only, outermost first. */
export function boundIn(condition: CheckedCondition | null): readonly Quantified[] {
  if (condition === null) return [];
  if (condition.kind === 'and') return condition.operands.flatMap(boundIn);
  if (condition.kind === 'some' && condition.binds) return [condition, ...boundIn(condition.where)];
  return [];
}
