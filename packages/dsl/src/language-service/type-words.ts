import type { Type } from '../check/checked-ast.ts';
import type { Symbol as ShouzeSymbol, SymbolTable } from '../check/symbols.ts';
import type { Bilingual } from '../diagnostics/diagnostic.ts';
import { canonicalForm, type KeywordId } from '../syntax/keywords.ts';

const basic = {
  text: 'TextType',
  yesno: 'YesNoType',
  integer: 'IntegerType',
  money: 'MoneyType',
  date: 'DateType',
  person: 'PersonType',
  unit: 'Unit',
  case_number: 'CaseNumberType',
} as const satisfies Record<string, KeywordId>;

/** A type in the words of the language itself. */
export function wordsOfType(type: Type, symbols: SymbolTable): Bilingual {
  switch (type.kind) {
    case 'enum':
      return titleOf(symbols, 'enum', type.enum);
    case 'entity':
      return titleOf(symbols, 'entity', type.entity);
    case 'list': {
      const of = wordsOfType(type.of, symbols);
      return { zh: `${of.zh} 列表`, en: `list of ${of.en}` };
    }
    case 'duration':
      return { zh: '期间', en: 'duration' };
    default:
      return { zh: canonicalForm(basic[type.kind], 'zh'), en: canonicalForm(basic[type.kind], 'en') };
  }
}

function titleOf({ all }: SymbolTable, kind: ShouzeSymbol['kind'], id: string): Bilingual {
  const title = all.find((symbol) => symbol.kind === kind && symbol.id === id)?.title;
  return { zh: title?.zh ?? title?.en ?? id, en: title?.en ?? title?.zh ?? id };
}
