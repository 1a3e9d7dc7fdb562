import type { Signature } from '@shouze/dsl';
import type { SignatureInformation } from 'vscode-languageserver/node';
import { asked, type Server } from '../server.ts';

/** How the clause under the cursor is written. */
export function provideSignatureHelp(server: Server): void {
  server.connection.onSignatureHelp(async ({ textDocument, position }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const offset = found.positionsOf(found.path).offsetAt(position);
    const help = found.service.signatureHelp(found.path, offset);
    if (help === null) return null;
    const about = help.about[server.language()];
    return {
      signatures: help.signatures.map((signature) => asSignature(signature, about)),
      activeSignature: help.active,
    };
  });
}

function asSignature({ label, parts, activePart }: Signature, documentation: string): SignatureInformation {
  return {
    label,
    documentation,
    parameters: parts.map(({ start, end }) => ({ label: [start, end] })),
    activeParameter: activePart ?? parts.length,
  };
}
