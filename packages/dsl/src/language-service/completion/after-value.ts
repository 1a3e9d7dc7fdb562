import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import type { KeywordId } from '../../syntax/keywords.ts';
import { type Cursor, idOf } from './cursor.ts';
import { pathBefore } from './path-tokens.ts';
import { type CompletionScope, isTitled } from './scope.ts';
import { chineseWanted, englishWanted, keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const orderings: readonly Wanted[] = [
  chineseWanted('Greater', 'NotGreater', 'Less', 'NotLess'),
  { what: 'signs', texts: ['>', '>=', '<', '<='], language: 'en' },
];
const equality = keywordsWanted('Is', 'IsNot');
/** What the number of a list's elements is compared by. */
export const counts: readonly Wanted[] = [equality, ...orderings];
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
  list: [chineseWanted('Count')],
  entity: [],
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
      return afterChoice(governor(clause));
    case 'By':
      return inDuty(governor(clause));
    case 'Duty':
      return [englishWanted(clause.some((token) => idOf(token) === 'To') ? 'Inside' : 'To')];
    case 'Expect':
      return inExpectation(clause, scope);
    case 'Change':
      return [chineseWanted('Is'), englishWanted('To')];
    case 'Parameter':
      return clause.length === declaration.length ? [keywordsWanted('Is')] : [];
    default:
      return clause.length === declaration.length && forMatters.has(head) ? [keywordsWanted('For')] : [];
  }
}

const words: ReadonlySet<string> = new Set([
  'Name',
  'QuotedName',
  'Comma',
  'Dot',
  'Of',
  'Duration',
  'Number',
  'Date',
]);

/** The keyword that the words at the end of a clause belong to. */
function governor(clause: readonly IToken[]): string {
  return idOf(clause.findLast((token) => !words.has(idOf(token))));
}

function afterChoice(governing: string): readonly Wanted[] {
  if (governing === 'Among') return [chineseWanted('Amidst')];
  if (governing === 'By') return [chineseWanted('Designated')];
  return [keywordsWanted('Else')];
}

/** `由 U 自 D 起 N 内 X`. */
function inDuty(governing: string): readonly Wanted[] {
  switch (governing) {
    case 'By':
    case 'Assignee':
      return [symbolsWanted('action'), chineseWanted('Since')];
    case 'Since':
      return [chineseWanted('Starting')];
    case 'Starting':
      return [chineseWanted('Inside')];
    default:
      return [];
  }
}

function inExpectation(clause: readonly IToken[], { symbols }: CompletionScope): readonly Wanted[] {
  if (governor(clause) === 'Procedure') return [chineseWanted('To'), englishWanted('AtEn')];
  const last = clause.at(-1);
  const isNamed = (kind: string): boolean =>
    symbols.some((symbol) => symbol.kind === kind && last !== undefined && isTitled(symbol, last.image));
  if (clause.length !== 2) return [];
  return [
    ...(isNamed('role') ? [keywordsWanted('Is'), chineseWanted('Among')] : []),
    ...(isNamed('action') ? [chineseWanted('DueBy'), englishWanted('DueEn')] : []),
  ];
}

function inCondition(clause: readonly IToken[], scope: CompletionScope): readonly Wanted[] {
  if (isTaking(clause)) return [keywordsWanted('Latest', 'Earliest', 'Highest', 'Lowest')];
  const path = pathBefore(clause, clause.length);
  const type = scope.typeOfPath(path);
  const joined = [keywordsWanted('And', 'Or'), ...ofQuantifier(clause)];
  if (isRightSide(clause, path.start)) {
    const isBefore = idOf(clause[path.start - 1]) === 'Before';
    const shifted = type?.kind === 'date' ? [chineseWanted('Starting')] : [];
    return [...joined, ...shifted, ...(isBefore ? [chineseWanted('AtLeast')] : [])];
  }
  const own = type === null ? [] : [...operators[type.kind], keywordsWanted('Known', 'Unknown')];
  return type === null || type.kind === 'yesno' || isQuantified(clause, path.start)
    ? [...own, ...joined]
    : own;
}

const starters: ReadonlySet<string> = new Set([
  'When',
  'If',
  'And',
  'Or',
  'Not',
  'Where',
  'OpenParen',
  'Some',
  'No',
  'Every',
  'AsFollows',
  'AsEn',
  'OfEn',
  'Starting',
]);

/** A value behind an operator or a comma: the comparison is whole. */
function isRightSide(clause: readonly IToken[], start: number): boolean {
  return start > 0 && !starters.has(idOf(clause[start - 1])) && !words.has(idOf(clause[start - 1]))
    ? true
    : idOf(clause[start - 1]) === 'Comma';
}

/** The list that a quantifier is about, or the name of its element. */
function isQuantified(clause: readonly IToken[], start: number): boolean {
  return ['Some', 'No', 'Every'].includes(idOf(clause[start - 1]));
}

/** `满足` once behind each quantifier, `取` behind `有`. */
function ofQuantifier(clause: readonly IToken[]): readonly Wanted[] {
  const at = clause.findLastIndex((token) => ['Some', 'No', 'Every', 'Count'].includes(idOf(token)));
  if (at < 0) return [];
  const isOpen = !clause.slice(at).some((token) => idOf(token) === 'Where');
  const takes = idOf(clause[at]) === 'Some' ? [chineseWanted('Take')] : [];
  return [...(isOpen ? [keywordsWanted('Where')] : []), ...takes];
}

/** True between `取` and its direction. */
function isTaking(clause: readonly IToken[]): boolean {
  const ends: readonly string[] = ['Latest', 'Earliest', 'Highest', 'Lowest', 'And', 'Or'];
  const last = clause.findLast((token) => idOf(token) === 'Take' || ends.includes(idOf(token)));
  return idOf(last) === 'Take';
}
