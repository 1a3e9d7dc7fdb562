import { diagnose } from '../../diagnostics/catalogue.ts';
import type { DutyClause, Literal, Operand, Path } from '../../syntax/ast.ts';
import type { CheckedDuty, CheckedRule, Term, Vocabulary } from '../checked-ast.ts';
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

function isSameDay(within: Term): boolean {
  return within.kind === 'constant' && typeof within.value === 'object' && within.value.amount === 0;
}

/** `当日 X` says no start: it counts from the matter's reference date. */
export function withStarts(rule: CheckedRule, { matters }: Vocabulary): CheckedRule {
  const asOf = matters.get(rule.matter)?.asOf ?? null;
  if (asOf === null) return rule;
  const from: Term = { kind: 'path', root: null, fields: [asOf], type: { kind: 'date' } };
  const duties = rule.duties.map((duty) =>
    duty.from === null && duty.within !== null ? { ...duty, from } : duty,
  );
  return { ...rule, duties };
}

/** A period needs its length and, but for `当日`, its start. Null where either is faulty. */
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
  if (node.from === null && node.within !== null && within !== null && !isSameDay(within)) {
    context.reporter.add(diagnose('SZ347', node.within.span, {}));
    return null;
  }
  // The grammar knows no start without a length: what is missing here is broken text.
  if (node.from !== null && node.within === null) context.reporter.spoil();
  const isSound = (node.from === null) === (from === null) && (node.within === null) === (within === null);
  return isSound ? { from, within } : null;
}
