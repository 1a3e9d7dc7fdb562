import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf, uriOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** Gives a title another name in all files; why it cannot be is said where the name would be typed. */
export function createRenameProvider({
  monaco,
  client,
  documents,
}: Connection): api.languages.RenameProvider {
  return {
    async resolveRenameLocation(model, position) {
      const offset = model.getOffsetAt(position);
      const found = await client.ask({ kind: 'renamable', path: pathOf(model.uri), offset });
      const range = found?.ok ? documents.range(found.span) : undefined;
      if (found?.ok && range) return { range, text: found.text };
      const rejectReason = found && !found.ok ? found.reason[currentLanguage()] : '';
      return { range: monaco.Range.fromPositions(position), text: '', rejectReason };
    },
    async provideRenameEdits(model, position, newName) {
      const offset = model.getOffsetAt(position);
      const renaming = await client.ask({ kind: 'rename', path: pathOf(model.uri), offset, newName });
      if (!renaming) return { edits: [] };
      if (!renaming.ok) return { edits: [], rejectReason: renaming.reason[currentLanguage()] };
      const edits = renaming.edits.flatMap(({ span, text }) => {
        const range = documents.range(span);
        const resource = uriOf(monaco, span.file);
        return range ? [{ resource, textEdit: { range, text }, versionId: undefined }] : [];
      });
      return { edits };
    },
  };
}
