import type { Language } from '@shouze/dsl';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.ts';
import { createCountyPackages } from './county-packages.ts';
import { provideCodeActions } from './providers/code-actions.ts';
import { provideCodeLenses } from './providers/code-lenses.ts';
import { provideCompletion } from './providers/completion.ts';
import { provideDefinition } from './providers/definition.ts';
import { provideDocumentSymbols } from './providers/document-symbols.ts';
import { provideFolding } from './providers/folding.ts';
import { provideFormatting } from './providers/formatting.ts';
import { provideHover } from './providers/hover.ts';
import { provideInlayHints } from './providers/inlay-hints.ts';
import { provideReferences } from './providers/references.ts';
import { provideRename } from './providers/rename.ts';
import { provideSemanticTokens } from './providers/semantic-tokens.ts';
import { provideSignatureHelp } from './providers/signature-help.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import type { Server } from './server.ts';
import { sampleIn } from './settings.ts';

const providers = [
  provideCodeActions,
  provideCodeLenses,
  provideCompletion,
  provideDefinition,
  provideDocumentSymbols,
  provideFolding,
  provideFormatting,
  provideHover,
  provideInlayHints,
  provideReferences,
  provideRename,
  provideSemanticTokens,
  provideSignatureHelp,
];

/**
 * Speaks the protocol until the editor says `exit`, which ends the process: with 0 after a `shutdown`, else with 1. So does
 * an editor that hangs up without a word: nobody would end the process otherwise.
 */
export function serve(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  preferred: Language,
): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  const documents = new TextDocuments(TextDocument);
  const packages = createCountyPackages(() => documents.all());
  let language = preferred;
  let sample: string | null = null;
  let knowsFolders = false;
  const server: Server = {
    connection,
    documents,
    packages,
    language: () => language,
    knowsFolders: () => knowsFolders,
    sample: () => sample,
  };

  connection.onInitialize(
    ({ locale, workspaceFolders, rootUri, initializationOptions, capabilities: theirs }) => {
      knowsFolders = theirs.workspace?.workspaceFolders === true;
      if (locale !== undefined) language = /^zh/i.test(locale) ? 'zh' : 'en';
      sample = sampleIn(initializationOptions);
      packages.setFolders(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
      return { capabilities, serverInfo: { name: 'shouze' } };
    },
  );
  connection.onDidChangeConfiguration(({ settings }) => {
    sample = sampleIn(settings?.shouze);
    connection.languages.inlayHint.refresh().catch(() => {});
  });
  for (const provide of providers) provide(server);
  publishDiagnostics(server);
  documents.listen(connection);
  input.once('end', () => process.exit(1));
  connection.listen();
}
