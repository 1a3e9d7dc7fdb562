import { diagnose } from '../../diagnostics/catalogue.ts';
import type { ProcedureDeclaration, StateClause } from '../../syntax/ast.ts';
import type { CheckedProcedure } from '../checked-ast.ts';
import { citationsOf } from '../declare/clauses.ts';
import { resolveMatter } from '../declare/matter.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import { kindWords } from '../scope/kind-words.ts';
import { createNamespace, type Namespace } from '../scope/namespace.ts';
import { checkReachable } from './reachable.ts';
import { lowerState } from './state.ts';

/** `程序 T`: its states, the first of which is the start. */
export function lowerProcedure(
  node: ProcedureDeclaration,
  id: string,
  context: CheckContext,
): CheckedProcedure | null {
  const matter = resolveMatter(node, context);
  const stateNodes = node.clauses.filter((clause) => clause.kind === 'state');
  const names = declareStates(stateNodes, id, context);
  if (matter === null) return null;
  const states = stateNodes.map((state) => lowerState(state, { matter, names, context }));
  const actions = states.flatMap(({ transitions }) => transitions.map(({ action }) => action));
  context.procedures.set(id, { matter: matter.id, states: names, actions: new Set(actions) });
  if (!stateNodes.some((state) => state.final)) {
    const { span, text } = node.title.primary;
    context.reporter.add(diagnose('SZ356', span, { name: text }));
  } else checkReachable(stateNodes, states, context);
  const citations = citationsOf(node.clauses);
  return { id, title: labelsOf(node.title), at: node.span, matter: matter.id, states, citations };
}

function declareStates(
  states: readonly StateClause[],
  owner: string,
  context: CheckContext,
): Namespace<string> {
  const names = createNamespace<string>(kindWords.state, context.reporter, context.symbols);
  for (const { title } of states) {
    const id = declarationId(title);
    const symbol = {
      kind: 'state',
      id,
      title: labelsOf(title),
      declaredAt: title.primary,
      type: null,
      owner,
    } as const;
    names.declare(title, symbol, id);
  }
  return names;
}
