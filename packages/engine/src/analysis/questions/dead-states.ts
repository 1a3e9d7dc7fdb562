import type { CheckedProcedure, CheckedRule, CheckedState } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { withoutGuardFixes } from '../fixes/without-guard.ts';
import type { Answer, Wish } from '../search/find-case.ts';
import { ask, holds, noneHolds } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { rivalsBefore } from './room.ts';
import { type Subject, titleOf } from './subject.ts';

/** States that nothing leads to: no guard on a way there holds in a case for which a rule opens the procedure. */
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
    const parameters = { name: titleOf(procedure), state: titleOf(state) };
    const fixes = withoutGuardFixes(procedure, state, subject.writing);
    return [finding({ code: 'SZ411', kind: 'dead-state', parameters, rules: [procedure], fixes }, subject)];
  });
}

/** @param isOpen whether a way may be gone whose guard is answered so */
function reachedBy(
  procedure: CheckedProcedure,
  isOpen: (guard: Answer['kind']) => boolean,
  subject: Subject,
): ReadonlySet<string> {
  const { states } = procedure;
  const [start] = states;
  const reached = new Set(start === undefined ? [] : [start.id]);
  // A set visits what is added while it is walked.
  for (const id of reached) {
    const state = states.find((one) => one.id === id);
    const ways = (state?.transitions ?? []).filter(({ guard }) =>
      isOpen(answerOf(guard, procedure, subject).kind),
    );
    for (const { target } of ways) reached.add(target);
    if (state?.onExpiry) reached.add(state.onExpiry.target);
  }
  return reached;
}

type Guard = CheckedState['transitions'][number]['guard'];

/** In a case that one of the rules which open the procedure is heard in; a procedure that none opens is asked by itself. */
function answerOf(
  guard: Guard,
  procedure: CheckedProcedure,
  subject: Subject,
): Answer | { readonly kind: 'found' } {
  if (guard === null) return { kind: 'found' };
  const held: Wish = { condition: guard, holds: true };
  const ways = openings(procedure, subject);
  if (ways.length === 0) return ask([held], subject);
  let open: Answer = { kind: 'none' };
  for (const wishes of ways) {
    const answer = ask([...wishes, held], subject);
    if (answer.kind === 'found') return answer;
    if (answer.kind === 'undecided') open = answer;
  }
  return open;
}

/** What each rule that opens it wishes: that it holds, and none that goes before it; no competing one, of the rest. */
function openings({ id }: CheckedProcedure, subject: Subject): readonly (readonly Wish[])[] {
  const { numbered, rules } = subject;
  const open = (rule: CheckedRule): boolean => rule.procedures.includes(id);
  const heard = numbered.filter(open).flatMap((rule) => {
    const before = noneHolds(rule.outcome === null ? [] : rivalsBefore([rule], subject));
    return before === null ? [] : [[...holds(rule), ...before]];
  });
  const rest = rules.otherwise !== null && open(rules.otherwise) ? noneHolds(rules.competing) : null;
  return rest === null ? heard : [...heard, rest];
}

function doubtAbout(procedure: CheckedProcedure, subject: Subject): Answer | null {
  const guards = procedure.states.flatMap(({ transitions }) => transitions.map(({ guard }) => guard));
  for (const guard of guards) {
    const answer = answerOf(guard, procedure, subject);
    if (answer.kind === 'undecided') return answer;
  }
  return null;
}
