import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { policyFilesUnder } from './policy-files.ts';
import { readText } from './read-text.ts';
import type { ShippedLibrary } from './shipped-libraries.ts';

const BASED_ON = /^[^\S\n]*(?:基于|based\s+on)(.*)/m;
const POLICY = /^(?:政策|policy)\s+(.+)/m;

type Folder = readonly ShippedLibrary[];

/**
 * The policies that a package is based on, at any remove, from the folders beside its own. None where no text of it
 * says `基于`, so that nothing is read in vain; where none is the one that it names, the titles of all alone, so that a
 * slip of the pen can be told but nothing of policies that are not meant.
 */
export async function basesBeside(folder: string, texts: readonly string[]): Promise<Folder> {
  const wanted = texts.flatMap(basedOn);
  if (wanted.length === 0) return [];
  const around = await readdir(dirname(folder), { withFileTypes: true });
  const folders = around
    .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
    .map((entry) => join(entry.parentPath, entry.name));
  const policies = (await Promise.all(folders.map(readFolder))).filter((files) => titlesOf(files).length > 0);
  const found = new Set<Folder>();
  for (const line of wanted) {
    for (const files of policies) {
      if (found.has(files) || !titlesOf(files).some((title) => line.includes(title))) continue;
      found.add(files);
      wanted.push(...files.flatMap(({ text }) => basedOn(text)));
    }
  }
  return found.size > 0 ? [...found].flat() : policies.flatMap(titleAlone);
}

function basedOn(text: string): readonly string[] {
  const line = BASED_ON.exec(text)?.[1];
  return line === undefined ? [] : [line];
}

function titleAlone(files: Folder): Folder {
  return files.flatMap((file) => {
    const line = POLICY.exec(file.text)?.[0];
    return line === undefined ? [] : [{ ...file, text: `${line}\n` }];
  });
}

/** Both titles of the policy that a folder declares. */
function titlesOf(files: Folder): readonly string[] {
  const line = files.flatMap(({ text }) => POLICY.exec(text)?.[1] ?? [])[0] ?? '';
  return [...line.matchAll(/["“「`]([^"”」`]+)["”」`]|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
}

/** Empty for a folder that no policy file stands in directly. */
async function readFolder(folder: string): Promise<Folder> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => /\.shouze(?:\.md)?$/.test(name))) return [];
  const files = await policyFilesUnder(folder);
  return Promise.all(
    files.map(async ({ relative, absolute }) => ({
      path: `${basename(folder)}/${relative}`,
      text: await readText(absolute),
      absolutePath: absolute,
    })),
  );
}
