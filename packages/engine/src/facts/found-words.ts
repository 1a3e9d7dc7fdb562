import type { Bilingual } from '@shouze/dsl';

/** What a fault found, in words; values are shown as they were written, texts in quotes. */
export function foundWords(found: string): Bilingual {
  if (found === 'nothing') return { zh: '没有', en: found };
  if (found === 'a record') return { zh: '一条记录', en: found };
  const list = /^a list of (\d+)$/.exec(found);
  return { zh: list ? `有 ${list[1]} 项的列表` : found, en: found };
}
