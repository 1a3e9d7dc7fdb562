import type { Span } from '@shouze/dsl';
import type { CoverageNote } from '../monaco/coverage.ts';
import type { Wording } from '../wording/use-wording.ts';
import type { CoverageView } from '../worker/study/protocol.ts';

type CoverageMark = CoverageView['marks'][number];

/** What examples have tried of each rule, row and atom, in words: first of all what none has tried yet. */
export function notesOfCoverage(
  marks: readonly CoverageMark[],
  textAt: (span: Span) => string,
  { t, say }: Pick<Wording, 't' | 'say'>,
): readonly CoverageNote[] {
  const atoms = marks.filter(({ kind }) => kind === 'atom');
  const untried = (mark: CoverageMark): string => `- ${quoted(textAt(mark.at))} ${say(mark.message)}`;
  return marks.map((mark) => {
    const { at, state, kind, message } = mark;
    if (kind === 'atom') {
      return { at, state, part: 'atom', hover: `${quoted(textAt(at))} ${say(message)}` };
    }
    const open = atoms.filter((atom) => atom.state !== 'covered' && isWithin(atom.at, at));
    const tried =
      open.length > 0 ? [t('coverage.untried'), open.map(untried).join('\n')] : [t('coverage.allTried')];
    return { at, state, part: 'whole', hover: [say(message), ...tried].join('\n\n') };
  });
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;

/** As code: nothing of a policy's text is Markdown. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}
