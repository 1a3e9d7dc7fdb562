import type { Bilingual, Language } from '@shouze/dsl';
import { type Fault, foundWords } from '@shouze/engine';

/** One fault of given facts a line. */
export function faultsText(faults: readonly Fault[], language: Language): string {
  return faults
    .map(({ path, expected, found }) => {
      const words: Bilingual = {
        zh: `${path || '事实'}：应为${expected.zh}，实为 ${foundWords(found).zh}\n`,
        en: `${path || 'the facts'}: expected ${expected.en}, found ${foundWords(found).en}\n`,
      };
      return words[language];
    })
    .join('');
}
