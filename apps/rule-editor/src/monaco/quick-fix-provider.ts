import type { Fix } from '@shouze/dsl';
import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf, uriOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** The edits that the diagnostics under the cursor offer. */
export function createQuickFixProvider(connection: Connection): api.languages.CodeActionProvider {
  return {
    async provideCodeActions(model, range, { markers }) {
      const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
      const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
      const fixes = await connection.client.ask({ kind: 'fixes', path: pathOf(model.uri), start, end });
      const actions = (fixes ?? []).map((fix) => ({
        title: fix.title[currentLanguage()],
        kind: 'quickfix',
        diagnostics: markers.filter(({ code }) => code === fix.code),
        isPreferred: fixes?.length === 1,
        edit: { edits: editsOf(fix, connection) },
      }));
      return { actions, dispose: () => {} };
    },
  };
}

function editsOf({ edits }: Fix, { monaco, documents }: Connection): api.languages.IWorkspaceTextEdit[] {
  return edits.flatMap(({ span, text }) => {
    const range = documents.range(span);
    const resource = uriOf(monaco, span.file);
    return range ? [{ resource, textEdit: { range, text }, versionId: undefined }] : [];
  });
}
