import type { Bilingual, Language } from '@shouze/dsl';
import type { Question } from '@shouze/engine';

/** A question as a form would put it: what it is, what may be answered, and why it is asked. */
export function questionText(question: Question, language: Language): string {
  const { path, label, of, choices, optional, hangs, missing } = question;
  const title = (one: { readonly zh: string | null; readonly en: string | null }): string =>
    one[language] ?? one.zh ?? one.en ?? '';
  const options = [
    ...choices.map(({ label: choice }) => title(choice)),
    ...(optional ? [NONE[language]] : []),
  ];
  const reasons = [
    ...(hangs.assignee ? [ASSIGNEE[language]] : []),
    ...hangs.duties,
    ...hangs.procedures,
  ].join(language === 'zh' ? '、' : ', ');
  const words: Bilingual = {
    zh: `${title(of)}的${title(label)}（${path}）？${options.join('、')}\n  关系到：${reasons}；最多还要问 ${missing.length} 项\n`,
    en: `${title(label)} of ${title(of)} (${path})? ${options.join(', ')}\n  decides on: ${reasons}; ${missing.length} facts at most are open\n`,
  };
  return words[language];
}

const NONE: Bilingual = { zh: '空', en: 'none' };
const ASSIGNEE: Bilingual = { zh: '责任人', en: 'who is responsible' };
