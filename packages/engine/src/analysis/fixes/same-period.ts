import type { CheckedDuty, DutyClause, Fix } from '@shouze/dsl';
import type { Writing } from './writing.ts';

/** Lets both duties run by the period of one of them. */
export function samePeriodFixes(a: CheckedDuty, b: CheckedDuty, writing: Writing): readonly Fix[] {
  const [first, second] = [clauseOf(a, writing), clauseOf(b, writing)];
  if (first === null || second === null) return [];
  return [...asIn(first, second, writing), ...asIn(second, first, writing)];
}

function clauseOf({ at }: CheckedDuty, { declarations }: Writing): DutyClause | null {
  const whole = declarations.find(
    ({ span }) => span.file === at.file && span.start <= at.start && at.end <= span.end,
  );
  const clauses = whole?.kind === 'rule' ? whole.clauses : [];
  const found = clauses.find((clause) => clause.kind === 'duty' && clause.span.start === at.start);
  return found?.kind === 'duty' ? found : null;
}

/** Only between files of one surface: the words are taken over as they stand. */
function asIn(kept: DutyClause, changed: DutyClause, { fileText, surfaceOf }: Writing): readonly Fix[] {
  const [from, to] = [periodOf(kept), periodOf(changed)];
  if (from === null || to === null || surfaceOf(kept.span.file) !== surfaceOf(changed.span.file)) return [];
  const text = fileText(kept.span.file).slice(from.start, from.end);
  const shown = text.replace(/\s+/g, ' ');
  return [
    {
      title: { zh: `都改为“${shown}”`, en: `let both run "${shown}"` },
      edits: [{ span: { file: changed.span.file, ...to }, text }],
    },
  ];
}

/** From the start's first character to the length's last, whichever is written first. */
function periodOf({ from, within }: DutyClause): { readonly start: number; readonly end: number } | null {
  if (from === null || within === null) return null;
  return {
    start: Math.min(from.span.start, within.span.start),
    end: Math.max(from.span.end, within.span.end),
  };
}
