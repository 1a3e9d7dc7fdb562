import type { Bilingual, CheckedRule, Language } from '@shouze/dsl';
import { wordOf } from '../words/print-facts.ts';

const MOST_NAMED = 12;

/** `甲、乙、丙 等 300 条`, each once. */
export function ruleNames(rules: readonly CheckedRule[]): Bilingual {
  const inLanguage = (language: Language): { readonly shown: readonly string[]; readonly all: number } => {
    const names = [...new Set(rules.map((rule) => wordOf(rule, rule.id, language)))];
    return { shown: names.slice(0, MOST_NAMED), all: names.length };
  };
  const [zh, en] = [inLanguage('zh'), inLanguage('en')];
  return {
    zh: `${zh.shown.join('、')}${zh.all > MOST_NAMED ? ` 等 ${zh.all} 条` : ''}`,
    en: `${en.shown.join(', ')}${en.all > MOST_NAMED ? ` … (${en.all} in all)` : ''}`,
  };
}
