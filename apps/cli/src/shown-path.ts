import { basename, relative } from 'node:path';

/** A path as people name it here: relative to the working directory, if it is below it. */
export function shownPath(absolute: string): string {
  const path = relative(process.cwd(), absolute);
  if (path === '') return basename(absolute);
  return path.startsWith('..') ? absolute : path;
}
