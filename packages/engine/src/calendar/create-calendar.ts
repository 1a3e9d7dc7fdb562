import type { Duration } from '@shouze/dsl';
import { daysInMonth } from '../facts/iso-date.ts';
import type { Calendar, Deadline, HolidayData } from './calendar.ts';
import {
  type DayNumber,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  parseDay,
  toCivilDate,
  toDayNumber,
} from './day-number.ts';
import { createRestDays, type RestDays } from './rest-days.ts';

/**
 * A calendar over holiday data; `null`: nothing is known, weekends alone count and every date that rest days
 * have a say in is provisional.
 *
 * A period of nothing (`当日`) is the day itself, rest day or not: it names the day of the event, on which somebody
 * evidently was there, and is no period whose end could roll. Dates before year 1 or after 9999 stay at the ends and
 * are provisional.
 * @see docs/design/domain.md "Computing periods"; CPL 85, interpretation 125
 */
export function createCalendar(data: HolidayData | null): Calendar {
  const restDays = createRestDays(data);
  return {
    isRestDay: (day) => restDays.isRestDay(parseDay(day)),
    deadline: (from, period) => publish(deadlineOf(restDays, parseDay(from), period)),
    shift: (from, period) => publish(shifted(restDays, parseDay(from), period)),
  };
}

interface Reached {
  readonly day: DayNumber;
  readonly provisional: boolean;
}

function deadlineOf(restDays: RestDays, from: DayNumber, period: Duration): Reached {
  const end = shifted(restDays, from, period);
  // Working days end on a working day already.
  if (period.amount === 0 || period.unit === 'working-day') return end;
  return rolled(restDays, end.day);
}

/** The first day from `day` on that is not a rest day. */
function rolled(restDays: RestDays, day: DayNumber): Reached {
  let end = day;
  while (restDays.isRestDay(end)) end += 1;
  return { day: end, provisional: restDays.isGuess(day, end) };
}

function shifted(restDays: RestDays, from: DayNumber, { amount, unit }: Duration): Reached {
  if (amount === 0) return { day: from, provisional: false };
  switch (unit) {
    case 'day':
      return { day: from + amount, provisional: false };
    case 'working-day':
      return workingDays(restDays, from, amount);
    case 'month':
      return { day: monthsLater(from, amount), provisional: false };
    case 'year':
      return { day: monthsLater(from, amount * 12), provisional: false };
  }
}

/** The starting day is not counted, in either direction. */
function workingDays(restDays: RestDays, from: DayNumber, amount: number): Reached {
  if (amount > 0) {
    const day = restDays.dayOfOrdinal(restDays.ordinalAt(from) + amount);
    return { day, provisional: restDays.isGuess(from + 1, day) };
  }
  const day = restDays.dayOfOrdinal(restDays.ordinalAt(from - 1) + amount + 1);
  return { day, provisional: restDays.isGuess(day, from - 1) };
}

function monthsLater(from: DayNumber, months: number): DayNumber {
  const { year, month, day } = toCivilDate(from);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return toDayNumber({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

function publish({ day, provisional }: Reached): Deadline {
  if (day < FIRST_DAY) return { date: formatDay(FIRST_DAY), provisional: true };
  if (day > LAST_DAY) return { date: formatDay(LAST_DAY), provisional: true };
  return { date: formatDay(day), provisional };
}
