import type { Language } from '@shouze/dsl';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberedLanguage } from './language.ts';

/** Starts i18next with the wording under `/wording`, which a county may edit without a build. */
export async function startWording(): Promise<void> {
  const [zh, en] = await Promise.all([fetchWording('zh'), fetchWording('en')]);
  await i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
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
  document.title = `${i18next.t('product')} – ${i18next.t('productLine')}`;
}
