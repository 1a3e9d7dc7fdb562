import type { Language } from '@shouze/dsl';

/** A name as it stands in a text: quoted unless it is letters and digits alone. */
export function quotedName(name: string, language: Language): string {
  if (isPlainName(name)) return name;
  return language === 'zh' ? `「${name}」` : `\`${name}\``;
}

export function isPlainName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}
