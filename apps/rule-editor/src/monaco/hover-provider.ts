import type { Language } from '@shouze/dsl';
import { currentLanguage } from '../wording/language.ts';
import type { Answers } from '../worker/questions.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';
import { PLAIN } from './languages.ts';

/** What the name under the pointer stands for, and on what ground. */
export function createHoverProvider({ client, documents }: Connection): api.languages.HoverProvider {
  return {
    async provideHover(model, position) {
      const offset = model.getOffsetAt(position);
      const found = await client.ask({ kind: 'hover', path: pathOf(model.uri), offset });
      if (!found) return null;
      const range = documents.range(found.span);
      return { contents: hoverTexts(found, currentLanguage()), ...(range ? { range } : {}) };
    },
  };
}

/** As Markdown: what it is, its declaration, its sources. */
function hoverTexts(
  { kindWords, title, type, code, citations, note }: NonNullable<Answers['hover']>,
  language: Language,
): api.IMarkdownString[] {
  const own = title[language] ?? title.zh ?? title.en ?? '';
  const other = language === 'zh' ? title.en : title.zh;
  const heading = [`${kindWords[language]} **${escaped(own)}**`];
  if (other !== null && other !== own) heading.push(escaped(other));
  if (type !== null) heading.push(`*${escaped(type[language])}*`);
  const parts = [heading.join('  \n')];
  if (code !== null) parts.push(`\`\`\`${PLAIN}\n${code[language]}\n\`\`\``);
  const remarks = note === null ? citations : [...citations, note];
  if (code === null && remarks.length > 0) parts.push(remarks.map(escaped).join('  \n'));
  return parts.map((value) => ({ value }));
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
