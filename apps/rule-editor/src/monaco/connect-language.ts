import { whenLanguageChanges } from '../wording/language.ts';
import type { LanguageClient } from '../worker/client.ts';
import type { StudyClient } from '../worker/study/client.ts';
import { createCompletionProvider } from './completion-provider.ts';
import { createDefinitionProvider, createReferenceProvider } from './definition-provider.ts';
import type { Documents } from './documents.ts';
import type * as api from './editor-api.ts';
import { createFoldingProvider } from './folding-provider.ts';
import { createFormattingProvider, createTypingProvider } from './formatting-provider.ts';
import { createHintsProvider } from './hints-provider.ts';
import { createHoverProvider } from './hover-provider.ts';
import { LITERATE, PLAIN } from './languages.ts';
import { createLensProvider } from './lens-provider.ts';
import type { Monaco } from './load.ts';
import { createQuickFixProvider } from './quick-fix-provider.ts';
import { createRenameProvider } from './rename-provider.ts';
import { createSignatureProvider } from './signature-provider.ts';
import { createSymbolProvider } from './symbol-provider.ts';
import { createTokensProvider } from './tokens-provider.ts';

/** What every provider works with. */
export interface Connection {
  readonly monaco: Monaco;
  readonly client: LanguageClient;
  readonly study: StudyClient;
  readonly documents: Documents;
  /** The reader chose the other language. */
  readonly onLanguage: api.IEvent<void>;
}

/** Lets Monaco ask the workers about the open texts. @returns ends it */
export function connectLanguage(given: Omit<Connection, 'onLanguage'>): () => void {
  const { monaco } = given;
  const languageChanged = new monaco.Emitter<void>();
  const connection: Connection = { ...given, onLanguage: languageChanged.event };
  const { languages } = monaco;
  const ours = [PLAIN, LITERATE];
  const registered = [
    languages.registerCompletionItemProvider(ours, createCompletionProvider(connection)),
    languages.registerHoverProvider(ours, createHoverProvider(connection)),
    languages.registerDefinitionProvider(ours, createDefinitionProvider(connection)),
    languages.registerReferenceProvider(ours, createReferenceProvider(connection)),
    languages.registerDocumentSymbolProvider(ours, createSymbolProvider(connection)),
    languages.registerFoldingRangeProvider(ours, createFoldingProvider(connection)),
    languages.registerDocumentSemanticTokensProvider(ours, createTokensProvider(connection)),
    languages.registerDocumentFormattingEditProvider(ours, createFormattingProvider(connection)),
    languages.registerOnTypeFormattingEditProvider(ours, createTypingProvider(connection)),
    languages.registerCodeActionProvider(ours, createQuickFixProvider(connection)),
    languages.registerSignatureHelpProvider(ours, createSignatureProvider(connection)),
    languages.registerRenameProvider(ours, createRenameProvider(connection)),
    languages.registerInlayHintsProvider(ours, createHintsProvider(connection)),
    languages.registerCodeLensProvider(ours, createLensProvider(connection)),
  ];
  const stopListening = whenLanguageChanges(() => languageChanged.fire());
  return () => {
    stopListening();
    languageChanged.dispose();
    for (const registration of registered) registration.dispose();
  };
}
