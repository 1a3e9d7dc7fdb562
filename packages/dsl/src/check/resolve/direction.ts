import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Direction, Name } from '../../syntax/ast.ts';
import type { Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { isNumeric } from '../types/same-type.ts';
import { typeWords } from '../types/type-words.ts';

const words: Readonly<Record<Direction, Bilingual>> = {
  latest: { zh: '最晚', en: 'latest' },
  earliest: { zh: '最早', en: 'earliest' },
  highest: { zh: '最大', en: 'highest' },
  lowest: { zh: '最小', en: 'lowest' },
};

/** Dates are early or late, numbers high or low; case numbers, which have years and serials, either. */
export function checkDirection(type: Type, direction: Direction, name: Name, context: CheckContext): boolean {
  const isOfTime = direction === 'latest' || direction === 'earliest';
  const fits = type.kind === 'case_number' || (isOfTime ? type.kind === 'date' : isNumeric(type));
  if (!fits) {
    const parameters = { name: name.text, type: typeWords(type, context), direction: words[direction] };
    context.reporter.add(diagnose('SZ230', name.span, parameters));
  }
  return fits;
}
