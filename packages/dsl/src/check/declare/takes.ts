import { diagnose } from '../../diagnostics/catalogue.ts';
import type { GuaranteeDeclaration, RuleDeclaration } from '../../syntax/ast.ts';
import type { CheckedCondition, CheckedDuty, Term } from '../checked-ast.ts';
import { boundIn } from '../condition/bound-in.ts';
import { termRoots } from '../condition/mentions-root.ts';
import type { CheckContext } from '../scope/context.ts';
import type { LoweredRule } from './rule.ts';
import { whoTerms } from './who-terms.ts';

type Uses = Pick<LoweredRule, 'outcome' | 'roles'> & { readonly duties: readonly CheckedDuty[] };

/** Where the outcome reads a bound element, something must say which of several satisfying ones it is. */
export function checkTakes(
  when: CheckedCondition,
  uses: Uses,
  node: RuleDeclaration | GuaranteeDeclaration,
  context: CheckContext,
): void {
  const bound = boundIn(when);
  if (bound.length === 0) return;
  const roots = new Set(usedRoots(uses));
  // Innermost first: what an inner element is chosen from is used as well.
  for (const some of bound.toReversed()) {
    if (!roots.has(some.binder.id)) continue;
    roots.add(some.collection.root);
    if (some.take.length > 0) continue;
    const entity = context.names.entities.find(some.binder.entity)?.item.title;
    const name =
      some.binder.id === some.binder.entity ? (entity?.[node.title.zh ? 'zh' : 'en'] ?? entity?.zh) : null;
    context.reporter.add(diagnose('SZ325', some.at, { name: name ?? some.binder.id }));
  }
}

function usedRoots({ outcome, roles, duties }: Uses): readonly (string | null)[] {
  const choices = [...(outcome ?? []), ...roles.flatMap((role) => role.choices)];
  return [...choices.flatMap(whoTerms), ...duties.flatMap(dutyTerms)].flatMap(termRoots);
}

function dutyTerms({ actor, from, within }: CheckedDuty): readonly Term[] {
  const who = actor.kind === 'who' ? actor.who : null;
  return [who, from, within].filter((term) => term !== null);
}
