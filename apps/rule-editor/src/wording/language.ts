import type { Language } from '@shouze/dsl';
import i18next from 'i18next';

const REMEMBERED_AS = 'shouze.language';

/** Chinese unless the reader chose English before. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'zh';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED_AS, language);
  void i18next.changeLanguage(language);
}

/** @returns ends it */
export function whenLanguageChanges(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
