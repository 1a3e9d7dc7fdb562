import type { Span } from '@shouze/dsl';
import type { Connection } from './connect-language.ts';
import { pathOf, uriOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** Where a name is declared; in a library too. */
export function createDefinitionProvider(connection: Connection): api.languages.DefinitionProvider {
  return {
    async provideDefinition(model, position) {
      const offset = model.getOffsetAt(position);
      const span = await connection.client.ask({ kind: 'definition', path: pathOf(model.uri), offset });
      return span && locationsOf([span], connection);
    },
  };
}

/** Everywhere that a name is used. */
export function createReferenceProvider(connection: Connection): api.languages.ReferenceProvider {
  return {
    async provideReferences(model, position) {
      const offset = model.getOffsetAt(position);
      const spans = await connection.client.ask({ kind: 'references', path: pathOf(model.uri), offset });
      return locationsOf(spans ?? [], connection);
    },
  };
}

function locationsOf(spans: readonly Span[], { monaco, documents }: Connection): api.languages.Location[] {
  return spans.flatMap((span) => {
    const range = documents.range(span);
    return range ? [{ uri: uriOf(monaco, span.file), range }] : [];
  });
}
