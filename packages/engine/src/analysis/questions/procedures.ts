import type { CheckedProcedure, CheckedState } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { finding } from './report-finding.ts';
import { ask, type Subject } from './subject.ts';

/** States that nothing leads to, because every way there has a guard that never holds. */
export function deadStates(subject: Subject): readonly Finding[] {
  const { policy, matter } = subject;
  return [...policy.procedures.values()]
    .filter((procedure) => procedure.matter === matter.id)
    .flatMap((procedure) => deadIn(procedure, subject));
}

function deadIn(procedure: CheckedProcedure, subject: Subject): readonly Finding[] {
  const [start] = procedure.states;
  const reached = new Set(start === undefined ? [] : [start.id]);
  // A set visits what is added while it is walked.
  for (const id of reached) {
    const state = procedure.states.find((one) => one.id === id);
    for (const target of state === undefined ? [] : targetsOf(state, subject)) reached.add(target);
  }
  return procedure.states
    .filter(({ id }) => !reached.has(id))
    .map((state) => {
      const parameters = { name: procedure.id, state: state.title.zh ?? state.id };
      return finding({ code: 'SZ411', kind: 'dead-state', parameters, rules: [procedure] }, subject);
    });
}

function targetsOf({ transitions, onExpiry }: CheckedState, subject: Subject): readonly string[] {
  const open = transitions.filter(
    ({ guard }) => guard === null || ask([{ condition: guard, holds: true }], subject).kind !== 'none',
  );
  return [...open.map(({ target }) => target), ...(onExpiry === null ? [] : [onExpiry.target])];
}
