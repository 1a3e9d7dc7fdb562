import type { KeywordId } from './keywords.ts';

/** The words that begin a declaration, those that are written most first. */
export const declarationKeywords: readonly KeywordId[] = [
  'Policy',
  'Section',
  'Rule',
  'Define',
  'Lookup',
  'Parameter',
  'Bar',
  'Table',
  'Procedure',
  'Example',
  'Ensure',
  'Negative',
  'Change',
  'Disable',
  'Replace',
  'Vocabulary',
  'Enum',
  'Unit',
  'Position',
  'Role',
  'Action',
  'Entity',
  'Matter',
  'Extend',
];
