import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { ComparisonOperator } from '../../syntax/ast.ts';
import type { CheckedCondition, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { isNumeric } from '../types/same-type.ts';
import { typeWords } from '../types/type-words.ts';

export type CheckedOperator = (CheckedCondition & { kind: 'compare' })['operator'];

const checked: Readonly<Record<ComparisonOperator, CheckedOperator>> = {
  is: 'is',
  'is-not': 'is-not',
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  before: 'lt',
  after: 'gt',
  'not-before': 'gte',
  'not-after': 'lte',
};

const ofDates: readonly ComparisonOperator[] = ['before', 'after', 'not-before', 'not-after'];

/** The engine's operator; null, with a diagnostic, where the type has no such order. */
export function checkOperator(
  operator: ComparisonOperator,
  type: Type | null,
  span: Span,
  context: CheckContext,
): CheckedOperator | null {
  if (operator === 'is' || operator === 'is-not') return operator;
  const fits = ofDates.includes(operator) ? type?.kind === 'date' : type !== null && isNumeric(type);
  if (fits) return checked[operator];
  const parameters = { type: typeWords(type, context), instead: insteadOf(type) };
  context.reporter.add(diagnose('SZ222', span, parameters));
  return null;
}

function insteadOf(type: Type | null): Bilingual | null {
  if (type?.kind === 'date') return { zh: '“早于”“晚于”', en: '"before" or "after"' };
  if (type !== null && isNumeric(type)) return { zh: '“大于”“小于”', en: '">" or "<"' };
  return null;
}
