import type { DocumentSymbol as OutlineEntry } from '@shouze/dsl';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Positions } from '../positions.ts';
import { asked, type Server } from '../server.ts';

/** The outline of a file. */
export function provideDocumentSymbols(server: Server): void {
  server.connection.onDocumentSymbol(async ({ textDocument }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    return found.service.documentSymbols(found.path).map((symbol) => asSymbol(symbol, positions));
  });
}

function asSymbol(
  { name, detail, kind, span, nameSpan, children }: OutlineEntry,
  positions: Positions,
): DocumentSymbol {
  // The protocol wants the name inside of the whole.
  const whole = { start: Math.min(span.start, nameSpan.start), end: Math.max(span.end, nameSpan.end) };
  return {
    // An empty name is an error in editors; a title that is still to be typed has none.
    name: name === '' ? '…' : name,
    detail: detail ?? '',
    kind: kinds[kind] ?? SymbolKind.Function,
    range: positions.rangeOf(whole),
    selectionRange: positions.rangeOf(nameSpan),
    children: children.map((child) => asSymbol(child, positions)),
  };
}

const kinds: Readonly<Partial<Record<OutlineEntry['kind'], SymbolKind>>> = {
  policy: SymbolKind.Package,
  library: SymbolKind.Package,
  section: SymbolKind.Namespace,
  enum: SymbolKind.Enum,
  member: SymbolKind.EnumMember,
  entity: SymbolKind.Class,
  matter: SymbolKind.Class,
  field: SymbolKind.Field,
  definition: SymbolKind.Property,
  lookup: SymbolKind.Property,
  parameter: SymbolKind.Constant,
  unit: SymbolKind.Object,
  position: SymbolKind.Object,
  role: SymbolKind.Object,
  action: SymbolKind.Method,
  state: SymbolKind.Event,
};
