import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a document is on the disk; null for one that is nowhere yet (`untitled:`). */
export function pathOfUri(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** What a document is called in its package where it is all there is of it. */
export function nameOfUri(uri: string): string {
  const path = pathOfUri(uri);
  if (path !== null) return basename(path);
  const name = uri.replace(/^[^:]*:/, '').replace(/[^\p{L}\p{N}_.-]+/gu, '_');
  return /\.shouze(?:\.md)?$/.test(name) ? name : `${name}.shouze`;
}
