import type { CheckedEffect, CheckedProcedure, CheckedState, CheckedTransition } from '@shouze/dsl';
import type { Deadline, IsoDate } from '../calendar/calendar.ts';
import type {
  CaseReader,
  Expiry,
  ProcedureEffect,
  ProcedureEvent,
  ProcedureState,
  Progress,
  Refusal,
} from './procedure.ts';

/** @throws Error for a procedure without states, which the checker lets nobody write */
export function startProcedure(procedure: CheckedProcedure, reader: CaseReader): Progress {
  const [first] = procedure.states;
  if (first === undefined) throw new Error(`the procedure "${procedure.id}" has no states`);
  return progress(first, null, { effects: [], expired: [] }, reader);
}

/**
 * One step. What expired before the event takes effect first, as of its own last day; an event on the last day is in
 * time. Pure: the same state, event and case give the same progress.
 */
export function advance(
  procedure: CheckedProcedure,
  at: ProcedureState,
  event: ProcedureEvent,
  reader: CaseReader,
): Progress {
  const before = elapse(procedure, at, event.on, reader);
  const state = stateOf(procedure, before.state.state);
  const refuse = (refusal: Refusal): Progress => ({ ...before, refusal });
  if (before.deadline !== null && before.deadline.date < event.on) return refuse('late');
  const step = stepFor(state, event, reader);
  if (typeof step === 'string') return refuse(step);
  const effects = step.effects.map((effect) => carryOut(effect, event.on, event.choice ?? null, reader));
  const done = { effects: [...before.effects, ...effects], expired: before.expired };
  return progress(stateOf(procedure, step.target), event.on, done, reader);
}

/** What the mere passing of time until a day, inclusive, brings about. */
export function elapse(
  procedure: CheckedProcedure,
  at: ProcedureState,
  until: IsoDate,
  reader: CaseReader,
): Progress {
  const effects: ProcedureEffect[] = [];
  const expired: Expiry[] = [];
  const done = { effects, expired };
  let current = progress(stateOf(procedure, at.state), at.since, done, reader);
  // Each state expires once: periods count from the facts, so that a circle of expired states would never end.
  while (!expired.some(({ state }) => state === current.state.state)) {
    const { state, since } = current.state;
    const { onExpiry } = stateOf(procedure, state);
    const { deadline } = current;
    if (onExpiry === null || deadline === null || deadline.date >= until) break;
    const on = latest(deadline.date, since);
    expired.push({ state, on });
    effects.push(...onExpiry.effects.map((effect) => carryOut(effect, on, null, reader)));
    current = progress(stateOf(procedure, onExpiry.target), on, done, reader);
  }
  return current;
}

function progress(
  state: CheckedState,
  since: IsoDate | null,
  done: Pick<Progress, 'effects' | 'expired'>,
  reader: CaseReader,
): Progress {
  return { state: { state: state.id, since }, refusal: null, deadline: deadlineOf(state, reader), ...done };
}

function deadlineOf({ deadline }: CheckedState, reader: CaseReader): Deadline | null {
  return deadline === null ? null : reader.deadline(deadline.from, deadline.within);
}

function stateOf(procedure: CheckedProcedure, id: string): CheckedState {
  const state = procedure.states.find((each) => each.id === id);
  if (state === undefined) throw new Error(`the procedure "${procedure.id}" has no state "${id}"`);
  return state;
}

/** The transition that an event takes; the checker lets no two be possible at once. */
function stepFor(
  { transitions }: CheckedState,
  event: ProcedureEvent,
  reader: CaseReader,
): CheckedTransition | Refusal {
  const ofAction = transitions.filter(({ action }) => action === event.action);
  if (ofAction.length === 0) return 'no-such-step';
  const ofActor = ofAction.filter(
    ({ actor }) => event.actor === undefined || reader.actor(actor) === event.actor,
  );
  if (ofActor.length === 0) return 'other-actor';
  const truths = ofActor.map(({ guard }) => (guard === null ? true : reader.holds(guard)));
  const step = ofActor[truths.indexOf(true)];
  if (step === undefined) return truths.includes(null) ? 'guard-unknown' : 'guard-false';
  return isChoice(step, event, reader) ? step : 'not-a-choice';
}

function isChoice({ choosing }: CheckedTransition, { choice }: ProcedureEvent, reader: CaseReader): boolean {
  return choice === undefined || choosing.some((term) => reader.party(term) === choice);
}

function carryOut(
  effect: CheckedEffect,
  on: IsoDate,
  choice: string | null,
  reader: CaseReader,
): ProcedureEffect {
  switch (effect.kind) {
    case 'reroute':
    case 'archive':
      return { kind: effect.kind, on };
    case 'reassign':
      return { kind: 'reassign', to: effect.who === null ? choice : reader.party(effect.who), on };
    case 'notify':
      return { kind: 'notify', whom: reader.actor(effect.whom), on };
  }
}

function latest(a: IsoDate, b: IsoDate | null): IsoDate {
  return b !== null && b > a ? b : a;
}
