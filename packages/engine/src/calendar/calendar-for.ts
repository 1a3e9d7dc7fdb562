import type { CalendarData, CheckedPolicy } from '@shouze/dsl';
import type { Calendar, HolidayData } from './calendar.ts';
import { chinaHolidays } from './china-holidays.ts';
import { createCalendar } from './create-calendar.ts';

const china = createCalendar(chinaHolidays);
const weekendsAlone = createCalendar(null);
const counties = new WeakMap<CalendarData, Calendar>();

/**
 * The calendar that a policy names: `cn` ships, a county's own comes with its package. A policy that names none counts
 * weekends alone, and its dates are provisional.
 */
export function calendarFor(policy: Pick<CheckedPolicy, 'calendar' | 'calendarData'>): Calendar {
  if (policy.calendarData !== null) return countyCalendar(policy.calendarData);
  return policy.calendar === 'cn' ? china : weekendsAlone;
}

function countyCalendar(data: CalendarData): Calendar {
  const known = counties.get(data);
  if (known !== undefined) return known;
  const calendar = createCalendar(withExtended(data));
  counties.set(data, calendar);
  return calendar;
}

/** Inside its own range the county's days count, outside of it those of the calendar that it extends. */
function withExtended({ name, extends: base, ...own }: CalendarData): HolidayData {
  const named = { name: name.en ?? name.zh ?? '', ...own };
  if (base === null) return named;
  const outside = (day: string): boolean => day < own.knownFrom || own.knownUntil < day;
  const united = (key: 'holidays' | 'workdays'): readonly string[] =>
    [...chinaHolidays[key].filter(outside), ...own[key]].sort();
  return {
    ...named,
    knownFrom: own.knownFrom < chinaHolidays.knownFrom ? own.knownFrom : chinaHolidays.knownFrom,
    knownUntil: own.knownUntil > chinaHolidays.knownUntil ? own.knownUntil : chinaHolidays.knownUntil,
    holidays: united('holidays'),
    workdays: united('workdays'),
  };
}
