import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Truth } from '../../syntax/ast.ts';
import type { CheckedCondition } from '../checked-ast.ts';
import { lastName } from '../resolve/operand.ts';
import { resolvePath } from '../resolve/path.ts';
import { typeWords } from '../types/type-words.ts';
import type { ConditionScope } from './condition-scope.ts';

/** A Boolean path that stands alone. */
export function lowerTruth(
  { path }: Truth,
  { environment, context }: ConditionScope,
): CheckedCondition | null {
  const at = path.span;
  const place = resolvePath(path, environment, context);
  if (place === null) return null;
  if (place.kind === 'defined') return { ...place, at };
  if (place.type.kind === 'yesno') return { kind: 'truth', term: place.term, at };
  const parameters = { name: lastName(path), type: typeWords(place.type, context) };
  context.reporter.add(diagnose('SZ223', path.span, parameters));
  return null;
}
