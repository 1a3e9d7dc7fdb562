import type { KnownTest } from '../../syntax/ast.ts';
import type { CheckedCondition } from '../checked-ast.ts';
import { expectFact } from '../resolve/expect-fact.ts';
import type { ConditionScope } from './condition-scope.ts';

/** `A 已知`: only facts are known or unknown. */
export function lowerKnownTest(
  node: KnownTest,
  { environment, context }: ConditionScope,
): CheckedCondition | null {
  const path = expectFact(node.path, environment, context);
  return path === null ? null : { kind: 'known', negated: node.negated, path, at: node.span };
}
