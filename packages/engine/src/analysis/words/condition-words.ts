import {
  type Bilingual,
  type CheckedCondition,
  type CheckedEntity,
  type CheckedMatter,
  type CheckedPath,
  type CheckedPolicy,
  type Constant,
  type Duration,
  type Language,
  SELF,
  type Term,
  type Type,
} from '@shouze/dsl';
import type { Roots } from '../uses/field-of.ts';
import { wordOf } from './print-facts.ts';
import { quotedName } from './quoted-name.ts';

/** A condition as the language writes it, in both languages. */
export function conditionWords(
  condition: CheckedCondition,
  matter: string,
  policy: CheckedPolicy,
): Bilingual {
  const owner = policy.vocabulary.matters.get(matter);
  const roots: Roots = new Map(owner === undefined ? [] : [[null, owner]]);
  const inLanguage = (language: Language): string => words(condition, roots, { policy, language });
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** A term as the language writes it. @param roots what its paths start from: `rootsOf` */
export function termInWords(term: Term, roots: Roots, policy: CheckedPolicy): Bilingual {
  return {
    zh: termWords(term, roots, { policy, language: 'zh' }),
    en: termWords(term, roots, { policy, language: 'en' }),
  };
}

interface Speech {
  readonly policy: CheckedPolicy;
  readonly language: Language;
}

const JOINS = { and: { zh: ' 且 ', en: ' and ' }, or: { zh: ' 或 ', en: ' or ' } } as const;

const OPERATORS = {
  is: { zh: '为', en: 'is' },
  'is-not': { zh: '不为', en: 'is not' },
  lt: { zh: '小于', en: '<' },
  lte: { zh: '不大于', en: '<=' },
  gt: { zh: '大于', en: '>' },
  gte: { zh: '不小于', en: '>=' },
} as const;

const DATE_OPERATORS = {
  ...OPERATORS,
  lt: { zh: '早于', en: 'before' },
  lte: { zh: '不晚于', en: 'not after' },
  gt: { zh: '晚于', en: 'after' },
  gte: { zh: '不早于', en: 'not before' },
} as const;

const QUANTIFIERS = {
  some: { zh: '有', en: 'some' },
  no: { zh: '无', en: 'no' },
  every: { zh: '每个', en: 'every' },
} as const;

function words(condition: CheckedCondition, roots: Roots, speech: Speech): string {
  const { language, policy } = speech;
  const term = (one: Term): string => termWords(one, roots, speech);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands
        .map((operand) => part(operand, roots, speech))
        .join(JOINS[condition.kind][language]);
    case 'not':
      return `${language === 'zh' ? '非' : 'not'} ${part(condition.operand, roots, speech)}`;
    case 'truth':
      return term(condition.term);
    case 'defined': {
      const name = wordOf(policy.definitions.get(condition.definition), condition.definition, language);
      return joined([pathWords(condition.on, roots, speech), name]);
    }
    case 'compare': {
      const operators = isDate(condition.left) ? DATE_OPERATORS : OPERATORS;
      return `${term(condition.left)} ${operators[condition.operator][language]} ${term(condition.right)}`;
    }
    case 'member': {
      const members = condition.members.map(term);
      const negated = condition.negated;
      if (language === 'zh')
        return `${term(condition.left)} ${negated ? '不属于' : '属于'} ${members.join('、')}`;
      return `${term(condition.left)} ${negated ? 'not in' : 'in'} (${members.join(', ')})`;
    }
    case 'known': {
      const known =
        language === 'zh' ? (condition.negated ? '未知' : '已知') : condition.negated ? 'unknown' : 'known';
      return `${pathWords(condition.path, roots, speech)} ${known}`;
    }
    case 'some':
    case 'no':
    case 'every': {
      const head = `${QUANTIFIERS[condition.kind][language]} ${elementWord(condition, speech)}`;
      return head + whereWords(condition, roots, speech);
    }
    case 'count': {
      const operator = OPERATORS[condition.operator][language];
      const [element, bound] = [elementWord(condition, speech), term(condition.bound)];
      const head =
        language === 'zh'
          ? `${element} 数量 ${operator} ${bound}`
          : `count of ${element} ${operator} ${bound}`;
      return head + whereWords(condition, roots, speech);
    }
  }
}

/** What reaches to the end of the condition stands in parentheses inside another. */
function part(condition: CheckedCondition, roots: Roots, speech: Speech): string {
  const text = words(condition, roots, speech);
  const isWide = ['and', 'or', 'some', 'no', 'every', 'count'].includes(condition.kind);
  return isWide ? `(${text})` : text;
}

type Collected = Extract<CheckedCondition, { binder: unknown }>;

/** The binder's own name where it was given one. */
function elementWord({ binder }: Collected, { policy, language }: Speech): string {
  const entity = policy.vocabulary.entities.get(binder.entity);
  const name = wordOf(entity, binder.entity, language);
  return binder.id === binder.entity ? name : `${name} ${quotedName(binder.id, language)}`;
}

function whereWords({ binder, where }: Collected, roots: Roots, speech: Speech): string {
  if (where === null) return '';
  const entity = speech.policy.vocabulary.entities.get(binder.entity);
  const inner = entity === undefined ? roots : new Map([...roots, [binder.id, entity] as const]);
  return `${speech.language === 'zh' ? ' 满足 ' : ' where '}${words(where, inner, speech)}`;
}

function isDate(term: Term): boolean {
  return term.kind !== 'none' && term.type.kind === 'date';
}

function termWords(term: Term, roots: Roots, speech: Speech): string {
  const { policy, language } = speech;
  const of = (inner: Term): string => termWords(inner, roots, speech);
  switch (term.kind) {
    case 'path':
      return pathWords(term, roots, speech);
    case 'none':
    case 'constant':
      return constantWords(term, speech);
    case 'parameter':
      return wordOf(policy.parameters.get(term.parameter), term.parameter, language);
    case 'lookup':
      return joined([of(term.key), wordOf(policy.lookups.get(term.lookup), term.lookup, language)]);
    case 'shift':
      return `${of(term.base)} ${term.sign} ${of(term.duration)}`;
    case 'expiry':
      return language === 'zh'
        ? `${of(term.from)} 起 ${of(term.duration)} 届满`
        : `expiry of ${of(term.duration)} from ${of(term.from)}`;
    case 'days-between':
      return language === 'zh'
        ? `从 ${of(term.from)} 至 ${of(term.to)} 天数`
        : `days from ${of(term.from)} to ${of(term.to)}`;
  }
}

export function constantWords(constant: Constant, { policy, language }: Speech): string {
  if (constant.kind === 'none') return language === 'zh' ? '空' : 'none';
  const { type, value } = constant;
  if (typeof value === 'object') return durationWords(value, language);
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(value, type, language);
  const { enums, units } = policy.vocabulary;
  if (type.kind === 'enum')
    return wordOf(
      enums.get(type.enum)?.members.find(({ id }) => id === value),
      value,
      language,
    );
  return type.kind === 'unit' ? wordOf(units.get(value), value, language) : value;
}

/** Amounts as the language writes them: in ten thousands where that is shorter. */
export function numberWords(value: number, { kind }: Type, language: Language): string {
  const isRound = kind === 'money' && language === 'zh' && value >= 10_000 && value % 1000 === 0;
  return isRound ? `${value / 10_000}万` : String(value);
}

const UNITS = {
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
} as const;

function durationWords({ amount, unit }: Duration, language: Language): string {
  return language === 'zh' ? `${amount}${UNITS[unit].zh}` : `${amount} ${UNITS[unit].en}`;
}

function pathWords({ root, fields }: CheckedPath, roots: Roots, { policy, language }: Speech): string {
  let owner: CheckedMatter | CheckedEntity | undefined = roots.get(root);
  const words = fields.map((name) => {
    const field = owner?.fields.get(name);
    owner = field?.type.kind === 'entity' ? policy.vocabulary.entities.get(field.type.entity) : undefined;
    if (field === undefined && name === 'active') return language === 'zh' ? '在岗' : 'active';
    return wordOf(field, name, language);
  });
  // The matter's own fields read without it, and so do an element's that bears its entity's name.
  const bound = root === null || root === SELF ? undefined : roots.get(root);
  const start =
    bound === undefined ? [] : [bound.id === root ? wordOf(bound, bound.id, language) : (root ?? '')];
  return joined([...start, ...words]);
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('.');
}
