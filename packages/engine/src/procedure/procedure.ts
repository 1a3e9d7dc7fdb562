import type { Actor, CheckedCondition, Term } from '@shouze/dsl';
import type { Deadline, IsoDate } from '../calendar/calendar.ts';

/** Where a procedure of one case stands. */
export interface ProcedureState {
  readonly state: string;
  /** The day it came there; null at the start. */
  readonly since: IsoDate | null;
}

export interface ProcedureEvent {
  readonly action: string;
  readonly on: IsoDate;
  /** Id of who acts; left out: whoever may. */
  readonly actor?: string;
  /** Id of the chosen unit or person, for a step that chooses. */
  readonly choice?: string;
}

/** What a step brings about besides the new state; for the caller to carry out. */
export type ProcedureEffect = { readonly on: IsoDate } & (
  | { readonly kind: 'reroute' | 'archive' }
  /** Null: who was chosen is not told. */
  | { readonly kind: 'reassign'; readonly to: string | null }
  | { readonly kind: 'notify'; readonly whom: string | null }
);

/** A state whose period passed, and its last day. */
export interface Expiry {
  readonly state: string;
  readonly on: IsoDate;
}

/** Why an event is no step here. */
export type Refusal =
  | 'no-such-step'
  | 'other-actor'
  | 'guard-false'
  | 'guard-unknown'
  /** After the state's last day, where nothing says what then. */
  | 'late'
  | 'not-a-choice';

export interface Progress {
  readonly state: ProcedureState;
  /** Null: the event was taken, or there was none. */
  readonly refusal: Refusal | null;
  /** Of the state that was reached; null where it has none, or where its start is unknown. */
  readonly deadline: Deadline | null;
  readonly effects: readonly ProcedureEffect[];
  /** What expired on the way to the state that was reached. */
  readonly expired: readonly Expiry[];
}

/** What a procedure asks of the case that it is about. */
export interface CaseReader {
  /** Null where the start of the period is unknown or none. */
  deadline(from: Term, within: Term): Deadline | null;
  /** Null: unknown. */
  holds(guard: CheckedCondition): boolean | null;
  actor(actor: Actor): string | null;
  party(term: Term): string | null;
}
