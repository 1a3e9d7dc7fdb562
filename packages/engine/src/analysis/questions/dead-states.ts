import type { CheckedProcedure, CheckedState } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { withoutGuardFixes } from '../fixes/without-guard.ts';
import type { Answer } from '../search/find-case.ts';
import { ask } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import type { Subject } from './subject.ts';

/** States that nothing leads to, because every way there has a guard that never holds. */
export function deadStates(subject: Subject): readonly Finding[] {
  const { policy, matter } = subject;
  return [...policy.procedures.values()]
    .filter((procedure) => procedure.matter === matter.id)
    .flatMap((procedure) => deadIn(procedure, subject));
}

function deadIn(procedure: CheckedProcedure, subject: Subject): readonly Finding[] {
  const surely = reachedBy(procedure, (kind) => kind === 'found', subject);
  const perhaps = reachedBy(procedure, (kind) => kind !== 'none', subject);
  return procedure.states.flatMap((state) => {
    if (surely.has(state.id)) return [];
    const doubt = perhaps.has(state.id) ? doubtAbout(procedure, subject) : null;
    const question = {
      zh: `的状态“${state.title.zh ?? state.id}”能否到达`,
      en: `ever reaches "${state.title.en ?? state.id}"`,
    };
    if (doubt !== null) return undecided(procedure, question, doubt, subject);
    const parameters = { name: procedure.id, state: state.title.zh ?? state.id };
    const fixes = withoutGuardFixes(procedure, state, subject.writing);
    return [finding({ code: 'SZ411', kind: 'dead-state', parameters, rules: [procedure], fixes }, subject)];
  });
}

/** @param isOpen whether a way may be gone whose guard is answered so */
function reachedBy(
  { states }: CheckedProcedure,
  isOpen: (guard: Answer['kind']) => boolean,
  subject: Subject,
): ReadonlySet<string> {
  const [start] = states;
  const reached = new Set(start === undefined ? [] : [start.id]);
  // A set visits what is added while it is walked.
  for (const id of reached) {
    const state = states.find((one) => one.id === id);
    const ways = (state?.transitions ?? []).filter(({ guard }) => isOpen(answerOf(guard, subject).kind));
    for (const { target } of ways) reached.add(target);
    if (state?.onExpiry) reached.add(state.onExpiry.target);
  }
  return reached;
}

type Guard = CheckedState['transitions'][number]['guard'];

function answerOf(guard: Guard, subject: Subject): Pick<Answer, 'kind'> {
  return guard === null ? { kind: 'found' } : ask([{ condition: guard, holds: true }], subject);
}

function doubtAbout({ states }: CheckedProcedure, subject: Subject): Answer | null {
  const guards = states.flatMap(({ transitions }) => transitions.map(({ guard }) => guard));
  const answers = guards.flatMap((guard) =>
    guard === null ? [] : [ask([{ condition: guard, holds: true }], subject)],
  );
  return answers.find(({ kind }) => kind === 'undecided') ?? null;
}
