import { loadPackage } from '../load-package.ts';
import { shippedLibraries } from '../shipped-libraries.ts';
import { UsageError } from '../usage-error.ts';
import type { FilesOnDisk } from './county-package.ts';

/**
 * What is on the disk of a folder or a single file, with the shipped libraries. A folder without policies, or a file
 * that is not saved yet, has none of its own: people begin with an empty one.
 */
export async function readPackage(path: string | null): Promise<FilesOnDisk> {
  if (path === null) return librariesAlone();
  try {
    const { sources, absolutePaths } = await loadPackage(path);
    return { ...sources, absolutePaths };
  } catch (error) {
    if (error instanceof UsageError) return librariesAlone();
    throw error;
  }
}

async function librariesAlone(): Promise<FilesOnDisk> {
  const shipped = await shippedLibraries();
  return {
    files: [],
    libraries: shipped.map(({ path, text }) => ({ path, text })),
    absolutePaths: new Map(shipped.map(({ path, absolutePath }) => [path, absolutePath])),
  };
}
