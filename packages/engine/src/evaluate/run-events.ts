import type { CheckedEvent, CheckedPolicy, CheckedProcedure } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { advance, elapse, startProcedure } from '../procedure/advance.ts';
import type {
  CaseReader,
  ProcedureEffect,
  ProcedureState,
  Progress,
  Refusal,
} from '../procedure/procedure.ts';
import { caseReader } from './case-reader.ts';
import type { Decision } from './decision.ts';
import { scopeOf, situationOf } from './situation.ts';

/** Where the procedures that a decision opens stand after some events. */
export interface Run {
  /** By procedure. */
  readonly states: ReadonlyMap<string, ProcedureState>;
  readonly effects: readonly ProcedureEffect[];
  /** Events that no open procedure took. */
  readonly refused: readonly RefusedEvent[];
}

export interface RefusedEvent {
  readonly event: CheckedEvent;
  /** By the procedure that came nearest to it; null where none is open. */
  readonly by: RefusedBy | null;
}

export interface RefusedBy {
  readonly procedure: CheckedProcedure;
  /** `not-expired`: no period of the state that was reached has passed. */
  readonly refusal: Refusal | 'not-expired';
  /** What time alone had brought about before. */
  readonly reached: Progress;
}

/** Each event is for every open procedure that can take it, and lets time pass in all of them. */
export function runEvents(
  events: readonly CheckedEvent[],
  decision: Decision,
  {
    policy,
    facts,
    calendar,
  }: { readonly policy: CheckedPolicy; readonly facts: Facts; readonly calendar: Calendar },
): Run {
  const reader = caseReader(scopeOf(situationOf(policy, facts, calendar)), decision.assignee ?? null);
  const open = decision.procedures.flatMap(({ name }) => policy.procedures.get(name) ?? []);
  const states = new Map(open.map((procedure) => [procedure.id, startProcedure(procedure, reader).state]));
  const effects: ProcedureEffect[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const refusals: RefusedBy[] = [];
    for (const procedure of open) {
      const { refusal, reached } = happen(event, procedure, states, reader);
      if (refusal !== null) refusals.push({ procedure, refusal, reached });
      effects.push(...reached.effects);
    }
    if (refusals.length === open.length) refused.push({ event, by: nearest(event, refusals) });
  }
  return { states, effects, refused };
}

/** A refused event lets the time until then pass all the same. */
function happen(
  event: CheckedEvent,
  procedure: CheckedProcedure,
  states: Map<string, ProcedureState>,
  reader: CaseReader,
): Pick<RefusedBy, 'reached'> & { readonly refusal: RefusedBy['refusal'] | null } {
  const at = states.get(procedure.id) ?? startProcedure(procedure, reader).state;
  const reached = reach(event, procedure, at, reader);
  states.set(procedure.id, reached.state);
  if (event.kind === 'step') return { reached, refusal: reached.refusal };
  return { reached, refusal: reached.expired.length > 0 ? null : 'not-expired' };
}

function reach(
  event: CheckedEvent,
  procedure: CheckedProcedure,
  at: ProcedureState,
  reader: CaseReader,
): Progress {
  if (event.kind === 'expiry') return elapse(procedure, at, event.on, reader);
  const { action, on, choice } = event;
  if (choice === null) return advance(procedure, at, { action, on }, reader);
  // Nobody in particular is among no choices.
  return advance(procedure, at, { action, on, choice: reader.party(choice) ?? '' }, reader);
}

/** The one that knows of such events, if any does, and that refuses it for the most particular reason. */
function nearest(event: CheckedEvent, refusals: readonly RefusedBy[]): RefusedBy | null {
  const nearness = ({ procedure, refusal, reached }: RefusedBy): number =>
    (knows(procedure, event) ? 4 : 0) +
    (refusal === 'no-such-step' ? 0 : 2) +
    (reached.expired.length > 0 ? 1 : 0);
  const most = Math.max(...refusals.map(nearness));
  return refusals.find((refused) => nearness(refused) === most) ?? null;
}

function knows({ states }: CheckedProcedure, event: CheckedEvent): boolean {
  return states.some(({ transitions, onExpiry }) =>
    event.kind === 'expiry' ? onExpiry !== null : transitions.some(({ action }) => action === event.action),
  );
}
