import { diagnose } from '../../diagnostics/catalogue.ts';
import type { BarDeclaration } from '../../syntax/ast.ts';
import type { CheckedBar, CheckedCondition } from '../checked-ast.ts';
import { type BinderBook, createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import { resolveTyped } from '../resolve/operand.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf } from '../scope/ids.ts';
import type { Owner } from '../scope/names.ts';
import { citationsOf } from './clauses.ts';
import { resolveMatter } from './matter.ts';

/** `回避 T`: persons who may not be assigned, for every element that satisfies its condition. */
export function lowerBar(node: BarDeclaration, id: string, context: CheckContext): CheckedBar | null {
  const matter = resolveMatter(node, context);
  if (matter === null) return null;
  const binders = createBinderBook();
  const when = lowerWhen(node, matter, binders, context);
  const elements = [...binders.elements].sort((a, b) => Number(b.certain) - Number(a.certain));
  const environment = { ...matterEnvironment(matter), elements };
  const paths = node.clauses.flatMap((clause) => (clause.kind === 'never' ? clause.persons : []));
  const persons = paths.map((path) => resolveTyped(path, environment, context, { kind: 'person' }));
  if (when === null) return null;
  const citations = citationsOf(node.clauses);
  const sound = persons.filter((person) => person !== null);
  return {
    id,
    title: labelsOf(node.title),
    at: node.span,
    matter: matter.id,
    when,
    persons: sound,
    citations,
  };
}

/** A bar without `当` always holds. */
function lowerWhen(
  node: BarDeclaration,
  matter: Owner,
  binders: BinderBook,
  context: CheckContext,
): CheckedCondition | null {
  const [when] = node.clauses.filter((clause) => clause.kind === 'when');
  if (when === undefined) return { kind: 'and', operands: [], at: node.span };
  if (when.condition.kind === 'otherwise') {
    context.reporter.add(diagnose('SZ336', when.condition.span, {}));
    return null;
  }
  const environment = matterEnvironment(matter);
  return lowerCondition(when.condition, { environment, context, binders, must: true });
}
