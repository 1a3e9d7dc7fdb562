import type { CheckedCondition, Span } from '@shouze/dsl';

/**
 * The places of a condition's atoms, those inside quantifiers included: a comparison, a Boolean or a quantifier, which is
 * what `且`, `或` and `非` put a condition together from.
 */
export function* atomsOf(condition: CheckedCondition): Generator<Span> {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const operand of condition.operands) yield* atomsOf(operand);
      return;
    case 'not':
      yield* atomsOf(condition.operand);
      return;
    case 'some':
    case 'no':
    case 'every':
    case 'count':
      yield condition.at;
      if (condition.where !== null) yield* atomsOf(condition.where);
      return;
    case 'truth':
    case 'defined':
    case 'compare':
    case 'member':
    case 'known':
      yield condition.at;
  }
}
