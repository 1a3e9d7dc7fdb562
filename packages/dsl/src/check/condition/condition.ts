import type { Condition } from '../../syntax/ast.ts';
import type { CheckedCondition } from '../checked-ast.ts';
import { lowerComparison } from './comparison.ts';
import type { ConditionScope } from './condition-scope.ts';
import { lowerCount } from './count.ts';
import { lowerKnownTest } from './known-test.ts';
import { lowerMembership } from './membership.ts';
import { lowerQuantified } from './quantified.ts';
import { lowerTruth } from './truth.ts';

/** A condition with its names resolved and its types checked; null, with diagnostics, where it is faulty. */
export function lowerCondition(node: Condition, scope: ConditionScope): CheckedCondition | null {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const inner = node.kind === 'and' ? scope : { ...scope, must: false };
      const operands = node.operands.map((operand) => lowerCondition(operand, inner));
      const sound = operands.filter((operand) => operand !== null);
      return sound.length === operands.length ? { kind: node.kind, operands: sound, at: node.span } : null;
    }
    case 'not': {
      const operand = lowerCondition(node.operand, { ...scope, must: false });
      return operand === null ? null : { kind: 'not', operand, at: node.span };
    }
    case 'comparison':
      return lowerComparison(node, scope);
    case 'membership':
      return lowerMembership(node, scope);
    case 'known':
      return lowerKnownTest(node, scope);
    case 'quantified':
      return lowerQuantified(node, scope);
    case 'count':
      return lowerCount(node, scope);
    case 'truth':
      return lowerTruth(node, scope);
  }
}
