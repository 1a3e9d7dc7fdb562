import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Span } from '../../source/span.ts';
import type { Term, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { asType, typeOf } from '../types/same-type.ts';
import { typeWords } from '../types/type-words.ts';

/** The term as one of this type; null, with a diagnostic, where it is of another. */
export function expectType(
  term: Term | null,
  expected: Type,
  span: Span,
  context: CheckContext,
): Term | null {
  if (term === null) return null;
  const typed = asType(term, expected);
  if (typed === null) {
    const parameters = {
      expected: typeWords(expected, context),
      found: typeWords(typeOf(term), context),
    };
    context.reporter.add(diagnose('SZ220', span, parameters));
  }
  return typed;
}
