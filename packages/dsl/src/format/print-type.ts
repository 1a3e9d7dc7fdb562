import type { BasicType, Name, TypeReference } from '../syntax/ast.ts';
import { type KeywordId, keywordOf } from '../syntax/keywords.ts';
import { printName } from './print-name.ts';
import { pick, type Target, word } from './target.ts';

/** The keyword of each basic type. */
export const basicTypes: Readonly<Record<BasicType, KeywordId>> = {
  text: 'TextType',
  yesno: 'YesNoType',
  integer: 'IntegerType',
  money: 'MoneyType',
  date: 'DateType',
  person: 'PersonType',
  unit: 'Unit',
  case_number: 'CaseNumberType',
};

export function printType({ type, list }: TypeReference, target: Target): string {
  const name = typeof type === 'string' ? word(basicTypes[type], target) : printTypeName(type, target);
  if (!list) return name;
  return pick(
    target,
    () => `${name} ${word('List', target)}`,
    () => `${word('List', target)} ${word('OfEn', target)} ${name}`,
  );
}

/** An enum that is called as a basic type is told from it by its quotes. */
function printTypeName(name: Name, target: Target): string {
  const basic: readonly (string | undefined)[] = Object.values(basicTypes);
  return printName(name, target, basic.includes(keywordOf(name.text)) ? 'reference' : 'member');
}
