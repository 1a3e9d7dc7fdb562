import type { DurationUnit } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaHolidays } from '../../src/calendar/china-holidays.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { formatDay, parseDay } from '../../src/calendar/day-number.ts';

const china = createCalendar(chinaHolidays);
const { knownFrom, knownUntil } = chinaHolidays;

/** Days in and around the known range. */
const day = fc.integer({ min: parseDay('2003-01-01'), max: parseDay('2030-12-31') }).map(formatDay);
const unit = fc.constantFrom<DurationUnit>('day', 'working-day', 'month', 'year');
const length = fc.integer({ min: 1, max: 400 });
const next = (date: string, by = 1): string => formatDay(parseDay(date) + by);

test('day numbers agree with Date in UTC, from 1900 to 9999', () => {
  const first = Date.UTC(1900, 0, 1) / 86_400_000;
  const last = Date.UTC(9999, 11, 31) / 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const text = formatDay(number);
      expect(text).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(parseDay(text)).toBe(number);
    }),
    { numRuns: 2000 },
  );
});

test('a deadline never ends on a rest day', () => {
  fc.assert(
    fc.property(day, length, unit, (from, amount, unit) => {
      expect(china.isRestDay(china.deadline(from, { amount, unit }).date)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      unit,
      (from, delay, amount, unit) => {
        const sooner = china.deadline(from, { amount, unit }).date;
        const later = china.deadline(next(from, delay), { amount, unit }).date;
        expect(later >= sooner).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a longer period never ends earlier, and more working days end later', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), unit, (from, amount, unit) => {
      const shorter = china.deadline(from, { amount, unit }).date;
      const longer = china.deadline(from, { amount: amount + 1, unit }).date;
      expect(unit === 'working-day' ? longer > shorter : longer >= shorter).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('working days are what one gets by counting them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, -1), (from, amount, direction) => {
      let date = from;
      for (let left = amount; left > 0; ) {
        date = next(date, direction);
        if (!china.isRestDay(date)) left -= 1;
      }
      expect(china.shift(from, { amount: amount * direction, unit: 'working-day' }).date).toBe(date);
      if (direction === 1) expect(china.deadline(from, { amount, unit: 'working-day' }).date).toBe(date);
    }),
    { numRuns: 1000 },
  );
});

test('calendar days roll to the first working day', () => {
  fc.assert(
    fc.property(day, length, (from, amount) => {
      let date = next(from, amount);
      while (china.isRestDay(date)) date = next(date);
      expect(china.deadline(from, { amount, unit: 'day' }).date).toBe(date);
    }),
    { numRuns: 1000 },
  );
});

test('provisional if and only if a day beyond the known range was asked about', () => {
  fc.assert(
    fc.property(day, length, fc.constantFrom<DurationUnit>('day', 'working-day'), (from, amount, unit) => {
      const { date, provisional } = china.deadline(from, { amount, unit });
      const firstAsked = unit === 'day' ? next(from, amount) : next(from);
      expect(provisional).toBe(firstAsked < knownFrom || date > knownUntil);
    }),
    { numRuns: 1000 },
  );
});

test('what lies beyond the known range cannot change a date that is not provisional', () => {
  const beyond = createCalendar({
    ...chinaHolidays,
    knownFrom: '1900-01-01',
    knownUntil: '2100-12-31',
    holidays: [...chinaHolidays.holidays, '2006-12-29', '2027-01-01', '2027-01-04', '2027-01-05'],
  });
  const nearTheEnds = fc
    .constantFrom('2006-12-20', '2026-12-10')
    .chain((start) => fc.integer({ min: 0, max: 30 }).map((by) => next(start, by)));
  fc.assert(
    fc.property(nearTheEnds, fc.integer({ min: 1, max: 30 }), unit, (from, amount, unit) => {
      const known = china.deadline(from, { amount, unit });
      if (!known.provisional) expect(beyond.deadline(from, { amount, unit }).date).toBe(known.date);
    }),
    { numRuns: 1000 },
  );
});
