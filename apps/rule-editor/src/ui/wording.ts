import type { Bilingual, Language } from '@shouze/dsl';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

const REMEMBERED_AS = 'shouze.language';

/**
 * Starts i18next with the wording under `/wording`, which a county may edit without a build.
 * Chinese unless the reader chose English before.
 */
export async function startWording(): Promise<void> {
  const [zh, en] = await Promise.all([fetchWording('zh'), fetchWording('en')]);
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  i18next.on('languageChanged', describeDocument);
  describeDocument();
}

async function fetchWording(language: Language): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`/wording/${language}.json`);
  return response.json();
}

function describeDocument(): void {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
  document.title = `${i18next.t('product')} · ${i18next.t('productLine')}`;
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED_AS, language);
  void i18next.changeLanguage(language);
}

export interface Wording {
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly language: Language;
  /** The reader's side of a text that is there in both languages. */
  readonly say: (text: Bilingual) => string;
}

export function useWording(): Wording {
  const { t } = useTranslation();
  const language = currentLanguage();
  return { t: (key, values) => t(key, values ?? {}), language, say: (text) => text[language] };
}
