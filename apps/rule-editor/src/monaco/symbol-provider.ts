import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** The file's outline, for Monaco's own go-to-symbol. */
export function createSymbolProvider({
  monaco,
  client,
  documents,
}: Connection): api.languages.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(model) {
      const found = (await client.ask({ kind: 'symbols', path: pathOf(model.uri) })) ?? [];
      return found.flatMap(({ name, detail, span }) => {
        const range = documents.range(span);
        if (!range) return [];
        const kind = monaco.languages.SymbolKind.Function;
        return [{ name, detail: detail ?? '', kind, tags: [], range, selectionRange: range }];
      });
    },
  };
}
