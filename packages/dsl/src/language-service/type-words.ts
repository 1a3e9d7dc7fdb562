import type { Type } from '../check/checked-ast.ts';
import type { Symbol as ShouzeSymbol, SymbolTable } from '../check/symbols.ts';
import type { Bilingual } from '../diagnostics/diagnostic.ts';
import { basicTypes } from '../format/print-type.ts';
import { canonicalForm } from '../syntax/keywords.ts';

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
      return {
        zh: canonicalForm(basicTypes[type.kind], 'zh'),
        en: canonicalForm(basicTypes[type.kind], 'en'),
      };
  }
}

function titleOf({ all }: SymbolTable, kind: ShouzeSymbol['kind'], id: string): Bilingual {
  const title = all.find((symbol) => symbol.kind === kind && symbol.id === id)?.title;
  return { zh: title?.zh ?? title?.en ?? id, en: title?.en ?? title?.zh ?? id };
}
