import { typedCharacters } from '@shouze/dsl';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** The file as the regulation's printer sets it. */
export function createFormattingProvider({
  client,
  documents,
}: Connection): api.languages.DocumentFormattingEditProvider {
  return {
    async provideDocumentFormattingEdits(model) {
      const edits = (await client.ask({ kind: 'format', path: pathOf(model.uri) })) ?? [];
      return edits.flatMap(({ span, text }) => {
        const range = documents.range(span);
        return range ? [{ range, text }] : [];
      });
    },
  };
}

/** A table's columns, aligned as one types. */
export function createTypingProvider({
  client,
  documents,
}: Connection): api.languages.OnTypeFormattingEditProvider {
  return {
    autoFormatTriggerCharacters: [...typedCharacters],
    async provideOnTypeFormattingEdits(model, position, typed) {
      const offset = model.getOffsetAt(position);
      const edits = (await client.ask({ kind: 'typed', path: pathOf(model.uri), offset, typed })) ?? [];
      return edits.flatMap(({ span, text }) => {
        const range = documents.range(span);
        return range ? [{ range, text }] : [];
      });
    },
  };
}
