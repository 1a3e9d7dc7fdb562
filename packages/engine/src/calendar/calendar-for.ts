import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from './calendar.ts';
import { chinaHolidays } from './china-holidays.ts';
import { createCalendar } from './create-calendar.ts';

const china = createCalendar(chinaHolidays);
const weekendsAlone = createCalendar(null);

/**
 * The calendar that a policy names: `cn` ships. A policy that names none, or one that does not ship, counts weekends
 * alone, and its dates are provisional.
 */
export function calendarFor(policy: Pick<CheckedPolicy, 'calendar'>): Calendar {
  return policy.calendar === 'cn' ? china : weekendsAlone;
}
