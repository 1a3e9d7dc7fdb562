import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { folderWith, startShouze } from '../shouze.ts';

/** Where the cursor stands in a text with a mark. */
export const mark = '▮';

/** An editor that speaks to a started `shouze lsp`. */
export interface Client {
  readonly connection: ProtocolConnection;
  uri(path: string): string;
  /** Opens a document; a mark in it is the cursor, and no part of the text. */
  open(path: string, marked: string): Promise<{ readonly uri: string; readonly position: Position }>;
  /** What is told about a document next, or was told last where it satisfies `until`. */
  diagnostics(uri: string, until?: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Says `shutdown` and `exit`. @returns the exit code */
  leave(): Promise<number | null>;
  /** Says `exit` alone. @returns the exit code */
  vanish(): Promise<number | null>;
  /** Closes the line without a word. @returns the exit code */
  hangUp(): Promise<number | null>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly capabilities: unknown;
}

export interface ClientOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly initialize?: Partial<InitializeParams>;
}

/** Starts the real command in a folder with these files, which is the workspace. */
export async function startClient({ files = {}, initialize = {} }: ClientOptions = {}): Promise<Client> {
  const folder = await folderWith(files);
  const child = startShouze(['lsp', '--stdio']);
  child.stderr.resume();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Map<string, readonly Diagnostic[]>();
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told.set(params.uri, params.diagnostics);
    for (const listener of listeners) listener(params);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/inlayHint/refresh', () => null);
  connection.listen();

  const rootUri = pathToFileURL(folder).href;
  const answer: { capabilities: unknown } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'county' }],
    capabilities: {
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    locale: 'zh-cn',
    ...initialize,
  });
  await connection.sendNotification('initialized', {});

  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const end = async (): Promise<number | null> => {
    await connection.sendNotification('exit');
    return ended;
  };
  return {
    connection,
    capabilities: answer.capabilities,
    uri,
    async open(path, marked) {
      const offset = Math.max(0, marked.indexOf(mark));
      const document = { uri: uri(path), languageId: 'shouze', version: 1, text: marked.replace(mark, '') };
      await connection.sendNotification('textDocument/didOpen', { textDocument: document });
      return { uri: document.uri, position: positionAt(marked, offset) };
    },
    diagnostics(uri, until = () => true) {
      const last = told.get(uri);
      if (last !== undefined && until(last)) return Promise.resolve(last);
      return new Promise((resolve) => {
        const listener = (params: PublishDiagnosticsParams): void => {
          if (params.uri !== uri || !until(params.diagnostics)) return;
          listeners.delete(listener);
          resolve(params.diagnostics);
        };
        listeners.add(listener);
      });
    },
    async leave() {
      await connection.sendRequest('shutdown');
      return end();
    },
    vanish: end,
    hangUp() {
      child.stdin.end();
      return ended;
    },
    ended,
  };
}

/** Lines and UTF-16 characters from 0. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}
