import { fileURLToPath } from 'node:url';
import type { SourceFile } from '@shouze/dsl';
import { policyFilesUnder } from './policy-files.ts';
import { readText } from './read-text.ts';

/** Where the standard vocabulary and the statutory bars are: in the repository that this command belongs to. */
const FOLDER = fileURLToPath(new URL('../../../policies/standard/', import.meta.url));

export interface ShippedLibrary extends SourceFile {
  readonly absolutePath: string;
}

export async function shippedLibraries(): Promise<readonly ShippedLibrary[]> {
  const files = await policyFilesUnder(FOLDER);
  return Promise.all(
    files.map(async ({ relative, absolute }) => ({
      path: `standard/${relative}`,
      text: await readText(absolute),
      absolutePath: absolute,
    })),
  );
}
