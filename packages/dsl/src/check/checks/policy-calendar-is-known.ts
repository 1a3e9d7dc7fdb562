import { diagnose } from '../../diagnostics/catalogue.ts';
import { isTitle, shippedCalendar } from '../scope/built-in.ts';
import type { Check } from './check.ts';

/** A calendar of another name would count weekends alone without a word. */
export const policyCalendarIsKnown: Check<'policy'> = (node, { reporter, calendars }) => {
  const titles = [shippedCalendar.title, ...calendars.map(({ name }) => name)];
  for (const line of node.lines) {
    if (line.kind !== 'calendar' || titles.some((title) => isTitle(title, line.calendar.text))) continue;
    const { span, text } = line.calendar;
    const known = {
      zh: titles.map(({ zh, en }) => zh ?? en ?? ''),
      en: titles.map(({ zh, en }) => en ?? zh ?? ''),
    };
    const written = node.title.primary === node.title.en ? known.en : known.zh;
    const fixes = written.map((title) => ({
      title: { zh: `改为“${title}”`, en: `change to "${title}"` },
      edits: [{ span, text: title }],
    }));
    const listed = { zh: known.zh.map((title) => `“${title}”`).join('、'), en: known.en.join(', ') };
    reporter.add(diagnose('SZ309', span, { name: text, known: listed }, { fixes }));
  }
};
