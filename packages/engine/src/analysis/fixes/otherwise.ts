import type { CheckedMatter, CheckedPolicy, CheckedRule, CheckedWho, Fix } from '@shouze/dsl';
import { wordOf } from '../words/print-facts.ts';
import { quotedName } from '../words/quoted-name.ts';
import type { Writing } from './writing.ts';

/**
 * A rule for all other cases, after the last rule. Who is to have them is for the court to say: until it does, the
 * unit to which several rules come last, or else the first that is declared.
 */
export function otherwiseFixes(
  { id, title }: CheckedMatter,
  rules: readonly CheckedRule[],
  { units }: CheckedPolicy['vocabulary'],
  { surfaceOf, nodeAt, fileText }: Writing,
): readonly Fix[] {
  const own = rules.filter(({ at }) => nodeAt(at)?.kind === 'rule');
  const last = own.toSorted((a, b) => (a.at.file < b.at.file ? -1 : 1) || a.at.start - b.at.start).at(-1);
  const usual = oftenLast(rules.map(({ outcome }) => lastUnit(outcome ?? [])));
  const unit = units.get(usual ?? '') ?? [...units.values()].toSorted((a, b) => a.at.start - b.at.start)[0];
  if (last === undefined || unit === undefined) return [];
  const { file } = last.at;
  const language = surfaceOf(file);
  const matter = quotedName(title[language] ?? id, language);
  const lines =
    language === 'zh'
      ? [
          '规则 其他情形处理',
          `适用于 ${matter}`,
          '  当 其他情形',
          '  则 责任人 为',
          '  说明 "责任单位待核对"',
        ]
      : [
          'rule `all other cases`',
          `for ${matter}`,
          '  when otherwise',
          '  then assign',
          '  note "the unit is to be checked"',
        ];
  const [rule, where, when, then, note] = lines;
  const lineEnd = fileText(file).indexOf('\n', last.at.end);
  const at = lineEnd === -1 ? fileText(file).length : lineEnd;
  return [
    {
      title: {
        zh: `加一条“其他情形”的规则（责任单位“${unit.title.zh ?? unit.id}”请核对）`,
        en: `add a rule for all other cases (check the unit "${unit.title.en ?? unit.id}")`,
      },
      edits: [
        {
          span: { file, start: at, end: at },
          text: `\n\n${rule} ${where}\n${when}\n${then} ${wordOf(unit, unit.id, language)}\n${note}`,
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

/** Null where no unit is last in more rules than one. */
function oftenLast(units: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(
    units.filter((unit) => unit !== null),
    (unit) => unit,
  );
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most === undefined || most[1].length === 1 ? null : most[0];
}
