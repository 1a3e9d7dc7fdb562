import { goesBefore } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { finding } from './report-finding.ts';
import type { Subject } from './subject.ts';

/** The checker refuses circles that are written; this one sees any policy, however it was put together. */
export function precedenceCycles(subject: Subject): readonly Finding[] {
  const { competing } = subject.rules;
  const told = new Set<string>();
  return competing.flatMap((rule) => {
    const circle = competing.filter((other) => goesBefore(other, rule) && goesBefore(rule, other));
    if (circle.length === 0 || told.has(rule.id)) return [];
    for (const { id } of circle) told.add(id);
    const rules = [rule, ...circle.filter((other) => other !== rule)];
    const cycle = [...rules, rule].map(({ id }) => id).join(' > ');
    return [finding({ code: 'SZ407', kind: 'cycle', parameters: { cycle }, rules }, subject)];
  });
}
