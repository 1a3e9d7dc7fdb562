import { type Cursor, idOf } from './cursor.ts';
import { chineseWanted, englishWanted, keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const happenings: readonly Wanted[] = [
  symbolsWanted('action'),
  chineseWanted('Overdue'),
  englishWanted('ExpiryEn'),
];
const units: readonly Wanted[] = [symbolsWanted('unit')];

/** In an example's `经 X 于 D 所选 为 U、…`. Null in any other clause. */
export function inEvents({ clause, declaration, startsLine }: Cursor): readonly Wanted[] | null {
  const [head] = clause;
  const isEvents = idOf(declaration[0]) === 'Example' && ['Via', 'After'].includes(idOf(head));
  if (!isEvents || startsLine) return null;
  const last = clause.at(-1);
  if (last === head) return happenings;
  switch (idOf(last)) {
    case 'Comma':
      return happenings;
    case 'Date':
      return [chineseWanted('Chosen'), englishWanted('ChoosingEn')];
    case 'Chosen':
      return [keywordsWanted('Is'), ...units];
    case 'ChoosingEn':
      return units;
    case 'Is':
      return idOf(clause.at(-2)) === 'Chosen' ? units : [];
    case 'Name':
    case 'QuotedName':
    case 'Overdue':
    case 'ExpiryEn':
      return clause.length === 2 || idOf(clause.at(-2)) === 'Comma'
        ? [chineseWanted('DateOn'), englishWanted('OnEn')]
        : [];
    default:
      return [];
  }
}
