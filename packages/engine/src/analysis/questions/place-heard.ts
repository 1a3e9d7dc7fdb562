import type { CheckedRule } from '@shouze/dsl';
import { isThere } from './ask.ts';
import { rivalsBefore } from './room.ts';
import type { Subject } from './subject.ts';

/**
 * The row of its table that a row which is never reached is to be moved before, so that it is heard and none that it
 * passes falls silent for it; null where there is no such place. Of all places it is the last: further in front it is
 * heard in no case less, and takes cases from more rows.
 * @param rivals what goes before the row and may hold together with it
 */
export function placeHeard(
  row: CheckedRule,
  rivals: readonly CheckedRule[],
  subject: Subject,
): CheckedRule | null {
  const ahead = rivals
    .filter(({ rank }) => rank.line === row.rank.line)
    .toSorted((a, b) => a.rank.place - b.rank.place);
  const isHeardBefore = (index: number): boolean => {
    const passed = new Set(ahead.slice(index));
    const left = rivals.filter((rival) => !passed.has(rival));
    return isThere([row], left, subject).kind === 'found';
  };
  if (ahead.length === 0 || !isHeardBefore(0)) return null;
  let [heard, covered] = [0, ahead.length];
  while (covered - heard > 1) {
    const middle = Math.floor((heard + covered) / 2);
    if (isHeardBefore(middle)) heard = middle;
    else covered = middle;
  }
  const [place, ...others] = ahead.slice(heard);
  if (place === undefined || others.length >= MOST_PASSED) return null;
  return [place, ...others].every((passed) => isLeftRoom(passed, row, subject)) ? place : null;
}

/** Each is asked about; a row that is to pass more stands for other rows' cases, not for some of its own. */
const MOST_PASSED = 16;

/** Whether a row is heard with another one before it, or is not heard as it is. */
function isLeftRoom(row: CheckedRule, other: CheckedRule, subject: Subject): boolean {
  const rivals = rivalsBefore([row], subject);
  return (
    isThere([row], [...rivals, other], subject).kind === 'found' ||
    isThere([row], rivals, subject).kind === 'none'
  );
}
