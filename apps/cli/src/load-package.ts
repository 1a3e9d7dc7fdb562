import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { PackageSources } from '@shouze/dsl';
import { basesBeside } from './bases-beside.ts';
import { type PolicyFile, policyFilesUnder } from './policy-files.ts';
import { readText, unreadable } from './read-text.ts';
import { shippedLibraries } from './shipped-libraries.ts';
import { shownPath } from './shown-path.ts';
import { UsageError } from './usage-error.ts';

/** A county package as read from the disk. */
export interface LoadedPackage {
  /** What people call it here: the folder, or the first of the files. */
  readonly shownAs: string;
  readonly sources: PackageSources;
  /** Where each file of the sources is on the disk, by its path in the package. */
  readonly absolutePaths: ReadonlyMap<string, string>;
  /** How people name that file here: relative to the working directory. */
  readonly shownPaths: ReadonlyMap<string, string>;
}

/**
 * The packages that paths name: each folder is one, and all single files together are one.
 * @throws UsageError for what is missing or unreadable, and for a folder without a policy file
 */
export async function loadPackages(paths: readonly string[]): Promise<readonly LoadedPackage[]> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of new Set(paths.map((path) => resolve(path)))) {
    ((await isFolder(path)) ? folders : files).push(path);
  }
  const packages = folders.map(loadFolder);
  if (files.length > 0) packages.push(loadFiles(files));
  return Promise.all(packages);
}

/** The one package that a path names. */
export async function loadPackage(path: string): Promise<LoadedPackage> {
  return (await isFolder(resolve(path))) ? loadFolder(resolve(path)) : loadFiles([resolve(path)]);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error) => {
    throw unreadable(shownPath(path), error);
  });
  return found.isDirectory();
}

async function loadFolder(folder: string): Promise<LoadedPackage> {
  const files = await policyFilesUnder(folder);
  if (files.some(({ relative }) => !/\.(?:csv|json)$/.test(relative)))
    return readPackage(folder, shownPath(folder), files);
  throw new UsageError({
    zh: `${shownPath(folder)}：文件夹里没有 .shouze 文件`,
    en: `${shownPath(folder)}: no .shouze file in the folder`,
  });
}

async function loadFiles(paths: readonly string[]): Promise<LoadedPackage> {
  const root = commonFolder(paths);
  const files = paths.map((absolute) => ({
    relative: relative(root, absolute).split(sep).join('/'),
    absolute,
  }));
  return readPackage(root, shownPath(paths[0] ?? root), files);
}

async function readPackage(
  folder: string,
  shownAs: string,
  policyFiles: readonly PolicyFile[],
): Promise<LoadedPackage> {
  const own = new Set(policyFiles.map((file) => file.absolute));
  const files = await Promise.all(
    policyFiles.map(async (file) => ({ path: file.relative, text: await readText(file.absolute) })),
  );
  const bases = await basesBeside(
    folder,
    files.map(({ text }) => text),
  );
  // A shipped library that is itself the package, or beside it, is there already.
  const known = new Set([...own, ...bases.map((base) => base.absolutePath)]);
  const shipped = (await shippedLibraries()).filter((library) => !known.has(library.absolutePath));
  const libraries = [...bases, ...shipped];
  refuseTwice(
    files.map((file) => file.path),
    new Set(libraries.map((library) => library.path)),
  );
  const absolutePaths = new Map([
    ...policyFiles.map((file) => [file.relative, file.absolute] as const),
    ...libraries.map((library) => [library.path, library.absolutePath] as const),
  ]);
  return {
    shownAs,
    sources: { files, libraries: libraries.map(({ path, text }) => ({ path, text })) },
    absolutePaths,
    shownPaths: new Map([...absolutePaths].map(([path, absolute]) => [path, shownPath(absolute)])),
  };
}

function refuseTwice(paths: readonly string[], libraries: ReadonlySet<string>): void {
  const twice = paths.find((path) => libraries.has(path));
  if (twice === undefined) return;
  throw new UsageError({
    zh: `${twice}：随附词汇用了同一路径，请改名`,
    en: `${twice}: a shipped library has the same path; rename the file`,
  });
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let folder = dirname(first);
  while (!others.every((path) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)))
    folder = dirname(folder);
  return folder;
}
