import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import type { KeywordId } from '../../syntax/keywords.ts';
import { type Cursor, idOf } from './cursor.ts';
import { type CompletionScope, pathBefore } from './scope.ts';
import { chineseWanted, englishWanted, keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const orderings: readonly Wanted[] = [
  chineseWanted('Greater', 'NotGreater', 'Less', 'NotLess'),
  { what: 'signs', texts: ['>', '>=', '<', '<='], language: 'en' },
];
const equality = keywordsWanted('Is', 'IsNot');
const membership: readonly Wanted[] = [equality, keywordsWanted('In', 'NotIn')];

/** The operators that a value of each type may stand left of. */
const operators: Readonly<Record<Type['kind'], readonly Wanted[]>> = {
  enum: membership,
  unit: membership,
  person: [equality],
  text: [equality],
  case_number: [equality],
  integer: [equality, ...orderings],
  money: [equality, ...orderings],
  date: [
    equality,
    keywordsWanted('Before', 'After'),
    chineseWanted('NotBefore', 'NotAfter', 'Starting'),
    englishWanted('Not', 'AtEn'),
  ],
  duration: [],
  list: [chineseWanted('Count'), keywordsWanted('Where')],
  entity: [keywordsWanted('Where')],
  yesno: [],
};

/** Declarations whose title is followed by the matter that they are for. */
const forMatters: ReadonlySet<string> = new Set<KeywordId>([
  'Rule',
  'Replace',
  'Bar',
  'Table',
  'Procedure',
  'Ensure',
  'Negative',
]);

/** After a whole value: what may join it to the next one. */
export function afterValue({ clause, declaration }: Cursor, scope: CompletionScope): readonly Wanted[] {
  const head = idOf(clause[0]);
  switch (head) {
    case 'When':
    case 'If':
      return inCondition(clause, scope);
    case 'Define':
      return clause.some((token) => ['AsFollows', 'AsEn'].includes(idOf(token)))
        ? inCondition(clause, scope)
        : [chineseWanted('AsFollows'), englishWanted('AsEn')];
    case 'Then':
      return [keywordsWanted('Else'), chineseWanted('Amidst')];
    case 'By':
      return [
        ...(clause.length === 2 ? [symbolsWanted('action')] : []),
        chineseWanted('Since', 'Starting', 'Inside'),
      ];
    case 'Duty':
      return [englishWanted(clause.some((token) => idOf(token) === 'To') ? 'Inside' : 'To')];
    case 'Expect':
      return [keywordsWanted('Is'), chineseWanted('DueBy', 'Among', 'To'), englishWanted('DueEn', 'AtEn')];
    case 'Parameter':
      return clause.length === declaration.length ? [keywordsWanted('Is')] : [];
    default:
      return clause.length === declaration.length && forMatters.has(head) ? [keywordsWanted('For')] : [];
  }
}

function inCondition(clause: readonly IToken[], scope: CompletionScope): readonly Wanted[] {
  if (isTaking(clause)) return [keywordsWanted('Latest', 'Earliest', 'Highest', 'Lowest')];
  const type = scope.typeOfPath(pathBefore(clause, clause.length));
  const own = type === null ? [] : [...operators[type.kind], keywordsWanted('Known', 'Unknown')];
  return [...own, keywordsWanted('And', 'Or', 'Where'), chineseWanted('Take')];
}

/** True between `取` and its direction. */
function isTaking(clause: readonly IToken[]): boolean {
  const ends: readonly string[] = ['Latest', 'Earliest', 'Highest', 'Lowest', 'And', 'Or'];
  const last = clause.findLast((token) => idOf(token) === 'Take' || ends.includes(idOf(token)));
  return idOf(last) === 'Take';
}
