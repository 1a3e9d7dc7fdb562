/** Monaco's id of `NAME.shouze`. */
export const PLAIN = 'shouze';
/** Monaco's id of `NAME.shouze.md`. */
export const LITERATE = 'shouze-literate';

export function languageOfPath(path: string): string {
  if (path.endsWith('.shouze.md')) return LITERATE;
  return path.endsWith('.shouze') ? PLAIN : 'plaintext';
}
