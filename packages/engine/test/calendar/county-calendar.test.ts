import { checkPackage } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../src/calendar/calendar-for.ts';
import { chinaHolidays } from '../../src/calendar/china-holidays.ts';

const yibin = {
  name: { zh: '宜宾', en: 'yibin' },
  extends: 'cn',
  knownFrom: '2027-01-01',
  knownUntil: '2027-12-31',
  holidays: ['2027-02-08', '2027-02-06', '2027-01-01'],
  workdays: ['2027-02-20'],
};

function read(calendar: unknown, line = '日历 宜宾') {
  return checkPackage({
    files: [
      {
        path: 'a/policy.shouze',
        text: `政策 小县\n  版本 1\n  法院 川1527\n  施行 2022年1月1日\n  ${line}\n`,
      },
      {
        path: 'a/calendar/yibin.json',
        text: typeof calendar === 'string' ? calendar : JSON.stringify(calendar),
      },
    ],
    libraries: [],
  });
}

function calendarOf(calendar: object, line?: string) {
  const { policy, diagnostics } = read(calendar, line);
  if (policy === null) throw new Error(diagnostics.map(({ message }) => message.en).join());
  return calendarFor(policy);
}

const days = (amount: number) => ({ amount, unit: 'day' }) as const;
const workingDays = (amount: number) => ({ amount, unit: 'working-day' }) as const;

describe('a county’s calendar', () => {
  it.each(['日历 宜宾', '日历 yibin'])('is named by either title: %s', (line) => {
    expect(calendarOf(yibin, line).isRestDay('2027-02-08')).toBe(true);
  });

  it('counts its days inside its range, and those that it extends outside', () => {
    const calendar = calendarOf(yibin);
    expect(calendar.deadline('2027-02-05', days(1))).toEqual({ date: '2027-02-09', provisional: false });
    expect(calendar.deadline('2027-02-18', workingDays(2))).toEqual({
      date: '2027-02-20',
      provisional: false,
    });
    expect(calendar.deadline('2022-09-16', days(15))).toEqual({ date: '2022-10-08', provisional: false });
    expect(calendar.deadline('2027-12-31', days(15)).provisional).toBe(true);
  });

  it('takes the place of the days that it extends where the ranges overlap', () => {
    const own = { ...yibin, knownFrom: '2026-10-01', holidays: [], workdays: [] };
    expect(calendarOf(own).isRestDay('2026-10-01')).toBe(false);
    expect(calendarOf(own).isRestDay('2026-09-25')).toBe(true);
  });

  it('that extends none knows nothing outside of its range', () => {
    const { extends: _, ...alone } = yibin;
    expect(calendarOf(alone).deadline('2022-09-16', days(15))).toEqual({
      date: '2022-10-03',
      provisional: true,
    });
  });

  it('is part of the policy’s hash', () => {
    const hash = (calendar: object) => read(calendar).policy?.hash;
    expect(hash(yibin)).toBe(hash({ ...yibin, holidays: yibin.holidays.toReversed() }));
    expect(hash(yibin)).not.toBe(hash({ ...yibin, holidays: [] }));
  });

  it('meets the one that ships where that one ends', () => {
    const starting = (knownFrom: string) =>
      read({ ...yibin, knownFrom, holidays: [], workdays: [] }).diagnostics.map(({ code }) => code);
    const next = new Date(Date.parse(chinaHolidays.knownUntil) + 86_400_000).toISOString().slice(0, 10);
    expect(starting(next)).toEqual([]);
    expect(starting(next.replace(/01$/, '02'))).toEqual(['SZ380']);
  });
});

describe('a faulty calendar file is told of where the fault stands, and the policy is not faulted for it', () => {
  it.each([
    ['no JSON', '{"name": ', null],
    ['a list', [], null],
    ['a day that does not exist', { ...yibin, holidays: ['2027-02-30'] }, '"2027-02-30"'],
    ['a day outside of the range', { ...yibin, workdays: ['2028-01-01'] }, '"2028-01-01"'],
    ['a holiday that is worked', { ...yibin, workdays: ['2027-02-08'] }, '"2027-02-08"'],
    [
      'a range that ends before it begins',
      { ...yibin, knownUntil: '2026-01-01', holidays: [], workdays: [] },
      '"2026-01-01"',
    ],
    ['a base that is not there', { ...yibin, extends: 'us' }, '"us"'],
    ['a key that means nothing', { ...yibin, holiday: [] }, '"holiday"'],
    ['a name that is none', { ...yibin, name: { zh: '' } }, null],
    ['no range', { ...yibin, knownFrom: undefined }, null],
    ['no list', { ...yibin, holidays: '2027-02-08' }, '"2027-02-08"'],
  ])('%s', (_, calendar, found) => {
    const { diagnostics, policy, parsed } = read(calendar);
    expect(policy).toBeNull();
    const [fault] = diagnostics.filter(({ code }) => code === 'SZ380');
    expect(fault?.span.file).toBe('a/calendar/yibin.json');
    const text = parsed.sources.files[1]?.text ?? '';
    if (found !== null) expect(text.slice(fault?.span.start, fault?.span.end)).toBe(found);
    expect(diagnostics.filter(({ code }) => code !== 'SZ380' && code !== 'SZ309')).toEqual([]);
  });

  it('names each fault once, all at once', () => {
    const { diagnostics } = read({ ...yibin, holidays: ['2027-02-30', 7], extends: 'us' });
    expect(diagnostics.map(({ message }) => message.zh)).toEqual([
      '日历文件：这里要求 "cn"，写的是 "us"',
      '日历文件：这里要求 2027-01-01 至 2027-12-31 之间的日期，写的是 7',
      '日历文件：这里要求 2027-01-01 至 2027-12-31 之间的日期，写的是 "2027-02-30"',
    ]);
  });
});
