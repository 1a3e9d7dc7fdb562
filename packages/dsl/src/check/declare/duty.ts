import type { DutyClause, Literal, Operand, Path } from '../../syntax/ast.ts';
import type { CheckedDuty, Term } from '../checked-ast.ts';
import type { Environment } from '../resolve/environment.ts';
import { resolveDuration, resolveTyped } from '../resolve/operand.ts';
import type { CheckContext } from '../scope/context.ts';
import { resolveActor } from './actor.ts';

/** `由 U 自 D 起 N 内 X、X`: one duty an action. */
export function lowerDuty(
  node: DutyClause,
  environment: Environment,
  context: CheckContext,
): readonly CheckedDuty[] {
  const actor = resolveActor(node.actor, environment, context);
  const period = lowerPeriod(node, environment, context);
  const actions = node.actions.map((name) => context.names.actions.resolve(name)?.item);
  return actions.flatMap((action) => {
    if (action === undefined || actor === null || period === null) return [];
    return [{ action: action.id, actor, ...period, at: node.span }];
  });
}

export interface Period {
  readonly from: Term | null;
  readonly within: Term | null;
}

/** A period needs its length and its start. Null where either is faulty. */
export function lowerPeriod(
  node: {
    readonly span: DutyClause['span'];
    readonly from: Operand | null;
    readonly within: Literal | Path | null;
  },
  environment: Environment,
  context: CheckContext,
): Period | null {
  const from = node.from === null ? null : resolveTyped(node.from, environment, context, { kind: 'date' });
  const within = node.within === null ? null : resolveDuration(node.within, environment, context);
  // The grammar has no half a period: what is missing here is broken text.
  if ((node.from === null) !== (node.within === null)) context.reporter.spoil();
  const isSound = (node.from === null) === (from === null) && (node.within === null) === (within === null);
  return isSound ? { from, within } : null;
}
