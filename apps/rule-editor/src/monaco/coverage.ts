import type { Span } from '@shouze/dsl';
import type { Documents } from './documents.ts';
import type * as api from './editor-api.ts';

/** What examples reach of one place of the text. */
export interface CoverageNote {
  readonly at: Span;
  /** `partial`: reached, but not in every way. */
  readonly state: 'covered' | 'partial' | 'missed';
  /** A whole rule or row stands for its first line; an atom is drawn into the text where it wants a case. */
  readonly part: 'whole' | 'atom';
  /** Markdown. */
  readonly hover: string;
}

/** Turns notes into Monaco's decorations of one file: a sign in the gutter a line, dots under atoms that want a case. */
export function coverageDecorations(
  documents: Documents,
  path: string,
  notes: readonly CoverageNote[],
): api.editor.IModelDeltaDecoration[] {
  const placed = notes.flatMap((note) => {
    const range = note.at.file === path ? documents.range(note.at) : undefined;
    return range ? [{ note, range }] : [];
  });
  const byLine = Map.groupBy(placed, ({ range }) => range.startLineNumber);
  return [
    ...[...byLine.values()].flatMap((line) => signOf(line)),
    ...placed.filter(({ note }) => note.part === 'atom' && note.state !== 'covered').map(underline),
  ];
}

interface Placed {
  readonly note: CoverageNote;
  readonly range: api.IRange;
}

const WEIGHT = { missed: 2, partial: 1, covered: 0 } as const;

/** A rule's own sign counts for its line; of atoms alone, the one that wants a case the most. */
function signOf(line: readonly Placed[]): readonly api.editor.IModelDeltaDecoration[] {
  const whole = line.find(({ note }) => note.part === 'whole');
  const [worst] = line.toSorted((a, b) => WEIGHT[b.note.state] - WEIGHT[a.note.state]);
  const shown = whole ?? worst;
  if (!shown) return [];
  const { startLineNumber } = shown.range;
  const hovers = line.filter(({ note }) => whole === undefined || note.part === 'whole');
  return [
    {
      range: { startLineNumber, startColumn: 1, endLineNumber: startLineNumber, endColumn: 1 },
      options: {
        glyphMarginClassName: `coverage-sign coverage-${shown.note.state}`,
        glyphMarginHoverMessage: hovers.map(({ note }) => ({ value: note.hover })),
      },
    },
  ];
}

function underline({ note, range }: Placed): api.editor.IModelDeltaDecoration {
  return {
    range,
    options: {
      inlineClassName: `coverage-atom coverage-atom-${note.state}`,
      hoverMessage: { value: note.hover },
    },
  };
}
