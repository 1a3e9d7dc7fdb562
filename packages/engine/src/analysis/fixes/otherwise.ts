import type { CheckedMatter, CheckedRule, CheckedWho, Fix } from '@shouze/dsl';
import { quotedName } from '../words/quoted-name.ts';
import type { Writing } from './writing.ts';

/** A rule for all other cases, after the last rule: for the unit to which the others come last, most of them. */
export function otherwiseFixes(
  { id, title }: CheckedMatter,
  rules: readonly CheckedRule[],
  { surfaceOf, nodeAt, fileText }: Writing,
): readonly Fix[] {
  const own = rules.filter(({ at }) => nodeAt(at)?.kind === 'rule');
  const last = own.toSorted((a, b) => (a.at.file < b.at.file ? -1 : 1) || a.at.start - b.at.start).at(-1);
  const unit = mostFrequent(rules.map(({ outcome }) => lastUnit(outcome ?? [])));
  if (last === undefined || unit === null) return [];
  const { file } = last.at;
  const language = surfaceOf(file);
  const matter = quotedName(title[language] ?? id, language);
  const lines =
    language === 'zh'
      ? ['规则 其他情形处理', `适用于 ${matter}`, '  当 其他情形', '  则 责任人 为']
      : ['rule `all other cases`', `for ${matter}`, '  when otherwise', '  then assign'];
  const [rule, where, when, then] = lines;
  const lineEnd = fileText(file).indexOf('\n', last.at.end);
  const at = lineEnd === -1 ? fileText(file).length : lineEnd;
  return [
    {
      title: { zh: '加一条“其他情形”的规则', en: 'add a rule for all other cases' },
      edits: [
        {
          span: { file, start: at, end: at },
          text: `\n\n${rule} ${where}\n${when}\n${then} ${quotedName(unit, language)}`,
        },
      ],
    },
  ];
}

function lastUnit(choices: readonly CheckedWho[]): string | null {
  const last = choices.at(-1);
  if (last?.kind !== 'as' || last.who.kind !== 'constant') return null;
  return typeof last.who.value === 'string' ? last.who.value : null;
}

function mostFrequent(units: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(
    units.filter((unit) => unit !== null),
    (unit) => unit,
  );
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? null;
}
