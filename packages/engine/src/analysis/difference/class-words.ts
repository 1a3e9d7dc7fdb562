import type { Bilingual, CheckedField, CheckedMatter, Constant, Language, Type } from '@shouze/dsl';
import { formatDay } from '../../calendar/day-number.ts';
import type { Named } from '../regions/axis.ts';
import { conditionWords, constantWords, numberWords } from '../words/condition-words.ts';
import { wordOf } from '../words/print-facts.ts';
import type { KnownField, ListedField, OrderedField } from './known-fields.ts';
import type { CaseCondition, Literal } from './literal.ts';
import { plainCondition } from './plain-condition.ts';
import { ruleNames } from './rule-names.ts';
import type { Side } from './side.ts';
import { natural } from './truths/natural.ts';

/** More rules that must not hold are told by their names. */
const MOST_SPELT = 3;

/** The condition in the words of the language; null where it holds of every case. */
export function classWords(
  condition: CaseCondition,
  matter: CheckedMatter,
  sides: readonly [Side, Side],
): Bilingual | null {
  const policies = [sides[0].policy, sides[1].policy] as const;
  const { fields, rest } = plainCondition(condition, matter, policies);
  const silent = rest.filter(
    ({ holds, condition: { kind }, rule }) => !holds && rule !== null && kind === 'and',
  );
  const spelt = silent.length > MOST_SPELT ? rest.filter((one) => !silent.includes(one)) : rest;
  const isAlone = fields.size + spelt.length + Number(spelt.length < rest.length) === 1;
  const inLanguage = (language: Language): readonly string[] => [
    ...[...fields].map(([key, known]) => fieldWords(matter.fields.get(key), known, policies[1], language)),
    ...spelt.map((one) => literalWords(one, isAlone, matter.id, sides, language)),
    ...(silent.length > MOST_SPELT ? [silentWords(silent, language)] : []),
  ];
  const [zh, en] = [inLanguage('zh'), inLanguage('en')];
  return zh.length === 0 ? null : { zh: [...new Set(zh)].join(' 且 '), en: [...new Set(en)].join(' and ') };
}

/** What reaches to the end of the condition stands in parentheses beside others. */
function literalWords(
  { condition, holds, side }: Literal,
  isAlone: boolean,
  matter: string,
  sides: readonly [Side, Side],
  language: Language,
): string {
  const own = natural(condition, holds);
  const words = conditionWords(own, matter, sides[side].policy)[language];
  return isAlone || !WIDE.has(own.kind) ? words : `(${words})`;
}

const WIDE: ReadonlySet<string> = new Set(['or', 'some', 'no', 'every', 'count']);

/** Rows of one table are many; their names tell them apart. */
function silentWords(silent: CaseCondition, language: Language): string {
  const names = ruleNames(silent.flatMap(({ rule }) => rule ?? []))[language];
  return language === 'zh' ? `规则 ${names} 都不成立` : `none of the rules ${names} holds`;
}

function fieldWords(
  field: CheckedField | undefined,
  known: KnownField,
  policy: Side['policy'],
  language: Language,
): string {
  if (field === undefined) return '';
  const name = wordOf(field, field.id, language);
  if (known.kind === 'listed') return listedWords(name, known, field, policy, language);
  const range = rangeWords(name, known, field.type, language);
  if (!known.mayBeNone || !field.optional) return range;
  return language === 'zh' ? `(${range} 或 ${name} 为 空)` : `(${range} or ${name} is none)`;
}

const SIGNS = {
  number: {
    zh: { low: ['大于', '不小于'], high: ['小于', '不大于'], is: '为' },
    en: { low: ['>', '>='], high: ['<', '<='], is: 'is' },
  },
  date: {
    zh: { low: ['晚于', '不早于'], high: ['早于', '不晚于'], is: '为' },
    en: { low: ['after', 'not before'], high: ['before', 'not after'], is: 'is' },
  },
} as const;

function rangeWords(name: string, { low, high }: OrderedField, type: Type, language: Language): string {
  const isDate = type.kind === 'date';
  const signs = SIGNS[isDate ? 'date' : 'number'][language];
  const value = (number: number): string =>
    isDate ? formatDay(number) : numberWords(number, type, language);
  if (low !== null && high !== null && low.value === high.value)
    return `${name} ${signs.is} ${value(low.value)}`;
  if (low !== null && high !== null && !isDate) {
    const [under, atMost] = language === 'zh' ? ['<', '≤'] : ['<', '<='];
    return `${value(low.value)} ${low.isIn ? atMost : under} ${name} ${high.isIn ? atMost : under} ${value(high.value)}`;
  }
  const parts = [
    ...(low === null ? [] : [`${name} ${signs.low[Number(low.isIn)]} ${value(low.value)}`]),
    ...(high === null ? [] : [`${name} ${signs.high[Number(high.isIn)]} ${value(high.value)}`]),
  ];
  return parts.join(language === 'zh' ? ' 且 ' : ' and ');
}

function listedWords(
  name: string,
  { among, but }: ListedField,
  { type }: CheckedField,
  policy: Side['policy'],
  language: Language,
): string {
  const words = (value: Named): string => constantWords(constantOf(value, type), { policy, language });
  const values = (among ?? but).map(words);
  const isNot = among === null;
  if (type.kind === 'yesno' && values.length === 1) {
    const isTrue = (among ?? but)[0] === true;
    if (isTrue && !isNot) return name;
    if (isTrue) return language === 'zh' ? `非 ${name}` : `not ${name}`;
  }
  if (language === 'zh')
    return values.length === 1
      ? `${name} ${isNot ? '不为' : '为'} ${values[0]}`
      : `${name} ${isNot ? '不属于' : '属于'} ${values.join('、')}`;
  return values.length === 1
    ? `${name} ${isNot ? 'is not' : 'is'} ${values[0]}`
    : `${name} ${isNot ? 'not in' : 'in'} (${values.join(', ')})`;
}

function constantOf(value: Named, type: Type): Constant {
  return value === null ? { kind: 'none' } : { kind: 'constant', type, value };
}
