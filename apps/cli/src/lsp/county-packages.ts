import { sep } from 'node:path';
import { createPackageChecker } from '@shouze/dsl';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CountyPackage, createCountyPackage, type FilesOnDisk } from './county-package.ts';
import { readPackage } from './read-package.ts';
import { pathOfUri } from './uris.ts';

/** The packages of an editor's window: each workspace folder is one, and so is each document outside of them. */
export interface CountyPackages {
  /** The package that a document belongs to, as it stands now. */
  of(uri: string): Promise<CountyPackage>;
  folders(): readonly string[];
  ofFolder(folder: string): Promise<CountyPackage>;
  setFolders(uris: readonly string[]): void;
  /** Files changed on the disk: what is there is read again. */
  forget(): void;
}

type Checker = ReturnType<typeof createPackageChecker>;

interface Kept {
  /** Tells whether the open documents are still those that the package was made of. */
  readonly versions: string;
  readonly disk: FilesOnDisk;
  readonly made: CountyPackage;
}

/** What a package is made of: the innermost workspace folder that holds a document, else the document alone. */
interface Root {
  readonly key: string;
  readonly folder: string | null;
  /** What to read from the disk; null for a document that was never saved. */
  readonly place: string | null;
}

const rootAt = (folder: string): Root => ({ key: folder, folder, place: folder });

/** @param openDocuments all that are open in the editor */
export function createCountyPackages(openDocuments: () => readonly TextDocument[]): CountyPackages {
  let folders: readonly string[] = [];
  const disks = new Map<string, Promise<FilesOnDisk>>();
  const kept = new Map<string, Kept>();
  const checkers = new Map<string, Checker>();

  const rootOf = (uri: string): Root => {
    const place = pathOfUri(uri);
    if (place === null) return { key: uri, folder: null, place };
    const holding = folders.filter((folder) =>
      place.startsWith(folder.endsWith(sep) ? folder : folder + sep),
    );
    const [innermost] = holding.toSorted((a, b) => b.length - a.length);
    return innermost === undefined ? { key: place, folder: null, place } : rootAt(innermost);
  };

  const checkerOf = (key: string): Checker => {
    const checker = checkers.get(key) ?? createPackageChecker();
    checkers.set(key, checker);
    return checker;
  };

  const readOnce = ({ key, place }: Root): Promise<FilesOnDisk> => {
    const reading = disks.get(key) ?? readPackage(place);
    disks.set(key, reading);
    reading.catch(() => disks.delete(key));
    return reading;
  };

  const make = async (root: Root): Promise<CountyPackage> => {
    const disk = await readOnce(root);
    const open = openDocuments().filter(({ uri }) => rootOf(uri).key === root.key);
    const versions = JSON.stringify(open.map(({ uri, version }) => [uri, version]));
    const before = kept.get(root.key);
    if (before?.disk === disk && before.versions === versions) return before.made;
    const made = createCountyPackage(root.key, root.folder, disk, open, checkerOf(root.key));
    kept.set(root.key, { versions, disk, made });
    return made;
  };

  return {
    of: (uri) => make(rootOf(uri)),
    folders: () => folders,
    ofFolder: (folder) => make(rootAt(folder)),
    setFolders(uris) {
      folders = uris.flatMap((uri) => pathOfUri(uri)?.replace(/(?<=.)[\\/]+$/, '') ?? []);
      disks.clear();
      kept.clear();
      checkers.clear();
    },
    forget() {
      disks.clear();
    },
  };
}
