import type { Language } from '@shouze/dsl';

/**
 * The language to answer in: the first of Chinese and English by the reader's preference, Chinese if neither is named.
 * @see RFC 9110, 12.5.4
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map(parseRange);
  const ranked = ranges.filter((range) => range.quality > 0).toSorted((a, b) => b.quality - a.quality);
  return ranked.find((range) => range.tag === 'en' || range.tag === 'zh')?.tag === 'en' ? 'en' : 'zh';
}

function parseRange(range: string): { readonly tag: string; readonly quality: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 };
}
