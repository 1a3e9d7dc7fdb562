import type { Completion } from '@shouze/dsl';
import { CompletionItemKind } from 'vscode-languageserver/node';
import { asked, type Server } from '../server.ts';

/** The words that may stand at the cursor, by their characters or by their pinyin. */
export function provideCompletion(server: Server): void {
  server.connection.onCompletion(async ({ textDocument, position }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const positions = found.positionsOf(found.path);
    const items = found.service.completions(found.path, positions.offsetAt(position));
    return {
      // Chinese has no words for the editor to filter by: it asks again with every character.
      isIncomplete: true,
      items: items.map((item, place) => ({
        label: item.label,
        kind: kindOf(item.kind),
        detail: item.detail?.[server.language()] ?? '',
        filterText: item.filterText,
        // The service knows what is most likely; an editor would sort by the alphabet.
        sortText: String(place).padStart(5, '0'),
        textEdit: { range: positions.rangeOf(item.replace), newText: item.insertText },
      })),
    };
  });
}

function kindOf(kind: Completion['kind']): CompletionItemKind {
  switch (kind) {
    case 'keyword':
      return CompletionItemKind.Keyword;
    case 'literal':
      return CompletionItemKind.Value;
    case 'member':
      return CompletionItemKind.EnumMember;
    case 'enum':
      return CompletionItemKind.Enum;
    case 'field':
    case 'definition':
    case 'lookup':
      return CompletionItemKind.Field;
    case 'parameter':
      return CompletionItemKind.Constant;
    case 'binder':
      return CompletionItemKind.Variable;
    case 'entity':
    case 'matter':
      return CompletionItemKind.Class;
    case 'unit':
    case 'position':
    case 'role':
    case 'action':
      return CompletionItemKind.Unit;
    default:
      return CompletionItemKind.Reference;
  }
}
