import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** Declarations, sections and facts fold to their first lines. */
export function createFoldingProvider({ monaco, client }: Connection): api.languages.FoldingRangeProvider {
  return {
    async provideFoldingRanges(model) {
      const found = await client.ask({ kind: 'folding', path: pathOf(model.uri) });
      return found?.map(({ kind, startLine, endLine }) => ({
        start: startLine,
        end: endLine,
        ...(kind === 'comment' ? { kind: monaco.languages.FoldingRangeKind.Comment } : {}),
      }));
    },
  };
}
