import type { Decision, Duty } from '@shouze/engine';
import type { Labeller } from '../labels.ts';
import type { DueMove } from './protocol.ts';

/** The duties that both decisions give, and that end on other days by the one than by the other. */
export function dueMoves(before: Decision, after: Decision, labeller: Labeller): readonly DueMove[] {
  const later = Map.groupBy(after.duties.toSorted(byDue), dutyOf);
  return before.duties.toSorted(byDue).flatMap((duty) => {
    const other = later.get(dutyOf(duty))?.shift();
    if (!other || duty.due === null || other.due === null || duty.due === other.due) return [];
    const [actor, action] = [labeller.actor(duty.actor), labeller.action(duty.action)];
    return [
      {
        duty: { zh: `${actor.zh}${action.zh}`, en: `${action.en} by ${actor.en}` },
        before: duty.due,
        after: other.due,
        days: daysBetween(duty.due, other.due),
      },
    ];
  });
}

/** Of several duties of one kind the first of the one is the first of the other. */
const byDue = (a: Duty, b: Duty): number => ((a.due ?? '') < (b.due ?? '') ? -1 : 1);

const dutyOf = ({ actor, action }: Duty): string => JSON.stringify([actor, action]);

const DAY = 24 * 60 * 60 * 1000;

/** ISO days are read as UTC, which knows no summer time. */
function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}
