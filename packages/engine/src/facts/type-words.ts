import type { Bilingual, Type, Vocabulary } from '@shouze/dsl';

/** As in the vocabulary's English: `date`, an enum's or an entity's English name, `list of prior`. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case 'enum':
      return type.enum;
    case 'entity':
      return type.entity;
    case 'list':
      return `list of ${typeName(type.of)}`;
    default:
      return type.kind;
  }
}

/** Past so many, a list of names helps nobody. */
const NAMES_SHOWN = 40;

/** What a field of the type takes in JSON, in words. */
export function expectedOf(type: Type, vocabulary: Vocabulary): Bilingual {
  switch (type.kind) {
    case 'text':
      return { zh: '文本', en: 'a text' };
    case 'yesno':
      return { zh: 'true 或 false', en: 'true or false' };
    case 'integer':
      return { zh: '整数', en: 'a whole number' };
    case 'money':
      return { zh: '以元计的数', en: 'a number of yuan' };
    case 'date':
      return { zh: '真实的日期,写作 YYYY-MM-DD', en: 'a real date as YYYY-MM-DD' };
    case 'case_number':
      return { zh: '案号,如 "(2022)川1527民初123号"', en: 'a case number such as "(2022)川1527民初123号"' };
    case 'person':
      return {
        zh: '人员的标识,或 {"id", "name", "active"}',
        en: 'the id of a person, or {"id", "name", "active"}',
      };
    case 'unit':
      return namesExpected('机构', 'unit', [...vocabulary.units.keys()]);
    case 'enum':
      return namesExpected('成员', 'member', membersOf(type.enum, vocabulary));
    case 'entity':
      return { zh: `${type.entity} 的记录({…})`, en: `a record of ${type.entity} ({…})` };
    case 'list':
      return {
        zh: `${typeName(type.of)} 的列表([…],没有则为 [])`,
        en: `a list of ${typeName(type.of)} ([] for none)`,
      };
    case 'duration':
      return { zh: '期间', en: 'a period' };
  }
}

/** The closed list of what may be given, as far as there is one; sorted, as the order of an enum means nothing. */
export function closedValues(type: Type, vocabulary: Vocabulary): readonly (string | boolean)[] {
  switch (type.kind) {
    case 'yesno':
      return [true, false];
    case 'enum':
      return membersOf(type.enum, vocabulary).toSorted();
    case 'unit':
      return [...vocabulary.units.keys()].sort();
    default:
      return [];
  }
}

function membersOf(name: string, vocabulary: Vocabulary): readonly string[] {
  return (vocabulary.enums.get(name)?.members ?? []).map(({ id }) => id);
}

function namesExpected(zh: string, en: string, names: readonly string[]): Bilingual {
  const sorted = [...names].sort();
  const shown = sorted.slice(0, NAMES_SHOWN).join(', ');
  const more = sorted.length > NAMES_SHOWN ? ', …' : '';
  return {
    zh: `${zh}的英文名之一:${shown}${more}`,
    en: `the English name of a ${en}, one of ${shown}${more}`,
  };
}
