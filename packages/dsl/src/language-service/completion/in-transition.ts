import type { IToken } from 'chevrotain';
import { type Cursor, idOf } from './cursor.ts';
import { textOf } from './path-tokens.ts';
import type { CompletionScope } from './scope.ts';
import { isTitled } from './scope.ts';
import { chineseWanted, englishWanted, keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const words: ReadonlySet<string> = new Set(['Name', 'QuotedName', 'Assignee']);
const effects = [chineseWanted('Alongside'), englishWanted('DoingEn')];

/**
 * In a line of a procedure's state: who may do what, and to which state that leads. Null where it is as in any other
 * clause.
 */
export function inTransition(cursor: Cursor, scope: CompletionScope): readonly Wanted[] | null {
  const { clause, declaration } = cursor;
  const head = idOf(clause[0]);
  if (idOf(declaration[0]) !== 'Procedure' || (head !== 'State' && head !== 'Overdue')) return null;
  const last = clause.at(-1);
  if (idOf(last) === 'Arrow') return statesOf(declaration[1], scope);
  if (cursor.startsLine) {
    return cursor.indented
      ? [
          symbolsWanted('unit', 'position'),
          keywordsWanted('Assignee', 'State', 'Final', 'Overdue', 'Citing', 'Note'),
        ]
      : null;
  }
  if (!words.has(idOf(last))) return null;
  switch (idOf(beforeWords(clause))) {
    case 'Arrow':
      return effects;
    case 'May':
      return [
        chineseWanted('Since', 'When', 'From'),
        englishWanted('Inside', 'When', 'ChoosingEn'),
        arrow('zh'),
        arrow('en'),
      ];
    case 'State':
      return isActor(last, scope) ? [keywordsWanted('May')] : [];
    default:
      return isActor(last, scope) && idOf(clause.at(-2)) !== 'By' ? [keywordsWanted('May')] : null;
  }
}

function arrow(language: 'zh' | 'en'): Wanted {
  return { what: 'signs', texts: [language === 'zh' ? '→' : '->'], language };
}

/** The states of the procedure that a title names; of all where it names none. */
export function statesOf(title: IToken | undefined, { symbols }: CompletionScope): readonly Wanted[] {
  const found = symbols.find(
    (symbol) => symbol.kind === 'procedure' && title !== undefined && isTitled(symbol, textOf(title)),
  );
  return [
    found === undefined ? symbolsWanted('state') : { what: 'symbols', kinds: ['state'], owner: found.id },
  ];
}

function isActor(token: IToken | undefined, { symbols }: CompletionScope): boolean {
  if (token === undefined) return false;
  if (idOf(token) === 'Assignee') return true;
  return symbols.some(
    (symbol) => (symbol.kind === 'unit' || symbol.kind === 'position') && isTitled(symbol, textOf(token)),
  );
}

/** The keyword or sign before the words that a clause ends in. */
function beforeWords(clause: readonly IToken[]): IToken | undefined {
  return clause.findLast((token) => !words.has(idOf(token)) && idOf(token) !== 'Comma');
}
