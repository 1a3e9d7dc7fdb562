import type { Actor, CheckedDuty } from '@shouze/dsl';
import { partiesIn } from './bars.ts';
import { compareText } from './compare-values.ts';
import type { Assignee, Duty } from './decision.ts';
import { type Gap, isGap } from './gap.ts';
import type { Scope } from './situation.ts';
import { termDuration, termValue } from './term.ts';

/** A duty of nobody is none: its actor is of an element that is not there, or is none. */
export function dutiesOf(
  duties: readonly CheckedDuty[],
  assignee: Assignee | null,
  scope: Scope,
): readonly Duty[] | Gap {
  const found: Duty[] = [];
  for (const duty of duties) {
    const actor = actorOf(duty.actor, assignee, scope);
    if (isGap(actor)) return actor;
    if (actor === null) continue;
    const period = periodOf(duty, scope);
    if (isGap(period)) return period;
    found.push({ action: duty.action, actor, ...period });
  }
  return found;
}

/** An id; `assignee` while the choice is not made. */
export function actorOf(actor: Actor, assignee: Assignee | null, scope: Scope): string | null | Gap {
  switch (actor.kind) {
    case 'assignee':
      return assignee === null || assignee.kind === 'draw' ? 'assignee' : assignee.id;
    case 'position':
      return actor.position;
    case 'who': {
      const value = termValue(actor.who, scope);
      if (isGap(value)) return value;
      return partiesIn(value)[0]?.id ?? null;
    }
  }
}

type Period = Pick<Duty, 'from' | 'due' | 'provisional'>;
const NO_PERIOD: Period = { from: null, due: null, provisional: false };

export function periodOf({ from, within }: Pick<CheckedDuty, 'from' | 'within'>, scope: Scope): Period | Gap {
  if (from === null || within === null) return NO_PERIOD;
  const duration = termDuration(within, scope);
  if (isGap(duration)) return duration;
  const start = termValue(from, scope);
  if (isGap(start)) return start;
  if (typeof start !== 'string' || duration === null) return NO_PERIOD;
  const { date, provisional } = scope.situation.calendar.deadline(start, duration);
  return { from: start, due: date, provisional };
}

/** Sorted; of duties with the same action, actor and due date the one with the earliest start is kept. */
export function unitedDuties(duties: readonly Duty[]): readonly Duty[] {
  const united = new Map<string, Duty>();
  for (const duty of [...duties].sort(compareDuties)) {
    const key = dutyKey(duty);
    if (!united.has(key)) united.set(key, duty);
  }
  return [...united.values()];
}

export function dutyKey({ action, actor, due }: Duty): string {
  return JSON.stringify([action, actor, due]);
}

function compareDuties(a: Duty, b: Duty): number {
  return (
    compareText(a.action, b.action) ||
    compareText(a.actor, b.actor) ||
    compareText(a.due ?? '', b.due ?? '') ||
    compareText(a.from ?? '', b.from ?? '')
  );
}
