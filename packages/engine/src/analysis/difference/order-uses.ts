import type { CheckedCondition, CheckedPolicy, CheckedQuantified, CheckedRule } from '@shouze/dsl';
import { conditionOf } from '../questions/subject.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf } from '../uses/uses-of-condition.ts';

/** What tells elements apart of which the outcome of a rule sees the first: their order. */
export function orderUses(rule: CheckedRule, policy: CheckedPolicy): readonly Uses[] {
  return [...findersIn(conditionOf(rule)), ...rule.borrowed].flatMap((finder) =>
    finder.take.map(({ field }) => {
      const { at } = finder;
      const where: CheckedCondition = { kind: 'compare', operator: 'lte', left: field, right: field, at };
      return usesOf({ ...finder, where }, rule.matter, policy);
    }),
  );
}

/** The `有` of a condition that find the elements of its outcome. */
export function findersIn(condition: CheckedCondition | null): readonly CheckedQuantified[] {
  switch (condition?.kind) {
    case 'and':
    case 'or':
      return condition.operands.flatMap(findersIn);
    case 'some':
      return [condition, ...findersIn(condition.where)];
    default:
      return [];
  }
}
