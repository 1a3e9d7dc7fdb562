import { relative, sep } from 'node:path';
import {
  type CheckedPackage,
  createLanguageService,
  type LanguageService,
  type PackageSources,
  type SourceFile,
} from '@shouze/dsl';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createPositions, type Positions } from './positions.ts';
import { nameOfUri, pathOfUri, uriOfPath } from './uris.ts';

/** The files of a package on the disk, and where they are. */
export interface FilesOnDisk {
  readonly files: readonly SourceFile[];
  readonly libraries: readonly SourceFile[];
  /** By path in the package. */
  readonly absolutePaths: ReadonlyMap<string, string>;
}

/** A package as it stands: the files on the disk, with the texts of the open documents in their place. */
export interface CountyPackage {
  /** Tells it from the other packages of the window, whatever stands in it. */
  readonly name: string;
  readonly checked: CheckedPackage;
  readonly service: LanguageService;
  /** The package's own files that are policies, as the protocol names them. */
  readonly own: readonly string[];
  /** A document's path in the package. */
  pathOf(uri: string): string | null;
  uriOf(path: string): string | null;
  positionsOf(path: string): Positions;
}

/**
 * @param name tells it from other packages
 * @param root the package's folder, or null where a document is all there is of it
 * @param open the documents that belong to the package
 * @param check what did not change since it was last called for this package need not be read again
 */
export function createCountyPackage(
  name: string,
  root: string | null,
  disk: FilesOnDisk,
  open: readonly TextDocument[],
  check: (sources: PackageSources) => CheckedPackage,
): CountyPackage {
  const uris = new Map([...disk.absolutePaths].map(([path, absolute]) => [path, uriOfPath(absolute)]));
  const libraries = new Set(disk.libraries.map(({ path }) => path));
  const pathsByPlace = new Map([...disk.absolutePaths].map(([path, absolute]) => [absolute, path]));
  const texts = new Map(disk.files.map(({ path, text }) => [path, text]));
  for (const document of open) {
    const path = pathInPackage(document.uri, root, pathsByPlace);
    uris.set(path, document.uri);
    if (!libraries.has(path)) texts.set(path, document.getText());
  }
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const checked = check({ files, libraries: disk.libraries });
  const paths = new Map([...uris].map(([path, uri]) => [uri, path]));
  const positions = new Map<string, Positions>();
  const textOf = (path: string): string =>
    texts.get(path) ?? disk.libraries.find((library) => library.path === path)?.text ?? '';
  return {
    name,
    checked,
    service: createLanguageService(checked),
    own: files.flatMap(({ path }) => uris.get(path) ?? []),
    pathOf: (uri) => paths.get(uri) ?? pathsByPlace.get(pathOfUri(uri) ?? '') ?? null,
    uriOf: (path) => uris.get(path) ?? null,
    positionsOf(path) {
      const known = positions.get(path) ?? createPositions(textOf(path));
      positions.set(path, known);
      return known;
    },
  };
}

function pathInPackage(uri: string, root: string | null, known: ReadonlyMap<string, string>): string {
  const place = pathOfUri(uri);
  const path = place === null ? undefined : known.get(place);
  if (path !== undefined) return path;
  return root === null || place === null ? nameOfUri(uri) : relative(root, place).split(sep).join('/');
}
