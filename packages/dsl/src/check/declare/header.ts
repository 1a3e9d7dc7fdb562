import { diagnose } from '../../diagnostics/catalogue.ts';
import type { HeaderLine, Literal, PolicyHeader } from '../../syntax/ast.ts';
import type { CheckedPolicy } from '../checked-ast.ts';
import { isTitle, shippedCalendar } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';

export type Header = Pick<
  CheckedPolicy,
  'id' | 'title' | 'version' | 'court' | 'effective' | 'until' | 'calendar' | 'calendarData'
>;

/** The policy's own lines; what is not there has its default, version 1. */
export function buildHeader(node: PolicyHeader, base: PolicyHeader | null, context: CheckContext): Header {
  const version = node.lines.find((line) => line.kind === 'version');
  const court = node.lines.find((line) => line.kind === 'court');
  return {
    id: declarationId(node.title),
    title: labelsOf(node.title),
    version: version === undefined ? 1 : versionOf(version.version, context),
    court: court?.court.text ?? '',
    effective: dateOf(node.lines, 'effective', context),
    until: dateOf(node.lines, 'until', context),
    ...(calendarOf(node, context) ?? (base && calendarOf(base, context)) ?? NO_CALENDAR),
  };
}

function versionOf(literal: Literal, { reporter }: CheckContext): number {
  if (literal.kind === 'number' && Number.isInteger(literal.value) && literal.value > 0) return literal.value;
  const expected = { zh: '正整数', en: 'a whole number from 1' };
  reporter.add(diagnose('SZ303', literal.span, { expected }));
  return 1;
}

function dateOf(
  lines: readonly HeaderLine[],
  kind: 'effective' | 'until',
  { reporter }: CheckContext,
): string | null {
  const line = lines.find((each) => each.kind === kind);
  if (line === undefined || (line.kind !== 'effective' && line.kind !== 'until')) return null;
  if (line.date.kind === 'date') return line.date.date;
  reporter.add(diagnose('SZ303', line.date.span, { expected: { zh: '日期', en: 'a date' } }));
  return null;
}

const NO_CALENDAR = { calendar: null, calendarData: null };

/** Null without a line; one that nobody knows is reported by its check. */
function calendarOf(
  node: PolicyHeader,
  { symbols, calendars }: CheckContext,
): Pick<Header, 'calendar' | 'calendarData'> | null {
  const line = node.lines.find((each) => each.kind === 'calendar');
  if (line === undefined) return null;
  const { text } = line.calendar;
  if (isTitle(shippedCalendar.title, text)) {
    symbols.refer(line.calendar, shippedCalendar);
    return { calendar: shippedCalendar.id, calendarData: null };
  }
  const data = calendars.find(({ name }) => isTitle(name, text)) ?? null;
  return { calendar: data?.name.zh ?? data?.name.en ?? text, calendarData: data };
}
