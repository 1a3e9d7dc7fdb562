import type { IToken } from 'chevrotain';
import { type Cursor, idOf } from './cursor.ts';
import {
  chineseWanted,
  englishWanted,
  keywordsWanted,
  parametersOfKind,
  rootsOfKind,
  symbolsWanted,
  type Wanted,
} from './wanted.ts';

type Answer =
  | readonly Wanted[]
  | ((clause: readonly IToken[], declaration: Cursor['declaration']) => readonly Wanted[]);

const conditions: readonly Wanted[] = [
  { what: 'roots' },
  keywordsWanted('Some', 'No', 'Every', 'Not'),
  englishWanted('Count', 'DaysEn', 'ExpiryEn'),
];
const collections: readonly Wanted[] = [rootsOfKind('list'), symbolsWanted('entity')];
export const persons: readonly Wanted[] = [
  rootsOfKind('person', 'unit', 'entity', 'enum'),
  symbolsWanted('unit'),
];
const ways: readonly Wanted[] = [
  chineseWanted('Among', 'By', 'Per'),
  englishWanted('ByEn', 'In', 'Designated', 'AsEn'),
];
const chosen: readonly Wanted[] = [englishWanted('From'), chineseWanted('Else')];
const actors: readonly Wanted[] = [symbolsWanted('unit', 'position'), keywordsWanted('Assignee')];
const dates: readonly Wanted[] = [rootsOfKind('date', 'entity')];
const ranked: readonly Wanted[] = [symbolsWanted('rule', 'table', 'section')];
export const ruleNames: readonly Wanted[] = [symbolsWanted('rule', 'table')];
const sortable: readonly Wanted[] = [rootsOfKind('date', 'integer', 'money', 'case_number', 'entity')];
const actions: readonly Wanted[] = [symbolsWanted('action')];
const parameters: readonly Wanted[] = [symbolsWanted('parameter')];
const periods: readonly Wanted[] = [parametersOfKind('duration')];
const pools: readonly Wanted[] = [rootsOfKind('unit', 'enum'), symbolsWanted('unit')];
const effects: readonly Wanted[] = [keywordsWanted('Reroute', 'Reassign', 'Notify', 'Archive')];

/** The answer only in a clause that begins so. */
const within =
  (head: string, answer: readonly Wanted[], otherwise: readonly Wanted[] = []): Answer =>
  (clause) =>
    idOf(clause[0]) === head ? answer : otherwise;

/** What may follow each keyword or sign, operators apart. */
const answers: Readonly<Record<string, Answer>> = {
  For: [symbolsWanted('matter')],
  Given: [symbolsWanted('matter')],
  When: [...conditions, keywordsWanted('Otherwise')],
  If: conditions,
  And: within('And', [englishWanted('AsEn')], conditions),
  Or: conditions,
  Not: conditions,
  Where: conditions,
  OpenParen: conditions,
  AsFollows: conditions,
  AsEn: (clause) => {
    if (idOf(clause[0]) === 'Define') return conditions;
    return idOf(clause[0]) === 'And' ? [symbolsWanted('role')] : [keywordsWanted('Rule')];
  },
  Some: collections,
  No: collections,
  Every: collections,
  Take: sortable,
  Then: (_, declaration) =>
    idOf(declaration[0]) === 'Bar'
      ? [keywordsWanted('Never')]
      : [chineseWanted('Assignee'), englishWanted('Assign')],
  Never: [rootsOfKind('person', 'entity')],
  Assignee: [
    keywordsWanted('Is'),
    chineseWanted('Among', 'By', 'Per'),
    englishWanted('ByEn', 'In', 'Designated'),
  ],
  Assign: [...persons, ...ways],
  Else: [...persons, ...ways],
  Among: pools,
  Amidst: [keywordsWanted('Lot', 'Rotation')],
  Lot: chosen,
  Rotation: chosen,
  Designated: [englishWanted('ByEn'), chineseWanted('Else')],
  Per: [keywordsWanted('Rule')],
  Alongside: within('Alongside', [symbolsWanted('role')], effects),
  DoingEn: effects,
  By: within('By', actors, [symbolsWanted('unit')]),
  ByEn: (clause) =>
    clause.some((token) => idOf(token) === 'Designated') ? persons : [...sortable, englishWanted('Lot')],
  Duty: [englishWanted('OfEn')],
  OfEn: (clause) => {
    if (idOf(clause.at(-2)) === 'Count') return collections;
    return idOf(clause[0]) === 'Duty' && clause.length === 2 ? actors : dates;
  },
  To: within('Duty', actions),
  Since: dates,
  Starting: periods,
  AtLeast: periods,
  Inside: (clause) => (idOf(clause[0]) === 'By' ? actions : periods),
  May: (_, declaration) => [symbolsWanted(idOf(declaration[0]) === 'Procedure' ? 'action' : 'procedure')],
  Overrides: ranked,
  Subject: (clause) => [...ranked, ...(clause.length === 1 ? [englishWanted('To')] : [])],
  Rule: (clause) => (clause.length > 1 ? ruleNames : []),
  Uses: [symbolsWanted('library')],
  Calendar: [
    { what: 'signs', texts: ['中国'], language: 'zh' },
    { what: 'signs', texts: ['cn'], language: 'en' },
  ],
  Parameter: within('Change', parameters),
  Define: [symbolsWanted('entity', 'matter')],
  Lookup: [symbolsWanted('enum')],
  Notify: actors,
  Reassign: within('Expect', [symbolsWanted('unit')], [symbolsWanted('unit'), keywordsWanted('Chosen')]),
  Extend: [keywordsWanted('Enum', 'Entity', 'Matter')],
  Enum: within('Extend', [symbolsWanted('enum')]),
  Entity: within('Extend', [symbolsWanted('entity')]),
  Matter: within('Extend', [symbolsWanted('matter')]),
  Change: [keywordsWanted('Parameter')],
  Disable: [keywordsWanted('Rule')],
  Replace: [keywordsWanted('Rule')],
  Expect: [
    keywordsWanted('Assignee', 'Rule', 'Conflict', 'NoRule', 'Needs', 'Excluded', 'Procedure'),
    symbolsWanted('role', 'action'),
    ...effects,
  ],
  Procedure: within('Expect', [symbolsWanted('procedure')]),
  Needs: [{ what: 'roots' }],
};

/** What may follow the last word of a clause, where that is a keyword. */
export function afterKeyword(
  clause: readonly IToken[],
  declaration: Cursor['declaration'],
): readonly Wanted[] {
  const answer = answers[idOf(clause.at(-1))] ?? [];
  return typeof answer === 'function' ? answer(clause, declaration) : answer;
}
