import { declarationKeywords } from '../../syntax/declaration-keywords.ts';
import type { KeywordId } from '../../syntax/keywords.ts';
import { type Cursor, idOf } from './cursor.ts';
import { keywordsWanted, type Wanted } from './wanted.ts';

const headerLines: readonly KeywordId[] = [
  'Version',
  'Court',
  'Effective',
  'Until',
  'Calendar',
  'Uses',
  'BasedOn',
  'Citing',
  'Note',
];
const ruleClauses: readonly KeywordId[] = [
  'When',
  'Then',
  'Alongside',
  'By',
  'Duty',
  'May',
  'Overrides',
  'Subject',
  'Citing',
  'Note',
];
const remarks: readonly KeywordId[] = ['Citing', 'Note'];

/** What may begin a line of each declaration. */
const clauses: Readonly<Partial<Record<KeywordId, readonly KeywordId[]>>> = {
  Policy: headerLines,
  Vocabulary: headerLines,
  Rule: ruleClauses,
  Replace: ruleClauses,
  Lookup: remarks,
  Parameter: ['Since', 'From', ...remarks],
  Bar: ['When', 'Then', 'Never', ...remarks],
  Table: ['Else', 'May', 'Overrides', 'Subject', ...remarks],
  Procedure: ['State', 'Final', 'Overdue', ...remarks],
  Example: ['Given', 'Expect', 'Via', 'After', ...remarks],
  Ensure: ['If', 'Then', ...remarks],
  Negative: ['When', 'Deduct', ...remarks],
};

/** Clauses stand indented under their declaration, declarations at the very start of a line. */
export function atLineStart({ declaration, indented }: Cursor): Wanted {
  const own = clauses[idOf(declaration[0]) as KeywordId] ?? [];
  return keywordsWanted(...(indented && own.length > 0 ? own : declarationKeywords));
}
