import { diagnose } from '../../diagnostics/catalogue.ts';
import type { ProcedureDeclaration, StateClause } from '../../syntax/ast.ts';
import type { CheckedProcedure } from '../checked-ast.ts';
import { citationsOf } from '../declare/clauses.ts';
import { resolveMatter } from '../declare/matter.ts';
import type { CheckContext, ProcedureOutline } from '../scope/context.ts';
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
  const readable = context.reporter.isReadable(node.span);
  const states = stateNodes.map((state) => lowerState(state, { matter, readable, names, context }));
  context.procedures.set(id, { matter: matter.id, states: names, ...stepsOf(stateNodes, context) });
  if (!stateNodes.some((state) => state.final)) {
    const { span, text } = node.title.primary;
    context.reporter.add(diagnose('SZ356', span, { name: text }));
  } else checkReachable(stateNodes, states, context);
  const citations = citationsOf(node.clauses);
  return { id, title: labelsOf(node.title), at: node.span, matter: matter.id, states, citations };
}

/** Read off the text: a step that is faulty, and reported there, is a step all the same. */
function stepsOf(
  states: readonly StateClause[],
  { names }: CheckContext,
): Pick<ProcedureOutline, 'actions' | 'choices' | 'expires'> {
  const transitions = states.flatMap((state) => state.transitions);
  const steps = transitions.flatMap(({ event }) => {
    const action = event === null ? undefined : names.actions.find(event.action.text)?.item.id;
    return event === null || action === undefined ? [] : [{ action, chooses: event.choosing.length > 0 }];
  });
  return {
    actions: new Set(steps.map(({ action }) => action)),
    choices: new Set(steps.filter(({ chooses }) => chooses).map(({ action }) => action)),
    expires: transitions.some(({ event }) => event === null),
  };
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
