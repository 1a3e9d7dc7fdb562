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
    async provideCompletionItems(model, position, _context, token) {
      const offset = model.getOffsetAt(position);
      const ask = () => client.ask({ kind: 'completions', path: pathOf(model.uri), offset });
      const found = await untilAnswered(ask, () => token.isCancellationRequested);
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

/** How often a question is put again. */
const PATIENCE = 8;

/**
 * Monaco asks once, where a word begins, and filters while it is typed: who types faster than the worker answers makes
 * the answer old, and would get none. What may stand there is not changed by what is typed behind it.
 */
async function untilAnswered(
  ask: () => Promise<Answers['completions'] | null>,
  isCancelled: () => boolean,
): Promise<Answers['completions']> {
  for (let turn = 0; turn < PATIENCE && !isCancelled(); turn += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  return [];
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
