import { readdirSync, readFileSync } from 'node:fs';
import type { PackageSources, SourceFile } from '@shouze/dsl';

const POLICIES = new URL('../', import.meta.url);

/** The policy files of a folder under `policies/`, by their paths from there. */
export function loadFolder(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(`${folder}/`, POLICIES), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:shouze|shouze\.md|csv)$/.test(name))
    .sort()
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(`${folder}/${name}`, POLICIES), 'utf8'),
    }));
}

export const standardLibraries = loadFolder('standard');

/** A county's package with the libraries that ship. */
export function loadPackage(folder: string): PackageSources {
  return { files: loadFolder(folder), libraries: standardLibraries };
}

export function readPolicyFile(path: string): string {
  return readFileSync(new URL(path, POLICIES), 'utf8');
}
