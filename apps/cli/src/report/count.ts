import type { Bilingual } from '@shouze/dsl';

/** `3 errors`, `1 error`, `3 个错误`. */
export function count(amount: number, noun: Bilingual & { readonly many: string }): Bilingual {
  return { zh: `${amount} 个${noun.zh}`, en: `${amount} ${amount === 1 ? noun.en : noun.many}` };
}
