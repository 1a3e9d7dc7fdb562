import type { Name, Title } from '../../syntax/ast.ts';
import type { Symbol as NameSymbol, SymbolTable } from '../symbols.ts';

/** Remembers what every name of the trees stands for. */
export interface SymbolRecorder {
  declare(title: Title, symbol: NameSymbol): void;
  refer(name: Name, symbol: NameSymbol): void;
  readonly table: SymbolTable;
}

export function createSymbolRecorder(): SymbolRecorder {
  const byName = new Map<Name, NameSymbol>();
  let all: readonly NameSymbol[] | null = null;
  const refer = (name: Name, symbol: NameSymbol): void => {
    all = null;
    byName.set(name, symbol);
  };
  return {
    declare(title, symbol) {
      for (const name of [title.primary, title.zh, title.en]) if (name !== null) refer(name, symbol);
    },
    refer,
    table: {
      get all() {
        all ??= [...new Set(byName.values())];
        return all;
      },
      of: (name) => byName.get(name),
    },
  };
}
