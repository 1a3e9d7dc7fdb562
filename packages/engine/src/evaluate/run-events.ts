import type { CheckedEvent, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { advance, startProcedure } from '../procedure/advance.ts';
import type { CaseReader, ProcedureEffect, ProcedureState, Refusal } from '../procedure/procedure.ts';
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
  /** `not-open`: no procedure that knows the action is open. */
  readonly refusal: Refusal | 'not-open';
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
  const states = new Map<string, ProcedureState>();
  for (const { name } of decision.procedures) {
    const procedure = policy.procedures.get(name);
    if (procedure !== undefined) states.set(name, startProcedure(procedure, reader).state);
  }
  const effects: ProcedureEffect[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const refusals = stepAll(event, states, effects, { policy, reader });
    if (refusals === null) continue;
    refused.push({
      event,
      refusal: refusals.find((refusal) => refusal !== 'no-such-step') ?? refusals[0] ?? 'not-open',
    });
  }
  return { states, effects, refused };
}

/** @returns why each procedure refuses the event; null where one takes it */
function stepAll(
  { action, on }: CheckedEvent,
  states: Map<string, ProcedureState>,
  effects: ProcedureEffect[],
  { policy, reader }: { readonly policy: CheckedPolicy; readonly reader: CaseReader },
): readonly Refusal[] | null {
  const refusals: Refusal[] = [];
  let taken = false;
  for (const [name, at] of states) {
    const procedure = policy.procedures.get(name);
    if (procedure === undefined) continue;
    const next = advance(procedure, at, { action, on }, reader);
    if (next.refusal === null) taken = true;
    else refusals.push(next.refusal);
    // A refused event lets the time until then pass all the same.
    states.set(name, next.state);
    effects.push(...next.effects);
  }
  return taken ? null : refusals;
}
