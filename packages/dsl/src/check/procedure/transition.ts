import type { Transition } from '../../syntax/ast.ts';
import type { CheckedTransition } from '../checked-ast.ts';
import { createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { resolveActor } from '../declare/actor.ts';
import { resolveParty } from '../declare/who.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';
import type { Namespace } from '../scope/namespace.ts';
import { lowerEffects } from './effect.ts';

/** What a procedure's states are read in. */
export interface ProcedureScope {
  readonly matter: Owner;
  /** False where a line of the procedure is broken: what seems to be missing may stand there. */
  readonly readable: boolean;
  /** Of its states. */
  readonly names: Namespace<string>;
  readonly context: CheckContext;
}

/** `U 可 X 当 C → S 并 …`; `逾期 → S` is no transition of its own. */
export function lowerTransition(node: Transition, scope: ProcedureScope): CheckedTransition | null {
  const { event } = node;
  if (event === null) return null;
  const { context, matter, names } = scope;
  const environment = matterEnvironment(matter);
  const actor = resolveActor(event.actor, environment, context);
  const action = context.names.actions.resolve(event.action)?.item;
  const conditionScope = { environment, context, binders: createBinderBook(), must: false };
  const guard = event.guard === null ? null : lowerCondition(event.guard, conditionScope);
  const choosing = event.choosing.flatMap((path) => resolveParty(path, environment, context)?.term ?? []);
  const target = names.resolve(node.target)?.item;
  const effects = lowerEffects(node, scope);
  if (actor === null || action === undefined || target === undefined) return null;
  return { actor, action: action.id, guard, choosing, target, effects };
}
