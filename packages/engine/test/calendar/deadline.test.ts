import type { Duration } from '@shouze/dsl';
import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../src/calendar/calendar-for.ts';
import { chinaHolidays } from '../../src/calendar/china-holidays.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';

const china = createCalendar(chinaHolidays);
const weekendsAlone = createCalendar(null);

const days = (amount: number): Duration => ({ amount, unit: 'day' });
const workingDays = (amount: number): Duration => ({ amount, unit: 'working-day' });
const months = (amount: number): Duration => ({ amount, unit: 'month' });
const years = (amount: number): Duration => ({ amount, unit: 'year' });

describe('the worked table of docs/design/domain.md', () => {
  test.each([
    ['2022-10-08', 15, '2022-10-24', '2022-10-27'],
    ['2022-09-16', 15, '2022-10-08', '2022-10-12'],
    ['2022-09-28', 5, '2022-10-08', '2022-10-10'],
    ['2022-09-29', 2, '2022-10-08', '2022-10-08'],
    ['2022-09-29', 3, '2022-10-08', '2022-10-09'],
    ['2022-01-24', 5, '2022-01-29', '2022-01-29'],
  ])('%s and %i days', (from, amount, rolled, worked) => {
    expect(china.deadline(from, days(amount))).toEqual({ date: rolled, provisional: false });
    expect(china.deadline(from, workingDays(amount))).toEqual({ date: worked, provisional: false });
  });
});

describe('months and years', () => {
  test.each([
    ['2022-03-15', months(1), '2022-04-15', 'the corresponding day'],
    ['2022-01-31', months(1), '2022-02-28', 'the last day of a shorter month'],
    ['2024-01-31', months(1), '2024-02-29', 'the last day of February in a leap year'],
    ['2022-08-31', months(3), '2022-11-30', 'the last day of a month of 30 days'],
    ['2022-02-28', months(1), '2022-03-28', 'the month’s last day is no anchor'],
    ['2022-11-30', months(3), '2023-02-28', 'over the turn of the year'],
    ['2022-04-01', months(6), '2022-10-08', 'rolled over the National Day week onto a make-up workday'],
    ['2024-02-29', years(1), '2025-02-28', '29 February has no fellow a year on'],
    ['2020-02-29', years(4), '2024-02-29', '29 February has one four years on'],
    ['2022-10-02', years(2), '2024-10-08', 'rolled after years'],
    ['2099-02-28', years(1), '2100-03-01', '2100 is no leap year; 28 February 2100 is a Sunday'],
  ])('%s and %o end on %s: %s', (from, period, due) => {
    expect(china.deadline(from, period).date).toBe(due);
  });
});

describe('the same day', () => {
  test.each([days(0), workingDays(0), months(0)])('%o is the day itself, even a rest day', (period) => {
    expect(china.deadline('2022-10-01', period)).toEqual({ date: '2022-10-01', provisional: false });
    expect(weekendsAlone.deadline('2022-10-01', period)).toEqual({ date: '2022-10-01', provisional: false });
  });
});

describe('beyond the known range', () => {
  test('a last day in the range is certain wherever the period starts', () => {
    expect(china.deadline('2006-12-28', days(10))).toEqual({ date: '2007-01-08', provisional: false });
  });

  test('a last day beyond it is provisional', () => {
    expect(china.deadline('2026-12-28', days(10))).toEqual({ date: '2027-01-07', provisional: true });
  });

  test('a last day in the range that rolls out of it is provisional', () => {
    const data = { ...chinaHolidays, knownUntil: '2022-10-08' };
    expect(createCalendar(data).deadline('2022-10-01', days(7))).toEqual({
      date: '2022-10-08',
      provisional: false,
    });
    const cut = { ...chinaHolidays, knownUntil: '2022-10-05' };
    // The 6th is a Thursday: with the notice unknown, it counts as worked.
    expect(createCalendar(cut).deadline('2022-09-30', days(5))).toEqual({
      date: '2022-10-06',
      provisional: true,
    });
  });

  test('working days that lie partly beyond it are provisional', () => {
    expect(china.deadline('2026-12-30', workingDays(1))).toEqual({ date: '2026-12-31', provisional: false });
    expect(china.deadline('2026-12-30', workingDays(2))).toEqual({ date: '2027-01-01', provisional: true });
    expect(china.deadline('2006-12-28', workingDays(5)).provisional).toBe(true);
    expect(china.deadline('2006-12-31', workingDays(1))).toEqual({ date: '2007-01-04', provisional: false });
  });

  test('holidays that the data lists outside its own range do not count', () => {
    const data = { ...chinaHolidays, knownUntil: '2021-12-31' };
    expect(createCalendar(data).isRestDay('2022-10-03')).toBe(false);
    expect(createCalendar(data).isRestDay('2022-10-08')).toBe(true);
  });

  test('without data every deadline is provisional', () => {
    expect(weekendsAlone.deadline('2022-09-16', days(15))).toEqual({ date: '2022-10-03', provisional: true });
    expect(weekendsAlone.deadline('2022-09-16', workingDays(15))).toEqual({
      date: '2022-10-07',
      provisional: true,
    });
  });

  test.each([
    ['9999-12-31', days(1), '9999-12-31'],
    ['9999-12-20', months(2), '9999-12-31'],
    ['9999-12-30', workingDays(20), '9999-12-31'],
    ['0001-01-02', years(-1), '0001-01-01'],
  ])('%s and %o stay at the end of what four digits can write', (from, period, date) => {
    expect(china.shift(from, period)).toEqual({ date, provisional: true });
  });
});

describe('shift', () => {
  test.each([
    ['2022-09-16', days(15), '2022-10-01'],
    ['2022-03-01', days(-1), '2022-02-28'],
    ['2022-03-31', months(-1), '2022-02-28'],
    ['2022-01-15', months(-13), '2020-12-15'],
    ['2024-02-29', years(-1), '2023-02-28'],
    ['2022-10-10', workingDays(-1), '2022-10-09'],
    ['2022-10-10', workingDays(-3), '2022-09-30'],
    ['2022-10-03', workingDays(1), '2022-10-08'],
    ['2022-10-03', workingDays(-1), '2022-09-30'],
  ])('%s by %o is %s, not rolled', (from, period, date) => {
    expect(china.shift(from, period)).toEqual({ date, provisional: false });
  });
});

describe('calendarFor', () => {
  test('cn ships; no name, or one that does not ship, counts weekends alone', () => {
    const shipped = { calendarData: null };
    expect(calendarFor({ calendar: 'cn', ...shipped }).isRestDay('2022-10-03')).toBe(true);
    expect(calendarFor({ calendar: null, ...shipped }).isRestDay('2022-10-03')).toBe(false);
    expect(calendarFor({ calendar: null, ...shipped }).deadline('2022-10-03', days(1)).provisional).toBe(
      true,
    );
  });
});

test.each(['2022-02-29', '2022-13-01', '2022-1-1', '0000-01-01', '2022-04-31', '', '20220101'])(
  '%j is no day',
  (text) => {
    expect(() => china.isRestDay(text)).toThrow(RangeError);
  },
);
