import type { Count } from '../../syntax/ast.ts';
import type { CheckedCondition } from '../checked-ast.ts';
import { resolveTyped } from '../resolve/operand.ts';
import { resolveCollection } from './collection.ts';
import type { ConditionScope } from './condition-scope.ts';
import { createElement, lowerWhere } from './element.ts';
import { checkOperator } from './operators.ts';

const integer = { kind: 'integer' } as const;

/** `X 数量 不小于 N 满足 C`. */
export function lowerCount(node: Count, scope: ConditionScope): CheckedCondition | null {
  const { environment, context } = scope;
  const bound = resolveTyped(node.bound, environment, context, integer);
  const operator = checkOperator(node.operator, integer, node.span, context);
  const collection = resolveCollection(node.collection, environment, context);
  if (collection === null) return null;
  const element = createElement({ ...node, binding: null }, collection, false, scope);
  scope.binders.remember({ ...element, open: false, certain: false });
  const where = node.where === null ? null : lowerWhere(node.where, element, { ...scope, must: false });
  if (bound === null || operator === null || (node.where !== null && where === null)) return null;
  const { path } = collection;
  return { kind: 'count', collection: path, binder: element.binder, where, operator, bound, at: node.span };
}
