import type { Language } from '@shouze/dsl';
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CountyPackage } from './county-package.ts';
import type { CountyPackages } from './county-packages.ts';

/** What every provider works with. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly packages: CountyPackages;
  /** Of messages: the editor's own. */
  language(): Language;
  /** Whether the editor tells of workspace folders that come and go. */
  knowsFolders(): boolean;
  /** The example whose facts due dates are shown for; null: for each duty the first one that its rule decides. */
  sample(): string | null;
}

/** A document in its package, as a provider is asked about it. */
export interface Asked extends CountyPackage {
  readonly path: string;
}

/** Null for documents that no package knows: closed ones that are not on the disk. */
export async function asked({ packages }: Server, uri: string): Promise<Asked | null> {
  const found = await packages.of(uri);
  const path = found.pathOf(uri);
  return path === null ? null : { ...found, path };
}
