import { readdir } from 'node:fs/promises';
import { join, relative as relativeTo, sep } from 'node:path';
import { unreadable } from './read-text.ts';
import { shownPath } from './shown-path.ts';

export interface PolicyFile {
  /** Inside the folder, with `/`. */
  readonly relative: string;
  readonly absolute: string;
}

/** `*.shouze.md` is literate; tables of data stand beside the code that names them, calendars in `calendar/`. */
const POLICY_FILE = /\.(?:shouze|shouze\.md|csv)$|(?:^|\/)calendar\/[^/]+\.json$/;

/** All policy files under a folder, at any depth, in an order that is the same on every machine. */
export async function policyFilesUnder(folder: string): Promise<readonly PolicyFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    throw unreadable(shownPath(folder), error);
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolute) => ({ relative: relativeTo(folder, absolute).split(sep).join('/'), absolute }))
    .filter(({ relative }) => POLICY_FILE.test(relative) && !relative.split('/').some(isHidden))
    .sort((a, b) => (a.relative < b.relative ? -1 : 1));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
