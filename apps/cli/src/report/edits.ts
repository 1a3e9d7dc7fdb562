import type { Bilingual, Fix, Language } from '@shouze/dsl';
import type { LoadedPackage } from '../load-package.ts';
import { placesOf } from './places.ts';

/** Suggested edits as people read them: what each does, where, and with which text; empty where there are none. */
export function editsText(loaded: LoadedPackage, fixes: readonly Fix[], language: Language): string {
  const places = placesOf(loaded);
  const lines = fixes.flatMap(({ title, edits }) => [
    `${SUGGESTED[language]}${title[language]}`,
    ...edits.flatMap(({ span, text }) => {
      const { file, line, column } = places.of(span);
      const [first = '', ...rest] = text.trim().split('\n');
      const done = DONE[first === '' ? 'delete' : span.start === span.end ? 'insert' : 'replace'][language];
      return [
        `  ${file}:${line}:${column} ${done}${first.trim()}`.trimEnd(),
        ...rest.map((more) => `    ${more}`.trimEnd()),
      ];
    }),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

const SUGGESTED: Bilingual = { zh: '可以采用的修改：', en: 'suggested edit: ' };

const DONE: Readonly<Record<'insert' | 'replace' | 'delete', Bilingual>> = {
  insert: { zh: '加上 ', en: 'add ' },
  replace: { zh: '改为 ', en: 'replace by ' },
  delete: { zh: '删去', en: 'delete' },
};
