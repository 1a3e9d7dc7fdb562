import type { CheckedPolicy } from '@shouze/dsl';
import type { Decision } from './decision.ts';
import { isGap } from './gap.ts';
import type { Scope } from './situation.ts';
import { termDuration, termValue } from './term.ts';

/** Until when each procedure may be begun: the deadline of its first state, where its start is known. */
export function openProcedures(ids: readonly string[], scope: Scope): Decision['procedures'] {
  return ids.map((name) => ({ name, until: untilWhen(scope.situation.policy.procedures.get(name), scope) }));
}

type Procedure = CheckedPolicy['procedures'] extends ReadonlyMap<string, infer P> ? P : never;

function untilWhen(procedure: Procedure | undefined, scope: Scope): string | null {
  const deadline = procedure?.states[0]?.deadline;
  if (!deadline) return null;
  const from = termValue(deadline.from, scope);
  const within = termDuration(deadline.within, scope);
  if (isGap(within) || within === null || typeof from !== 'string') return null;
  return scope.situation.calendar.deadline(from, within).date;
}
