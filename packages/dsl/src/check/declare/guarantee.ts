import { diagnose } from '../../diagnostics/catalogue.ts';
import type { GuaranteeDeclaration } from '../../syntax/ast.ts';
import type { CheckedGuarantee, CheckedWho } from '../checked-ast.ts';
import { createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { type Environment, matterEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf } from '../scope/ids.ts';
import { citationsOf, noteOf } from './clauses.ts';
import { resolveMatter } from './matter.ts';
import { outcomeEnvironment } from './rule.ts';
import { checkTakes } from './takes.ts';
import { lowerWho } from './who.ts';

/** `保证 T`: read like a rule, but it assigns nobody and claims that the rules do. */
export function lowerGuarantee(
  node: GuaranteeDeclaration,
  id: string,
  context: CheckContext,
): CheckedGuarantee | null {
  const matter = resolveMatter(node, context);
  if (matter === null) return null;
  const binders = createBinderBook();
  const scope = { environment: matterEnvironment(matter), context, binders, must: true };
  const when = node.when === null ? null : lowerCondition(node.when, scope);
  const choices = lowerChoices(node, outcomeEnvironment(matter, binders), context);
  if (node.when !== null && when === null) return null;
  if (when !== null) checkTakes(when, { outcome: choices, roles: [], duties: [] }, node, context);
  return {
    id,
    title: labelsOf(node.title),
    at: node.span,
    matter: matter.id,
    when: when,
    choices,
    citations: citationsOf(node.clauses),
    note: noteOf(node.clauses),
  };
}

function lowerChoices(
  node: GuaranteeDeclaration,
  environment: Environment,
  context: CheckContext,
): readonly CheckedWho[] {
  const { reporter } = context;
  if (node.choices.length === 0 && reporter.isReadable(node.span)) {
    const { span, text } = node.title.primary;
    reporter.add(diagnose('SZ366', span, { name: text }));
  }
  return node.choices.flatMap((choice) => {
    const who = lowerWho(choice, environment, context)?.who;
    if (who?.kind !== 'as-rule') return who ?? [];
    reporter.add(diagnose('SZ362', choice.span, { written: { zh: '按 规则', en: 'as rule' } }));
    return [];
  });
}
