import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateChinaHolidays } from '../../scripts/generate-china-holidays.ts';
import { chinaHolidays } from '../../src/calendar/china-holidays.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { formatDay, parseDay, weekdayOf } from '../../src/calendar/day-number.ts';

const china = createCalendar(chinaHolidays);

test('generating again gives the file that ships', () => {
  const shipped = new URL('../../src/calendar/china-holidays.ts', import.meta.url);
  expect(generateChinaHolidays()).toBe(readFileSync(shipped, 'utf8'));
});

test('the range is that of the notices that were compared', () => {
  expect([chinaHolidays.knownFrom, chinaHolidays.knownUntil]).toEqual(['2007-01-01', '2026-12-31']);
});

test('holidays fall on weekdays, make-up workdays on weekends, both in the range', () => {
  for (const date of chinaHolidays.holidays) expect(weekdayOf(parseDay(date)), date).toBeLessThan(5);
  for (const date of chinaHolidays.workdays)
    expect(weekdayOf(parseDay(date)), date).toBeGreaterThanOrEqual(5);
  const all = [...chinaHolidays.holidays, ...chinaHolidays.workdays].map((date) => date.slice(0, 4));
  expect([...new Set(all)].sort()).toEqual(Array.from({ length: 20 }, (_, index) => String(2007 + index)));
});

/**
 * Read from the State Council's notices themselves (国务院办公厅关于…年部分节假日安排的通知, with their later changes), not
 * from the package: holidays as ranges of days, then the weekend days that are worked.
 */
const notices: readonly (readonly [year: string, holidays: string, worked: string])[] = [
  [
    '2014',
    '0101-0101 0131-0206 0405-0407 0501-0503 0531-0602 0906-0908 1001-1007',
    '0126 0208 0504 0928 1011',
  ],
  // With the seventieth anniversary of the victory, 3–5 September.
  [
    '2015',
    '0101-0103 0218-0224 0404-0406 0501-0503 0620-0622 0903-0905 0926-0927 1001-1007',
    '0104 0215 0228 0906 1010',
  ],
  // Labour Day as lengthened by the notice of 2019-03-21.
  [
    '2019',
    '0101-0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007',
    '0202 0203 0428 0505 0929 1012',
  ],
  // Spring Festival as lengthened to 2 February by the notice of 2020-01-26.
  ['2020', '0101-0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008', '0119 0426 0509 0628 0927 1010'],
  [
    '2022',
    '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007',
    '0129 0130 0402 0424 0507 1008 1009',
  ],
  [
    '2023',
    '0101-0102 0121-0127 0405-0405 0429-0503 0622-0624 0929-1006',
    '0128 0129 0423 0506 0625 1007 1008',
  ],
  [
    '2024',
    '0101-0101 0210-0217 0404-0406 0501-0505 0610-0610 0915-0917 1001-1007',
    '0204 0218 0407 0428 0511 0914 0929 1012',
  ],
  ['2025', '0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
  [
    '2026',
    '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
    '0104 0214 0228 0509 0920 1010',
  ],
];

describe('every day agrees with the notice', () => {
  test.each(notices)('of %s', (year, holidays, worked) => {
    const iso = (monthDay: string): string => `${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
    const ranges = holidays.split(' ').map((range) => range.split('-').map(iso));
    const workedDays = new Set(worked.split(' ').map(iso));
    for (let day = parseDay(`${year}-01-01`); day <= parseDay(`${year}-12-31`); day += 1) {
      const date = formatDay(day);
      const onHoliday = ranges.some(([first, last]) => date >= first! && date <= last!);
      const rests = onHoliday || (weekdayOf(day) >= 5 && !workedDays.has(date));
      expect(china.isRestDay(date), date).toBe(rests);
    }
  });
});
