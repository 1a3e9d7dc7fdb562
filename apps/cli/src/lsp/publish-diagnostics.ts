import { setTimeout as pause } from 'node:timers/promises';
import { type Diagnostic as Finding, type Language, lintPackage, type Severity } from '@shouze/dsl';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver/node';
import type { CountyPackage } from './county-package.ts';
import { findingsOn, rememberFindings } from './findings.ts';
import type { Server } from './server.ts';
import { createStudies } from './study/create-studies.ts';

/** How long typing must rest before the package is checked for what to tell, in milliseconds. */
const REST = 150;
/** How long what checking found waits for what analysis finds, in milliseconds. */
const AT_ONCE = 150;

/** Tells the editor what is wrong, in all files of a package, whenever one of them changed and typing rests. */
export function publishDiagnostics(server: Server): void {
  const { connection, documents, packages, language, knowsFolders } = server;
  /** What was last told about each document, so that nothing is told twice and what is mended is taken back. */
  const told = new Map<string, string>();
  const waiting = new Set<string>();
  const studies = createStudies();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const version = documents.get(uri)?.version;
    const message = JSON.stringify(diagnostics);
    if ((told.get(uri) ?? '[]') === message) return;
    told.set(uri, message);
    void connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  };

  const tellOf = (found: CountyPackage): void => {
    const byUri = new Map<string, Diagnostic[]>(found.own.map((uri) => [uri, []]));
    const { checked } = found;
    for (const finding of [...checked.diagnostics, ...lintPackage(checked), ...findingsOn(checked)]) {
      const uri = found.uriOf(finding.span.file);
      if (uri !== null) byUri.get(uri)?.push(asDiagnostic(finding, found, language()));
    }
    for (const [uri, diagnostics] of byUri) tell(uri, diagnostics);
  };

  /** Nothing was typed since. */
  const isNewest = async (found: CountyPackage): Promise<boolean> => {
    const [uri] = found.own;
    return uri === undefined || (await packages.of(uri)) === found;
  };

  const study = async (found: CountyPackage): Promise<void> => {
    const { checked, name } = found;
    const findings = await studies.of({ package: name, sources: checked.parsed.sources });
    if (findings === null) return;
    rememberFindings(checked, findings);
    if (await isNewest(found)) tellOf(found);
  };

  const work = async (): Promise<void> => {
    const uris = [...waiting];
    waiting.clear();
    const asked = [...packages.folders().map(packages.ofFolder), ...uris.map(packages.of)];
    const found = new Set(await Promise.all(asked));
    // What is found at once is told at once, and nothing flickers.
    await Promise.race([Promise.all([...found].map(study)), pause(AT_ONCE)]);
    for (const one of found) if (await isNewest(one)) tellOf(one);
    const known = new Set([...found].flatMap(({ own }) => own));
    for (const uri of told.keys()) if (!known.has(uri) && documents.get(uri) === undefined) tell(uri, []);
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work().catch((fault: unknown) => connection.console.error(String(fault)));
    }, REST);
  };

  const followFolders = (): void => {
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
      packages.setFolders(folders.map(({ uri }) => uri));
      for (const { uri } of documents.all()) waiting.add(uri);
      soon();
    });
  };

  documents.onDidChangeContent(({ document }) => {
    waiting.add(document.uri);
    soon();
  });
  documents.onDidClose(({ document }) => {
    // Closed without being saved, the file is again what is on the disk.
    packages.forget();
    told.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    soon();
  });
  connection.onDidChangeWatchedFiles(() => {
    packages.forget();
    for (const { uri } of documents.all()) waiting.add(uri);
    soon();
  });
  connection.onInitialized(() => {
    watchFiles(connection);
    if (knowsFolders()) followFolders();
    soon();
  });
  connection.onShutdown(() => clearTimeout(timer));
}

/** An editor that cannot watch files refuses: the disk is then read once. */
function watchFiles({ client }: Server['connection']): void {
  const watchers = ['**/*.shouze', '**/*.shouze.md', '**/*.csv', '**/calendar/*.json'].map((globPattern) => ({
    globPattern,
  }));
  client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

function asDiagnostic(finding: Finding, found: CountyPackage, language: Language): Diagnostic {
  const { code, severity, span, message, related } = finding;
  const relatedInformation = related.flatMap((one) => {
    const uri = found.uriOf(one.span.file);
    const range = found.positionsOf(one.span.file).rangeOf(one.span);
    return uri === null ? [] : [{ location: { uri, range }, message: one.message[language] }];
  });
  return {
    source: 'shouze',
    code,
    severity: severities[severity],
    range: found.positionsOf(span.file).rangeOf(span),
    message: message[language],
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}
