import { diagnose } from '../../diagnostics/catalogue.ts';
import { isTitle, shippedCalendar } from '../scope/built-in.ts';
import type { Check } from './check.ts';

/** A calendar of another name would count weekends alone without a word. */
export const policyCalendarShips: Check<'policy'> = (node, { reporter }) => {
  for (const line of node.lines) {
    if (line.kind !== 'calendar' || isTitle(shippedCalendar.title, line.calendar.text)) continue;
    const { span, text } = line.calendar;
    const { zh, en } = shippedCalendar.title;
    const known = (node.title.primary === node.title.en ? en : zh) ?? '';
    const fix = {
      title: { zh: `改为“${known}”`, en: `change to "${known}"` },
      edits: [{ span, text: known }],
    };
    reporter.add(diagnose('SZ309', span, { name: text }, { fixes: [fix] }));
  }
};
