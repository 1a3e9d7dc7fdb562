import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

/** Without a calendar weekends alone count. @see docs/language.md "Periods" */
export const policyNamesCalendar: Check<'policy'> = (node, { reporter }) => {
  // One that is based on another has that one's.
  if (node.lines.some((line) => line.kind === 'calendar' || line.kind === 'based-on')) return;
  const { span } = node.title.primary;
  const isChinese = node.title.primary === node.title.zh;
  const end = { ...node.title.span, start: node.title.span.end };
  const fix = {
    title: { zh: '写上“日历 中国”', en: 'write "calendar cn"' },
    edits: [{ span: end, text: isChinese ? '\n  日历 中国' : '\n  calendar cn' }],
  };
  reporter.add(diagnose('SZ304', span, {}, { fixes: [fix] }));
};
