import type { Span } from '@shouze/dsl';
import type { Documents } from './documents.ts';
import type * as api from './editor-api.ts';

/** A place of the text that had a say in the chosen case. */
export interface Mark {
  readonly kind: 'won' | 'conflicting' | 'overridden' | 'standing' | 'failed' | 'held' | 'open';
  readonly at: Span;
  /** What the atom saw, shown after it. */
  readonly note: string | null;
}

/** Turns marks into Monaco's decorations of one file. */
export function decorationsOf(
  documents: Documents,
  path: string,
  marks: readonly Mark[],
): api.editor.IModelDeltaDecoration[] {
  return marks.flatMap((mark) => {
    const range = mark.at.file === path ? documents.range(mark.at) : undefined;
    return range ? [{ range, options: isRule(mark) ? ruleOptions(mark) : atomOptions(mark) }] : [];
  });
}

const isRule = ({ kind }: Mark): boolean =>
  kind === 'won' || kind === 'conflicting' || kind === 'overridden' || kind === 'standing';

function ruleOptions({ kind }: Mark): api.editor.IModelDecorationOptions {
  return {
    isWholeLine: true,
    className: `mark-rule mark-${kind}`,
    linesDecorationsClassName: `mark-bar mark-bar-${kind}`,
    ...(kind === 'won' ? { overviewRuler: { color: '#2f855a', position: 4 } } : {}),
  };
}

function atomOptions({ kind, note }: Mark): api.editor.IModelDecorationOptions {
  return {
    inlineClassName: `mark-atom mark-${kind}`,
    ...(note === null
      ? {}
      : { after: { content: ` ${note} `, inlineClassName: `mark-note mark-note-${kind}`, cursorStops: 3 } }),
  };
}
