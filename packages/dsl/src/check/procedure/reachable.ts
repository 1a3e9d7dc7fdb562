import { diagnose } from '../../diagnostics/catalogue.ts';
import type { StateClause } from '../../syntax/ast.ts';
import type { CheckedState } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';

/** Every state is reached from the start, and leads to a final one. */
export function checkReachable(
  nodes: readonly StateClause[],
  states: readonly CheckedState[],
  { reporter }: CheckContext,
): void {
  const forward = new Map(states.map((state) => [state.id, targetsOf(state)]));
  const backward = new Map(
    states.map(({ id }) => [id, states.filter((s) => targetsOf(s).includes(id)).map((s) => s.id)]),
  );
  const reached = reach(
    states.slice(0, 1).map((state) => state.id),
    forward,
  );
  const ending = reach(
    states.filter((state) => state.final).map((state) => state.id),
    backward,
  );
  for (const [index, state] of states.entries()) {
    const name = nodes[index]?.title.primary;
    if (name === undefined) continue;
    if (!reached.has(state.id)) reporter.add(diagnose('SZ350', name.span, { name: name.text }));
    else if (!ending.has(state.id)) reporter.add(diagnose('SZ351', name.span, { name: name.text }));
  }
}

function targetsOf({ transitions, onExpiry }: CheckedState): readonly string[] {
  const targets = transitions.map((transition) => transition.target);
  return onExpiry === null ? targets : [...targets, onExpiry.target];
}

function reach(start: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(start);
  // A set visits what is added while it is walked.
  for (const id of reached) for (const target of next.get(id) ?? []) reached.add(target);
  return reached;
}
