import type { Language, Span } from '@shouze/dsl';
import type { FindingView } from '../worker/study/protocol.ts';
import { type Documents, uriOf } from './documents.ts';
import type * as api from './editor-api.ts';
import type { Monaco } from './load.ts';
import { severityOf } from './markers.ts';

const OWNER = 'shouze-analysis';

/** Draws what analysis found at every place that it is about, in libraries too; not what a comment silences. */
export function showFindings(
  monaco: Monaco,
  documents: Documents,
  findings: readonly FindingView[],
  language: Language,
): void {
  const placed = findings
    .filter(({ silencedBy }) => silencedBy === null)
    .flatMap((finding) => finding.places.map((at) => ({ finding, at })));
  const byFile = Map.groupBy(placed, ({ at }) => at.file);
  for (const path of documents.paths()) {
    const model = documents.model(path);
    if (!model) continue;
    const markers = (byFile.get(path) ?? []).flatMap(
      ({ finding, at }) => markerOf(monaco, documents, finding, at, language) ?? [],
    );
    monaco.editor.setModelMarkers(model, OWNER, markers);
  }
}

function markerOf(
  monaco: Monaco,
  documents: Documents,
  { code, severity, message, places }: FindingView,
  at: Span,
  language: Language,
): api.editor.IMarkerData | undefined {
  const range = firstLineOf(documents, at);
  if (!range) return undefined;
  return {
    ...range,
    severity: severityOf(monaco, severity),
    code,
    message: message[language],
    relatedInformation: places.flatMap((place) => {
      const there = place === at ? undefined : firstLineOf(documents, place);
      return there
        ? [{ ...there, resource: uriOf(monaco, place.file), message: documents.lineText(place) }]
        : [];
    }),
  };
}

/** A finding is about a whole rule: a line under its title says so more quietly than one under all of it. */
export function firstLineOf(documents: Documents, span: Span): api.IRange | undefined {
  const range = documents.range(span);
  const model = documents.model(span.file);
  if (!range || !model || range.startLineNumber === range.endLineNumber) return range;
  return {
    ...range,
    endLineNumber: range.startLineNumber,
    endColumn: model.getLineMaxColumn(range.startLineNumber),
  };
}
