import { currentLanguage } from '../wording/language.ts';
import type { Answers } from '../worker/questions.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';
import type { Monaco } from './load.ts';

type Completion = Answers['completions'][number];

/** The words that may stand at the cursor. */
export function createCompletionProvider({
  monaco,
  client,
  documents,
}: Connection): api.languages.CompletionItemProvider {
  return {
    triggerCharacters: [' ', '.', '的', '、', '为'],
    async provideCompletionItems(model, position) {
      const offset = model.getOffsetAt(position);
      const found = (await client.ask({ kind: 'completions', path: pathOf(model.uri), offset })) ?? [];
      return {
        suggestions: found.map((item, place) => ({
          label: item.label,
          kind: kindOf(monaco, item.kind),
          detail: item.detail?.[currentLanguage()] ?? '',
          filterText: item.filterText,
          insertText: item.insertText,
          // The service knows what is most likely; Monaco would sort by the alphabet.
          sortText: String(place).padStart(5, '0'),
          range: documents.range(item.replace) ?? monaco.Range.fromPositions(position),
        })),
      };
    },
  };
}

function kindOf({ languages: { CompletionItemKind: kinds } }: Monaco, kind: Completion['kind']): number {
  switch (kind) {
    case 'keyword':
      return kinds.Keyword;
    case 'literal':
      return kinds.Value;
    case 'member':
      return kinds.EnumMember;
    case 'enum':
      return kinds.Enum;
    case 'field':
    case 'definition':
    case 'lookup':
      return kinds.Field;
    case 'parameter':
      return kinds.Constant;
    case 'binder':
      return kinds.Variable;
    case 'entity':
    case 'matter':
      return kinds.Class;
    case 'unit':
    case 'position':
    case 'role':
    case 'action':
      return kinds.Unit;
    default:
      return kinds.Reference;
  }
}
