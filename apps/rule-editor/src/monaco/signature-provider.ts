import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** How the clause under the cursor is written. */
export function createSignatureProvider({ client }: Connection): api.languages.SignatureHelpProvider {
  return {
    signatureHelpTriggerCharacters: [' '],
    signatureHelpRetriggerCharacters: ['、', ','],
    async provideSignatureHelp(model, position) {
      const offset = model.getOffsetAt(position);
      const help = await client.ask({ kind: 'signature', path: pathOf(model.uri), offset });
      if (!help) return null;
      const documentation = help.about[currentLanguage()];
      const signatures = help.signatures.map(({ label, parts, activePart }) => ({
        label,
        documentation,
        parameters: parts.map(
          ({ start, end }): api.languages.ParameterInformation => ({ label: [start, end] }),
        ),
        activeParameter: activePart ?? parts.length,
      }));
      const active = { activeSignature: help.active, activeParameter: 0 };
      return { value: { signatures, ...active }, dispose: () => {} };
    },
  };
}
