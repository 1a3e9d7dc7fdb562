import type { Bilingual } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Document } from './workspace.ts';

/** The date that one duty would be due on for the sample in view: who decides computed it, since the language cannot. */
export interface DueDate {
  /** The duty's place, as the checked policy has it (`CheckedDuty.at`). */
  readonly at: Span;
  /** ISO date. */
  readonly due: string;
  readonly provisional: boolean;
  /** What the sample is called. */
  readonly sample: Bilingual;
}

/** A remark that an editor shows inside a line, as if it stood there. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: Bilingual;
}

/** Due dates behind the duties that have them, in the order of the text; the first one handed in for a duty counts. */
export function inlayHints({ source }: Document, dates: readonly DueDate[]): readonly InlayHint[] {
  const byOffset = new Map<number, InlayHint>();
  for (const date of dates) {
    const { file, start, end } = date.at;
    if (file !== source.path || end > source.text.length) continue;
    const offset = start + source.text.slice(start, end).trimEnd().length;
    if (!byOffset.has(offset)) byOffset.set(offset, hint(offset, date));
  }
  return [...byOffset.values()].toSorted((a, b) => a.offset - b.offset);
}

function hint(offset: number, { due, provisional, sample }: DueDate): InlayHint {
  const doubt = provisional
    ? {
        zh: '；节假日安排未公布，只按周末推算',
        en: '; beyond the known holidays, weekends alone are counted',
      }
    : { zh: '', en: '' };
  return {
    offset,
    label: `→ ${due}${provisional ? '?' : ''}`,
    tooltip: {
      zh: `按“${sample.zh}”的事实，截至 ${due}${doubt.zh}`,
      en: `due ${due} by the facts of "${sample.en}"${doubt.en}`,
    },
  };
}
