import { diagnose } from '../../diagnostics/catalogue.ts';
import type { NegativeDeclaration } from '../../syntax/ast.ts';
import type { CheckedNegative } from '../checked-ast.ts';
import { createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf } from '../scope/ids.ts';
import { citationsOf, noteOf } from './clauses.ts';
import { resolveMatter } from './matter.ts';

/** `负面清单 T`: what counts as a fault, and how many points it costs. */
export function lowerNegative(
  node: NegativeDeclaration,
  id: string,
  context: CheckContext,
): CheckedNegative | null {
  const matter = resolveMatter(node, context);
  const points = pointsOf(node, context);
  if (matter === null || points === null) return null;
  const scope = {
    environment: matterEnvironment(matter),
    context,
    binders: createBinderBook(),
    must: false,
  };
  const when = node.when === null ? null : lowerCondition(node.when, scope);
  if (node.when !== null && when === null) return null;
  return {
    id,
    title: labelsOf(node.title),
    at: node.span,
    matter: matter.id,
    when,
    points,
    citations: citationsOf(node.clauses),
    note: noteOf(node.clauses),
  };
}

function pointsOf({ points, title, span }: NegativeDeclaration, { reporter }: CheckContext): number | null {
  if (points?.kind === 'number' && points.value > 0) return points.value;
  if (points !== null || reporter.isReadable(span)) {
    reporter.add(diagnose('SZ367', points?.span ?? title.primary.span, { name: title.primary.text }));
  } else reporter.spoil();
  return null;
}
