import type { Fix } from '@shouze/dsl';
import { currentLanguage } from '../wording/language.ts';
import type { FindingView } from '../worker/study/protocol.ts';
import type { Connection } from './connect-language.ts';
import { pathOf, uriOf } from './documents.ts';
import type * as api from './editor-api.ts';
import { findingFixes } from './finding-fixes.ts';

/** The edits that the diagnostics and findings under the cursor offer. */
export function createQuickFixProvider(connection: Connection): api.languages.CodeActionProvider {
  const { documents } = connection;
  return {
    async provideCodeActions(model, range, { markers }) {
      const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
      const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
      const path = pathOf(model.uri);
      const ofDiagnostics = (await connection.client.ask({ kind: 'fixes', path, start, end })) ?? [];
      const fixes = [...ofDiagnostics, ...findingFixes(findingsNow(connection), documents, path, range)];
      const actions = fixes.map((fix) => ({
        title: fix.title[currentLanguage()],
        kind: 'quickfix',
        diagnostics: markers.filter(({ code }) => code === fix.code),
        isPreferred: fixes.length === 1,
        edit: { edits: editsOf(fix, connection) },
      }));
      return { actions, dispose: () => {} };
    },
  };
}

/** Findings of an older text would edit the wrong places. */
function findingsNow({ client, study }: Connection): readonly FindingView[] {
  const { revision, view } = study.state().analysis;
  return revision === client.state().revision ? (view?.findings ?? []) : [];
}

function editsOf({ edits }: Fix, { monaco, documents }: Connection): api.languages.IWorkspaceTextEdit[] {
  return edits.flatMap(({ span, text }) => {
    const range = documents.range(span);
    const resource = uriOf(monaco, span.file);
    return range ? [{ resource, textEdit: { range, text }, versionId: undefined }] : [];
  });
}
