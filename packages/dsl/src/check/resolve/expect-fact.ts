import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Path } from '../../syntax/ast.ts';
import type { CheckedPath } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Environment } from './environment.ts';
import { lastName } from './operand.ts';
import { resolvePath } from './path.ts';

/** A path that has to lead to a fact: not to a parameter, a word or something derived. */
export function expectFact(path: Path, environment: Environment, context: CheckContext): CheckedPath | null {
  const place = resolvePath(path, environment, context);
  if (place === null) return null;
  const term = place.kind === 'value' ? place.term : null;
  if (term?.kind === 'path' && term.fields.length > 0) return term;
  context.reporter.add(diagnose('SZ226', path.span, { name: lastName(path) }));
  return null;
}
