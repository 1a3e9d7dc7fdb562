import type { SourceFile } from '@shouze/contract';

const HEADER = /^\s*(政策|policy)\s/m;
const RULE = /^\s*(规则|表|rule|table)\s/m;

/** As one would read the package: the file with the policy's header, the other files, then those in folders. */
export function inReadingOrder(files: readonly SourceFile[]): readonly SourceFile[] {
  const rank = ({ path, text }: SourceFile): number => (HEADER.test(text) ? 0 : path.includes('/') ? 2 : 1);
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** The file to begin with: the first that has rules, where any has. */
export function fileToBeginWith(files: readonly SourceFile[]): string | null {
  return (files.find(({ text }) => RULE.test(text)) ?? files[0])?.path ?? null;
}
