import { chinaHolidays, createCalendar } from '@shouze/engine';
import type { Random } from './random.ts';

/** The year that the samples look like. */
const YEAR = 2022;

const calendar = createCalendar(chinaHolidays);

/** How busy each month is: quiet around the Spring Festival, busy in spring and before the year's end. */
const BUSY_MONTHS = [6, 4, 10, 9, 8, 9, 8, 8, 10, 8, 11, 9] as const;

/** A working day of the year, by the court's season. */
export function receivedDay(random: Random): string {
  const month = random.weighted(BUSY_MONTHS.map((weight, index) => [index + 1, weight] as const));
  for (;;) {
    const day = isoDay(YEAR, month, random.between(1, 31));
    if (day !== null && !calendar.isRestDay(day)) return day;
  }
}

/** `days` after a day, or before it where negative, moved on to the next working day. */
export function workingDayAfter(day: string, days: number): string {
  let candidate = plusDays(day, days);
  while (calendar.isRestDay(candidate)) candidate = plusDays(candidate, 1);
  return candidate;
}

/** As `workingDayAfter`, but moved back: never later than asked. */
export function workingDayBefore(day: string, days: number): string {
  let candidate = plusDays(day, -days);
  while (calendar.isRestDay(candidate)) candidate = plusDays(candidate, -1);
  return candidate;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** Serial numbers grow with the year: `perYear` cases of a type by its end. */
export function caseNumber(type: string, filedOn: string, perYear: number, random: Random): string {
  const start = Date.parse(`${filedOn.slice(0, 4)}-01-01`);
  const elapsed = (Date.parse(filedOn) - start) / 86_400_000;
  const serial = Math.max(1, Math.round((elapsed / 365) * perYear) + random.between(0, 4));
  return `（${filedOn.slice(0, 4)}）川1527${type}${serial}号`;
}
