import type { Fix } from '@shouze/dsl';
import type { FindingView } from '../worker/study/protocol.ts';
import type { Documents } from './documents.ts';
import type * as api from './editor-api.ts';
import { firstLineOf } from './findings.ts';

/** The edits that what analysis found at a place of the text offers. */
export function findingFixes(
  findings: readonly FindingView[],
  documents: Documents,
  path: string,
  place: api.IRange,
): readonly (Fix & { readonly code: string })[] {
  return findings
    .filter(({ silencedBy }) => silencedBy === null)
    .filter(({ places }) =>
      places.some((at) => at.file === path && touches(firstLineOf(documents, at), place)),
    )
    .flatMap(({ code, fixes, insertion }) =>
      [...fixes, ...(insertion ? [insertion] : [])].map((fix) => ({ ...fix, code })),
    );
}

function touches(range: api.IRange | undefined, place: api.IRange): boolean {
  if (!range) return false;
  return range.startLineNumber <= place.endLineNumber && place.startLineNumber <= range.endLineNumber;
}
