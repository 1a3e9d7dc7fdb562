import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Comparison, Operand } from '../../syntax/ast.ts';
import type { CheckedCondition, Term, Type } from '../checked-ast.ts';
import { resolveDuration, resolveOperand } from '../resolve/operand.ts';
import { resolvePath } from '../resolve/path.ts';
import { asType, typeOf } from '../types/same-type.ts';
import { typeWords } from '../types/type-words.ts';
import type { ConditionScope } from './condition-scope.ts';
import { checkOperator } from './operators.ts';

/** `A 为 B`, `A 早于 B 至少 N` and their like. */
export function lowerComparison(node: Comparison, scope: ConditionScope): CheckedCondition | null {
  return lowerDefinedComparison(node, scope) ?? lowerValueComparison(node, scope);
}

/** `程序审理 为 否`: a derived yes/no is a condition, so this is one, or its negation. */
function lowerDefinedComparison(node: Comparison, scope: ConditionScope): CheckedCondition | null {
  const { left, right, operator } = node;
  const isEquality = operator === 'is' || operator === 'is-not';
  if (left.kind !== 'path' || right.kind !== 'yesno' || !isEquality) return null;
  const place = resolvePath(left, scope.environment, scope.context);
  if (place?.kind !== 'defined') return null;
  const condition: CheckedCondition = { ...place, at: node.span };
  const isPlain = right.value === (operator === 'is');
  return isPlain ? condition : { kind: 'not', operand: condition, at: node.span };
}

function lowerValueComparison(node: Comparison, scope: ConditionScope): CheckedCondition | null {
  const sides = resolveSides(node.left, node.right, scope);
  if (sides === null) return null;
  const { left, right, type } = sides;
  const operator = checkOperator(node.operator, type, node.span, scope.context);
  if (operator === null) return null;
  if (node.atLeast === null) return { kind: 'compare', operator, left, right, at: node.span };
  const duration = resolveDuration(node.atLeast, scope.environment, scope.context);
  if (duration === null) return null;
  // Earlier by at least N: the left side and N together are not after the right side.
  const shifted: Term = { kind: 'shift', base: left, sign: '+', duration, type: { kind: 'date' } };
  return { kind: 'compare', operator: 'lte', left: shifted, right, at: node.span };
}

interface Sides {
  readonly left: Term;
  readonly right: Term;
  /** Null where both are `空`. */
  readonly type: Type | null;
}

/** Both sides as terms of one type: bare words on the right are read by the left's, numbers fit either way. */
function resolveSides(left: Operand, right: Operand, scope: ConditionScope): Sides | null {
  const { environment, context } = scope;
  const first = resolveOperand(left, environment, context, null);
  // The right side is checked even where the left one is faulty, but then its bare words cannot be read.
  if (first === null && right.kind === 'path') return null;
  const second = resolveOperand(right, environment, context, first === null ? null : typeOf(first));
  if (first === null || second === null) return null;
  const sides = unify(first, second);
  if (sides === null) {
    const parameters = { left: typeWords(typeOf(first), context), right: typeWords(typeOf(second), context) };
    context.reporter.add(diagnose('SZ221', right.span, parameters));
  }
  return sides;
}

function unify(left: Term, right: Term): Sides | null {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  if ([leftType, rightType].some((type) => type !== null && !isComparable(type))) return null;
  if (leftType === null || rightType === null) return { left, right, type: leftType ?? rightType };
  const typedRight = asType(right, leftType);
  if (typedRight !== null) return { left, right: typedRight, type: leftType };
  const typedLeft = asType(left, rightType);
  return typedLeft === null ? null : { left: typedLeft, right, type: rightType };
}

/** Elements and lists are no values. */
function isComparable(type: Type): boolean {
  return type.kind !== 'entity' && type.kind !== 'list';
}
