import type { CheckedDuty, CheckedPolicy, Term } from '@shouze/dsl';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import { evaluateTerm } from '../../evaluate/term.ts';
import type { Finding } from '../finding.ts';
import { laterStartFixes } from '../fixes/later-start.ts';
import { realisticDay } from '../search/realistic-day.ts';
import { caseWhereHolds } from './ask.ts';
import { finding } from './report-finding.ts';
import { actionWords, type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Duties whose period is over before the case comes in, whenever that is. */
export function overBeforeBegun(subject: Subject): readonly Finding[] {
  const { numbered, rules, writing } = subject;
  const all = [...numbered, ...(rules.otherwise === null ? [] : [rules.otherwise])];
  return toldOfEach('SZ410', all, subject, (rule) => {
    const over = rule.duties.filter((duty) => isAlwaysOver(duty, subject));
    if (over.length === 0) return null;
    return () => {
      const witness = caseWhereHolds(rule, subject);
      if (witness.kind !== 'found') return [];
      return over.map((duty) => {
        const parameters = { name: titleOf(rule), action: actionWords(duty, subject) };
        const fixes = laterStartFixes(rule, duty, writing);
        const about = { parameters, rules: [rule], witness, fixes };
        return finding({ code: 'SZ410', kind: 'impossible-duty', ...about }, subject);
      });
    };
  });
}

/** Two years see every constellation of weekends and holidays that the calendar has for a period. */
const DAYS_TRIED = 730;

/** Due before the matter's own date, on which it comes to be, whatever that date is. */
function isAlwaysOver({ from, within }: CheckedDuty, { answers, matter, policy }: Subject): boolean {
  // A period from a date itself ends after it.
  if (from === null || within === null || from.kind === 'path') return false;
  if (!readsOnly(from, matter.asOf)) return false;
  const due: Term = { kind: 'expiry', from, duration: within, type: { kind: 'date' } };
  const starts = [realisticDay(policy, answers.calendar), ...changesOf(within, policy).map(parseDay)];
  return starts.every((start) => {
    for (let day = start; day < start + DAYS_TRIED; day += 1) {
      const date = formatDay(day);
      const value = evaluateTerm(due, { ...answers, asOf: () => date, read: () => date });
      if (typeof value !== 'string' || parseDay(value) >= day) return false;
    }
    return true;
  });
}

function changesOf(term: Term, { parameters }: CheckedPolicy): readonly string[] {
  const timeline = term.kind === 'parameter' ? (parameters.get(term.parameter)?.timeline ?? []) : [];
  return timeline.flatMap(({ from }) => (from === null ? [] : [from]));
}

function readsOnly(term: Term, asOf: string | null): boolean {
  const paths = [...JSON.stringify(term).matchAll(/"root":(null|"[^"]*"),"fields":(\[[^\]]*\])/g)];
  return (
    paths.length > 0 &&
    paths.every(([, root, fields]) => root === 'null' && fields === JSON.stringify([asOf]))
  );
}
