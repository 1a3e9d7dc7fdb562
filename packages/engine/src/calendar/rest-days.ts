import type { HolidayData } from './calendar.ts';
import { type DayNumber, parseDay, weekdayOf } from './day-number.ts';

/** Which days are worked: weekdays that are no holidays, and weekend days that are made up for. */
export interface RestDays {
  isRestDay(day: DayNumber): boolean;
  /** True where the data says nothing about one of the days `from`–`until` (inclusive), so that weekends alone counted. */
  isGuess(from: DayNumber, until: DayNumber): boolean;
  /** Ordinal of the last working day that is not after `day`; ordinals ascend by one from working day to working day. */
  ordinalAt(day: DayNumber): number;
  /** The working day of that ordinal: inverse of `ordinalAt` on working days. */
  dayOfOrdinal(ordinal: number): DayNumber;
}

export function createRestDays(data: HolidayData | null): RestDays {
  const knownFrom = data === null ? Number.POSITIVE_INFINITY : parseDay(data.knownFrom);
  const knownUntil = data === null ? Number.NEGATIVE_INFINITY : parseDay(data.knownUntil);
  const exceptions = (dates: readonly string[], onWeekend: boolean): readonly DayNumber[] =>
    [...new Set(dates.map(parseDay))]
      .filter((day) => day >= knownFrom && day <= knownUntil && isWeekend(day) === onWeekend)
      .sort((a, b) => a - b);
  const holidays = exceptions(data?.holidays ?? [], false);
  const workdays = exceptions(data?.workdays ?? [], true);
  const exceptional = new Set([...holidays, ...workdays]);

  const ordinalAt = (day: DayNumber): number =>
    weekdaysUntil(day) - countUntil(holidays, day) + countUntil(workdays, day);

  return {
    isRestDay: (day) => isWeekend(day) !== exceptional.has(day),
    isGuess: (from, until) => from < knownFrom || until > knownUntil,
    ordinalAt,
    dayOfOrdinal(ordinal) {
      // The exceptions move a working day by no more places than there are exceptions.
      let low = dayOfWeekday(ordinal - exceptional.size);
      let high = dayOfWeekday(ordinal + exceptional.size);
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (ordinalAt(middle) >= ordinal) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) >= 5;
}

const A_MONDAY: DayNumber = 4;

/** Mondays to Fridays from 1970-01-05 to `day`; negative before. */
function weekdaysUntil(day: DayNumber): number {
  const weeks = Math.floor((day - A_MONDAY) / 7);
  return weeks * 5 + Math.min(weekdayOf(day) + 1, 5);
}

/** Inverse of `weekdaysUntil` on Mondays to Fridays. */
function dayOfWeekday(count: number): DayNumber {
  const weeks = Math.floor((count - 1) / 5);
  return A_MONDAY + weeks * 7 + (count - 1 - weeks * 5);
}

/** How many of the ascending days are not after `day`. */
function countUntil(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
