import { goesBefore } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { openCircleFixes } from '../fixes/open-circle.ts';
import { caseWhere } from './ask.ts';
import { finding } from './report-finding.ts';
import type { Subject } from './subject.ts';

/** Rules of which each goes before the other, by way of others or not. The checker refuses such a policy too. */
export function precedenceCycles(subject: Subject): readonly Finding[] {
  const { rules, writing } = subject;
  const told = new Set<string>();
  return rules.competing.flatMap((rule) => {
    if (told.has(rule.id) || !goesBefore(rule, rule)) return [];
    const circle = rules.competing.filter((one) => goesBefore(one, rule) && goesBefore(rule, one));
    for (const { id } of circle) told.add(id);
    const cycle = [...circle, rule].map(({ id }) => id).join(' > ');
    const about = { parameters: { cycle }, rules: circle, fixes: openCircleFixes(circle, writing) };
    return [
      finding({ code: 'SZ407', kind: 'cycle', ...about, witness: caseWhere(circle, [], subject) }, subject),
    ];
  });
}
