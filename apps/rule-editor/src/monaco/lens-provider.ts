import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** Above each example whether it passes. */
export function createLensProvider({
  client,
  documents,
  onLanguage,
}: Connection): api.languages.CodeLensProvider {
  const provider: api.languages.CodeLensProvider = {
    onDidChange: (listener) => onLanguage(() => listener(provider)),
    async provideCodeLenses(model) {
      const found = (await client.ask({ kind: 'lenses', path: pathOf(model.uri) })) ?? [];
      const lenses = found.flatMap(({ span, title }) => {
        const range = documents.range(span);
        // Without a command's id it is no link.
        return range ? [{ range, command: { id: '', title: title[currentLanguage()] } }] : [];
      });
      return { lenses, dispose: () => {} };
    },
  };
  return provider;
}
