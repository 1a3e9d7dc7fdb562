import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { type DayNumber, formatDay, parseDay } from '../../calendar/day-number.ts';

/** The first working day on which the policy is in force: a day on which a case can come in. */
export function realisticDay(
  { effective, until }: Pick<CheckedPolicy, 'effective' | 'until'>,
  calendar: Calendar,
): DayNumber {
  const first = parseDay(effective ?? DAY_WITHOUT_POLICY);
  const end = until === null ? first + LONGEST_REST : parseDay(until);
  for (let day = first; day < end && day < first + LONGEST_REST; day += 1) {
    if (!calendar.isRestDay(formatDay(day))) return day;
  }
  return first;
}

const DAY_WITHOUT_POLICY = '2022-01-04';
const LONGEST_REST = 30;
