import type { Diagnostic, Language } from '@shouze/dsl';
import type { Documents } from './documents.ts';
import { uriOf } from './documents.ts';
import type * as api from './editor-api.ts';
import type { Monaco } from './load.ts';

const OWNER = 'shouze';

/** Draws diagnostics as squiggles, in the reader's language. */
export function showDiagnostics(
  monaco: Monaco,
  documents: Documents,
  diagnostics: readonly Diagnostic[],
  language: Language,
): void {
  const byFile = Map.groupBy(diagnostics, ({ span }) => span.file);
  for (const { path } of documents.files()) {
    const model = documents.model(path);
    if (!model) continue;
    const markers = (byFile.get(path) ?? []).flatMap(
      (one) => markerOf(monaco, documents, one, language) ?? [],
    );
    monaco.editor.setModelMarkers(model, OWNER, markers);
  }
}

function markerOf(
  monaco: Monaco,
  documents: Documents,
  diagnostic: Diagnostic,
  language: Language,
): api.editor.IMarkerData | undefined {
  const range = documents.range(diagnostic.span);
  if (!range) return undefined;
  return {
    ...range,
    severity: severityOf(monaco, diagnostic.severity),
    code: diagnostic.code,
    message: diagnostic.message[language],
    relatedInformation: diagnostic.related.flatMap(({ span, message }) => {
      const place = documents.range(span);
      return place ? [{ ...place, resource: uriOf(monaco, span.file), message: message[language] }] : [];
    }),
  };
}

export function severityOf(monaco: Monaco, severity: Diagnostic['severity']): api.MarkerSeverity {
  switch (severity) {
    case 'error':
      return monaco.MarkerSeverity.Error;
    case 'warning':
      return monaco.MarkerSeverity.Warning;
    case 'hint':
      return monaco.MarkerSeverity.Hint;
  }
}
