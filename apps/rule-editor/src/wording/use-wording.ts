import type { Bilingual, Language } from '@shouze/dsl';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface Wording {
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly language: Language;
  /** The reader's side of a text that is there in both languages. */
  readonly say: (text: Bilingual) => string;
}

export function useWording(): Wording {
  const { t: translate, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const say = useCallback((text: Bilingual) => text[language], [language]);
  const t = useCallback<Wording['t']>((key, values) => translate(key, values ?? {}), [translate]);
  return { t, language, say };
}
