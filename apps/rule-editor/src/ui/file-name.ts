import { PACKAGE_LIMITS, PACKAGE_PATH } from '@shouze/contract';

export type FileNameFault = 'empty' | 'malformed' | 'long' | 'taken';

const ENDING = /\.(?:shouze|shouze\.md|csv|json)$/;

/** What a typed name means as a path of the package: without an ending it is a file of rules. */
export function pathOfName(typed: string): string {
  const name = typed.trim();
  return name === '' || ENDING.test(name) ? name : `${name}.shouze`;
}

/** @param taken paths that are in use, of libraries too @returns what is wrong with a path; null where it will do */
export function faultOfPath(path: string, taken: readonly string[]): FileNameFault | null {
  if (path === '') return 'empty';
  if (path.length > PACKAGE_LIMITS.pathLength) return 'long';
  if (!PACKAGE_PATH.test(path)) return 'malformed';
  // Two names that differ in case only are one file on many machines.
  const folded = path.toLowerCase();
  return taken.some((one) => one.toLowerCase() === folded) ? 'taken' : null;
}
