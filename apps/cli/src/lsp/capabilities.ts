import { typedCharacters } from '@shouze/dsl';
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { legend } from './token-types.ts';

const [firstTyped, ...moreTyped] = typedCharacters;

/** What the server tells the editor that it can do. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: {
    triggerCharacters: [' ', '.', '的', '、', '，', '于', '为', '(', '（', '{', ':', '：'],
  },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: ['、', ','] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  semanticTokensProvider: { legend, full: true },
  documentFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: firstTyped, moreTriggerCharacter: moreTyped },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  codeLensProvider: {},
  inlayHintProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
