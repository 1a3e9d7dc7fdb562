import { isRealDate } from '../facts/iso-date.ts';
import type { IsoDate } from './calendar.ts';

/**
 * A day as the count of days since 1970-01-01 (which is 0). Whole numbers of the proleptic Gregorian calendar:
 * no `Date`, hence no time zone, no daylight saving and no local clock can reach into a deadline.
 */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years
const EPOCH_FROM_ERA_START = 719_468; // from 0000-03-01 to 1970-01-01

/** @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil */
export function toDayNumber({ year, month, day }: CivilDate): DayNumber {
  // The year starts on 1 March, so that the leap day is its last.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_ERA_START;
}

/** @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days */
export function toCivilDate(number: DayNumber): CivilDate {
  const shifted = number + EPOCH_FROM_ERA_START;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The calendar writes years of four digits; what would lie outside stays at these ends. */
export const FIRST_DAY: DayNumber = toDayNumber({ year: 1, month: 1, day: 1 });
export const LAST_DAY: DayNumber = toDayNumber({ year: 9999, month: 12, day: 31 });

/** @throws RangeError for anything but a real day as `YYYY-MM-DD`, years 0001–9999; facts are checked before they come here */
export function parseDay(date: IsoDate): DayNumber {
  if (!isRealDate(date)) throw new RangeError(`not a day as YYYY-MM-DD: ${date}`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return toDayNumber({ year, month, day });
}

export function formatDay(number: DayNumber): IsoDate {
  const { year, month, day } = toCivilDate(number);
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
