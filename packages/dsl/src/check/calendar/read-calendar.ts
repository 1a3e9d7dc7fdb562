import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { isRealDate } from '../../syntax/parser/literals.ts';
import { repeatedKeys } from '../../syntax/repeated-keys.ts';
import type { CalendarData, Labels } from '../checked-ast.ts';
import { shippedCalendar, shippedUntil } from '../scope/built-in.ts';

interface CalendarFault {
  /** As it is written; null: something is missing. */
  readonly found: string | null;
  readonly expected: Bilingual;
}

export interface ReadCalendar {
  /** Null where not even its name can be read. */
  readonly calendar: CalendarData | null;
  readonly faults: readonly CalendarFault[];
}

/** Notes a fault: what is there, and what should be, in both languages. */
type Fault = (found: unknown, zh: string, en: string) => void;
type Json = Readonly<Record<string, unknown>>;

const KEYS: ReadonlySet<string> = new Set([
  'name',
  'extends',
  'knownFrom',
  'knownUntil',
  'holidays',
  'workdays',
]);

/**
 * A county's calendar: `{"name": {"zh", "en"}, "extends": "cn", "knownFrom", "knownUntil", "holidays": […],
 * "workdays": […]}`, days as `YYYY-MM-DD`. What it extends holds outside of its own range; the ranges have to meet.
 */
export function readCalendar(text: string): ReadCalendar {
  const faults: CalendarFault[] = [];
  const fault: Fault = (found, zh, en) => {
    faults.push({ found: found === undefined ? null : JSON.stringify(found), expected: { zh, en } });
  };
  const json = parsed(text);
  if (json === null) fault(undefined, '一个 JSON 对象', 'a JSON object');
  else for (const { key } of repeatedKeys(text)) fault(key, '每个字段只写一次', 'each field once');
  const calendar = json === null ? null : calendarOf(json, fault);
  return { calendar, faults };
}

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function calendarOf(json: Json, fault: Fault): CalendarData | null {
  for (const key of Object.keys(json))
    if (!KEYS.has(key)) fault(key, [...KEYS].join('、'), [...KEYS].join(', '));
  const name = nameOf(json.name, fault);
  const range = rangeOf(json, fault);
  const base = baseOf(json.extends, range, fault);
  const holidays = daysOf('holidays', json, range, fault);
  const workdays = daysOf('workdays', json, range, fault);
  for (const both of workdays.filter((day) => holidays.includes(day)))
    fault(both, '放假或者上班，不能兼有', 'a holiday or a workday, not both');
  for (const day of workdays.filter((each) => !isWeekend(each) && !holidays.includes(each)))
    fault(
      day,
      '周末的日期：workdays 只列调休上班的星期六、星期日',
      'a day of a weekend: workdays lists those that are worked',
    );
  return name === null ? null : { name, extends: base, ...range, holidays, workdays };
}

function nameOf(value: unknown, fault: Fault): Labels | null {
  const { zh = null, en = null } = isRecord(value) ? value : {};
  if (isTitle(zh) && isTitle(en) && (zh !== null || en !== null)) return { zh, en };
  fault(value, 'name：{"zh": 名称, "en": 名称}', 'name: {"zh": a name, "en": a name}');
  return null;
}

function isTitle(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.trim() !== '');
}

type Range = Pick<CalendarData, 'knownFrom' | 'knownUntil'>;

function rangeOf(json: Json, fault: Fault): Range {
  const day = (key: keyof Range, otherwise: string): string => {
    const value = json[key];
    if (isDay(value)) return value;
    fault(value, `${key}：日期 "YYYY-MM-DD"`, `${key}: a date "YYYY-MM-DD"`);
    return otherwise;
  };
  const knownFrom = day('knownFrom', '0001-01-01');
  const knownUntil = day('knownUntil', '9999-12-31');
  if (knownUntil < knownFrom)
    fault(knownUntil, `不早于 knownFrom（${knownFrom}）`, `not before knownFrom (${knownFrom})`);
  return { knownFrom, knownUntil };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isRealDate(value);
}

/** A holiday may fall on a weekend, as notices list whole spans; a workday that is worked anyway is a slip of the pen. */
function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function baseOf(value: unknown, { knownFrom }: Range, fault: Fault): string | null {
  if (value === undefined || value === null) return null;
  if (value !== shippedCalendar.id) {
    fault(value, '"cn"', '"cn"');
    return null;
  }
  const latest = dayAfter(shippedUntil);
  if (knownFrom > latest)
    fault(knownFrom, `不晚于 ${latest}：与 cn 相接`, `not after ${latest}: where cn ends`);
  return shippedCalendar.id;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Sorted, each once; those outside of the range are faults and left out. */
function daysOf(
  key: 'holidays' | 'workdays',
  json: Json,
  { knownFrom, knownUntil }: Range,
  fault: Fault,
): readonly string[] {
  const list: unknown = json[key];
  if (!Array.isArray(list)) {
    fault(list, `${key}：日期的列表`, `${key}: a list of dates`);
    return [];
  }
  const isWithin = (day: unknown): day is string => isDay(day) && knownFrom <= day && day <= knownUntil;
  for (const day of list.filter((each) => !isWithin(each)))
    fault(day, `${knownFrom} 至 ${knownUntil} 之间的日期`, `a date from ${knownFrom} to ${knownUntil}`);
  return [...new Set(list.filter(isWithin))].sort();
}
