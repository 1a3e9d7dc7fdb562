import type { Duration } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Duty } from '../evaluate/decision.ts';

/** Past so many the memory begins anew. */
const REMEMBERED = 20_000;

/** Dates recur, and so do duties: each is made once while it is remembered, and then the same object. */
export class DutyMemory {
  readonly #action: string;
  readonly #calendar: Calendar;
  #size = 0;
  readonly #byActor = new Map<string, Map<Duration | null, Map<string | null, Duty>>>();
  /** Of the last actor and period, by start: most often the next ones too. */
  #byStart = new Map<string | null, Duty>();
  #actor: string | null = null;
  #period: Duration | null = null;

  constructor(action: string, calendar: Calendar) {
    this.#action = action;
    this.#calendar = calendar;
  }

  /** @param period equal ones are one object; null, as the start: the duty has no dates */
  duty(actor: string, start: string | null, period: Duration | null): Duty {
    if (actor !== this.#actor || period !== this.#period) this.#turnTo(actor, period);
    return this.#byStart.get(start) ?? this.#make(actor, start, period);
  }

  #turnTo(actor: string, period: Duration | null): void {
    if (this.#size > REMEMBERED) this.#forget();
    const byPeriod = this.#byActor.get(actor) ?? new Map<Duration | null, Map<string | null, Duty>>();
    this.#byActor.set(actor, byPeriod);
    this.#byStart = byPeriod.get(period) ?? new Map();
    byPeriod.set(period, this.#byStart);
    this.#actor = actor;
    this.#period = period;
  }

  #make(actor: string, from: string | null, period: Duration | null): Duty {
    const deadline = from === null || period === null ? null : this.#calendar.deadline(from, period);
    const { date: due = null, provisional = false } = deadline ?? {};
    const duty = Object.freeze({ action: this.#action, actor, from, due, provisional });
    this.#byStart.set(from, duty);
    this.#size += 1;
    return duty;
  }

  #forget(): void {
    this.#byActor.clear();
    this.#size = 0;
  }
}
