import type { CheckedDuty, CheckedRule, Fix } from '@shouze/dsl';
import type { Writing } from './writing.ts';

/** Lets the period run from the date itself, instead of from one before it. */
export function laterStartFixes({ at }: CheckedRule, duty: CheckedDuty, writing: Writing): readonly Fix[] {
  const node = writing.nodeAt(at);
  const clauses = node?.kind === 'rule' ? node.clauses : [];
  return clauses.flatMap((clause): readonly Fix[] => {
    if (clause.kind !== 'duty' || clause.span.start !== duty.at.start) return [];
    if (clause.from?.kind !== 'shift' || clause.from.sign !== '-') return [];
    const { base, span } = clause.from;
    const text = writing.fileText(base.span.file).slice(base.span.start, base.span.end);
    return [{ title: { zh: `自“${text}”起算`, en: `let it run from "${text}"` }, edits: [{ span, text }] }];
  });
}
