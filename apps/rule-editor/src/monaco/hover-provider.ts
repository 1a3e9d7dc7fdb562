import { hoverMarkdown } from '@shouze/dsl';
import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';
import { PLAIN } from './languages.ts';

/** What the name under the pointer stands for, and on what ground. */
export function createHoverProvider({ client, documents }: Connection): api.languages.HoverProvider {
  return {
    async provideHover(model, position) {
      const offset = model.getOffsetAt(position);
      const found = await client.ask({ kind: 'hover', path: pathOf(model.uri), offset });
      if (!found) return null;
      const range = documents.range(found.span);
      return {
        contents: hoverMarkdown(found, currentLanguage(), PLAIN).map((value) => ({ value })),
        ...(range ? { range } : {}),
      };
    },
  };
}
