import type { CheckedProcedure, CheckedRule, CheckedState } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { withoutGuardFixes } from '../fixes/without-guard.ts';
import type { Answer, Wish } from '../search/find-case.ts';
import { ask, holds, noneHolds } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { rivalsBefore } from './room.ts';
import { type Subject, titleOf } from './subject.ts';

/** States that nothing leads to: on no way there do all guards hold in one case for which a rule opens the procedure. */
export function deadStates(subject: Subject): readonly Finding[] {
  const { policy, matter } = subject;
  return [...policy.procedures.values()]
    .filter((procedure) => procedure.matter === matter.id)
    .flatMap((procedure) => deadIn(procedure, subject));
}

function deadIn(procedure: CheckedProcedure, subject: Subject): readonly Finding[] {
  const opened = openings(procedure, subject);
  const asked = (way: Way): Answer => answerOf(way, opened, subject);
  const surely = statesReached(procedure, true, asked);
  const perhaps = statesReached(procedure, false, asked);
  const reached = procedure.states.filter(({ id }) => surely.states.has(id));
  return procedure.states.flatMap((state) => {
    if (reached.includes(state)) return [];
    const question = {
      zh: `的状态“${state.title.zh ?? state.id}”能否到达`,
      en: `ever reaches "${state.title.en ?? state.id}"`,
    };
    if (perhaps.states.has(state.id)) return undecided(procedure, question, perhaps.doubt, subject);
    const parameters = { name: titleOf(procedure), state: titleOf(state) };
    const fixes = withoutGuardFixes(procedure, state, reached, subject.writing);
    return [finding({ code: 'SZ411', kind: 'dead-state', parameters, rules: [procedure], fixes }, subject)];
  });
}

type Guard = NonNullable<CheckedState['transitions'][number]['guard']>;

/** What holds on a way through the procedure: all at once, for the facts stay the same from step to step. */
type Way = ReadonlySet<Guard>;

/** Of a state so many ways to it are followed. */
const MOST_WAYS = 16;

interface Reached {
  readonly states: ReadonlySet<string>;
  /** Why what is reached without being sure is not certain. */
  readonly doubt: Extract<Answer, { kind: 'undecided' }>;
}

/**
 * Walks all ways from the first state; not on from a state with all the guards, or more, of a way known to lead there.
 * @param isSure whether what is not certain is left out, or taken for a way
 */
function statesReached(procedure: CheckedProcedure, isSure: boolean, asked: (way: Way) => Answer): Reached {
  const ways = new Map<string, Way[]>();
  const open: { readonly id: string; readonly way: Way }[] = [];
  let doubt = TOO_MANY_WAYS;
  const isOpen = (way: Way): boolean => {
    const answer = asked(way);
    if (answer.kind === 'undecided') doubt = answer;
    return answer.kind === 'found' || (answer.kind === 'undecided' && !isSure);
  };
  const reach = (id: string, way: Way, isNew: boolean): void => {
    const known = ways.get(id) ?? [];
    const isLonger = known.some((one) => [...one].every((guard) => way.has(guard)));
    if (isLonger || (isSure && known.length >= MOST_WAYS) || (isNew && !isOpen(way))) return;
    const taken: Way = known.length < MOST_WAYS ? way : new Set();
    ways.set(id, [...known, taken]);
    open.push({ id, way: taken });
  };
  const [start] = procedure.states;
  if (start !== undefined) reach(start.id, new Set(), false);
  // An array is walked with what is added on the way: the shortest ways come first.
  for (const { id, way } of open) {
    const state = procedure.states.find((one) => one.id === id);
    for (const { guard, target } of state?.transitions ?? []) {
      if (guard === null) reach(target, way, false);
      else reach(target, new Set([...way, guard]), !way.has(guard));
    }
    if (state?.onExpiry) reach(state.onExpiry.target, way, false);
  }
  return { states: new Set(ways.keys()), doubt };
}

const TOO_MANY_WAYS: Reached['doubt'] = {
  kind: 'undecided',
  why: { zh: '通到那里的路太多', en: 'there are too many ways there' },
};

/**
 * Whether all guards hold in a case that one of the rules which open the procedure is heard in.
 * @param opened what those wish; a procedure that none opens is asked by itself
 */
function answerOf(way: Way, opened: ReturnType<typeof openings>, subject: Subject): Answer {
  const held = [...way].map((condition): Wish => ({ condition, holds: true }));
  if (opened.length === 0) return ask(held, subject);
  let open: Answer = { kind: 'none' };
  for (const wishes of opened) {
    const answer = ask([...wishes, ...held], subject);
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
