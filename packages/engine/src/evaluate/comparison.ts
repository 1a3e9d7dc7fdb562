import type { CheckedCondition, Term } from '@shouze/dsl';
import type { FactValue } from '../facts/fact-value.ts';
import { compareValues, equalValues } from './compare-values.ts';
import { isGap } from './gap.ts';
import { isOrdered } from './read-path.ts';
import type { Scope, Situation } from './situation.ts';
import { termValue } from './term.ts';
import { any, type Truth } from './truth.ts';

export type ComparisonOperator = Extract<CheckedCondition, { kind: 'compare' }>['operator'];

export function comparison(operator: ComparisonOperator, left: Term, right: Term, scope: Scope): Truth {
  return watchingOrder([left, right], scope, () => {
    const a = termValue(left, scope);
    if (isGap(a)) return a;
    const b = termValue(right, scope);
    if (isGap(b)) return b;
    return holds(operator, a, b, right.kind === 'none' || left.kind === 'none');
  });
}

/** `为 空` is a question about the value; any other comparison with none is false, and its negation true. */
function holds(operator: ComparisonOperator, a: FactValue, b: FactValue, asksForNone: boolean): boolean {
  switch (operator) {
    case 'is':
      return asksForNone ? a === b : equalValues(a, b);
    case 'is-not':
      return !holds('is', a, b, asksForNone);
    default: {
      const order = compareValues(a, b);
      return order !== null && inOrder(operator, order);
    }
  }
}

export function inOrder(operator: ComparisonOperator, order: number): boolean {
  switch (operator) {
    case 'is':
      return order === 0;
    case 'is-not':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
  }
}

export function membership(left: Term, members: readonly Term[], scope: Scope): Truth {
  return watchingOrder([left, ...members], scope, () => {
    const value = termValue(left, scope);
    if (isGap(value)) return value;
    return any(members, (member) => {
      const candidate = termValue(member, scope);
      return isGap(candidate) ? candidate : holds('is', value, candidate, member.kind === 'none');
    });
  });
}

/**
 * Critical values are found for one unknown at a time. Where two completed dates or numbers meet in one comparison,
 * they are proved to suffice only for plain paths and two of them.
 */
function watchingOrder(terms: readonly Term[], { situation }: Scope, evaluate: () => Truth): Truth {
  const { trace } = situation;
  const before = trace.orderedReads;
  const truth = evaluate();
  if (trace.orderedReads - before >= 2) {
    const plain = terms.every(({ kind }) => kind === 'path' || kind === 'constant');
    if (!plain || trace.orderedReads - before > 2 || orderedCompletions(situation) > 2) {
      trace.inexact = true;
    }
  }
  return truth;
}

/** Unknown dates and numbers that have got a value. */
export function orderedCompletions({ completion }: Situation): number {
  let count = 0;
  for (const { gap } of completion.values()) if (isOrdered(gap.field)) count += 1;
  return count;
}
