import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import { plainText } from '../meaning/meaning-text.ts';
import type { Side } from './side.ts';

const FIRST = parseDay('1990-01-01');
const END = parseDay('2100-01-01');

/** The days that are worked by one calendar and not by the other, ascending; of this century and the end of the last. */
export function calendarsApart([before, after]: readonly [Side, Side]): readonly IsoDate[] {
  if (before.calendar === after.calendar || calendarText(before.policy) === calendarText(after.policy))
    return [];
  const days: IsoDate[] = [];
  for (let day = FIRST; day < END; day += 1) {
    const date = formatDay(day);
    if (before.calendar.isRestDay(date) !== after.calendar.isRestDay(date)) days.push(date);
  }
  return days;
}

function calendarText({ calendar, calendarData }: CheckedPolicy): string {
  return plainText([calendar, calendarData]);
}

/** Periods roll over rest days and count working days; a date and so many days or months do neither. */
const PERIOD = /"kind":"expiry"|"within":\{|"unit":"working-day"/;

/** @param text the meaning of what is asked about, with all that it refers to */
export function readsCalendar(text: string): boolean {
  return PERIOD.test(text);
}

const MOST_DAYS = 6;

/** The days on which dates may come to differ. */
export function daysWords(days: readonly IsoDate[]): Bilingual {
  const shown = days.slice(0, MOST_DAYS);
  const more = days.length > shown.length;
  return {
    zh: `两个日历不同的有 ${shown.join('、')}${more ? ` 等 ${days.length} 天` : ''}，期限碰到这些日子的，届满之日可能不同`,
    en: `the calendars differ on ${shown.join(', ')}${more ? ` … (${days.length} days)` : ''}: periods that meet these days may end on other dates`,
  };
}
