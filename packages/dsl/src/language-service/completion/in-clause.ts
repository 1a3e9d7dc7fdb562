import type { IToken } from 'chevrotain';
import type { KeywordId } from '../../syntax/keywords.ts';
import { type Cursor, idOf } from './cursor.ts';
import { type CompletionScope, isDot, textOf } from './scope.ts';
import { keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

const conditionStart: readonly Wanted[] = [
  { what: 'roots' },
  keywordsWanted('Some', 'No', 'Every', 'Not', 'Count'),
];
const whoStart: readonly Wanted[] = [
  { what: 'roots', only: (type) => ['person', 'unit', 'entity', 'enum'].includes(type.kind) },
  symbolsWanted('unit'),
];
const actors: readonly Wanted[] = [symbolsWanted('unit', 'position'), keywordsWanted('Assignee')];
const dates: readonly Wanted[] = [{ what: 'roots', only: (type) => ['date', 'entity'].includes(type.kind) }];
const ranked: readonly Wanted[] = [symbolsWanted('rule', 'table', 'section')];
const rules: readonly Wanted[] = [symbolsWanted('rule', 'table')];
const directions = keywordsWanted('Latest', 'Earliest', 'Highest', 'Lowest');

type Answer = readonly Wanted[] | ((cursor: Cursor, scope: CompletionScope) => readonly Wanted[]);

/** What may follow each keyword or sign. */
const after: Readonly<Record<string, Answer>> = {
  For: [symbolsWanted('matter')],
  Given: [symbolsWanted('matter')],
  When: [...conditionStart, keywordsWanted('Otherwise')],
  If: conditionStart,
  And: ({ clause }) => (idOf(clause[0]) === 'And' ? [keywordsWanted('AsEn')] : conditionStart),
  Or: conditionStart,
  Not: conditionStart,
  Where: conditionStart,
  OpenParen: conditionStart,
  AsFollows: conditionStart,
  AsEn: ({ clause }) =>
    idOf(clause[0]) === 'Define' ? conditionStart : [symbolsWanted('role'), keywordsWanted('Rule')],
  Some: [{ what: 'roots', only: (type) => type.kind === 'list' }, symbolsWanted('entity')],
  No: [{ what: 'roots', only: (type) => type.kind === 'list' }, symbolsWanted('entity')],
  Every: [{ what: 'roots', only: (type) => type.kind === 'list' }, symbolsWanted('entity')],
  Take: [{ what: 'roots', only: (type) => ['date', 'integer', 'money', 'case_number'].includes(type.kind) }],
  Then: ({ declaration }) => [
    idOf(declaration[0]) === 'Bar' ? keywordsWanted('Never') : keywordsWanted('Assignee', 'Assign'),
  ],
  Never: [{ what: 'roots', only: (type) => ['person', 'entity'].includes(type.kind) }],
  Assignee: [keywordsWanted('Is', 'Among', 'By', 'Per')],
  Assign: [...whoStart, keywordsWanted('ByEn', 'In', 'Designated', 'AsEn')],
  Else: [...whoStart, keywordsWanted('Among', 'By', 'Per', 'ByEn', 'In', 'Designated', 'AsEn')],
  Among: whoStart,
  Amidst: [keywordsWanted('Lot', 'Rotation')],
  Per: [keywordsWanted('Rule')],
  Alongside: ({ clause }) =>
    idOf(clause[0]) === 'Alongside'
      ? [symbolsWanted('role')]
      : [keywordsWanted('Reroute', 'Reassign', 'Notify', 'Archive')],
  By: actors,
  OfEn: ({ clause }) => (idOf(clause[0]) === 'Duty' ? (clause.length <= 2 ? actors : dates) : []),
  Duty: [keywordsWanted('OfEn')],
  To: ({ clause }) => (idOf(clause[0]) === 'Duty' ? [symbolsWanted('action')] : []),
  Since: dates,
  Starting: [symbolsWanted('parameter')],
  Inside: ({ clause }) =>
    clause.some((token) => idOf(token) === 'Duty') ? [symbolsWanted('parameter')] : [symbolsWanted('action')],
  May: ({ declaration }) => [symbolsWanted(idOf(declaration[0]) === 'Procedure' ? 'action' : 'procedure')],
  Overrides: ranked,
  Subject: ranked,
  Rule: ({ clause }) => (clause.length > 1 ? rules : []),
  Uses: [symbolsWanted('library')],
  Parameter: ({ clause }) => (idOf(clause[0]) === 'Change' ? [symbolsWanted('parameter')] : []),
  Define: [symbolsWanted('entity', 'matter')],
  Lookup: [symbolsWanted('enum')],
  Arrow: [symbolsWanted('state')],
  Notify: actors,
  Reassign: [symbolsWanted('unit'), keywordsWanted('Chosen')],
  Extend: [keywordsWanted('Enum', 'Entity', 'Matter')],
  Enum: ({ clause }) => (idOf(clause[0]) === 'Extend' ? [symbolsWanted('enum')] : []),
  Entity: ({ clause }) => (idOf(clause[0]) === 'Extend' ? [symbolsWanted('entity')] : []),
  Matter: ({ clause }) => (idOf(clause[0]) === 'Extend' ? [symbolsWanted('matter')] : []),
  Change: [keywordsWanted('Parameter')],
  Disable: [keywordsWanted('Rule')],
  Replace: [keywordsWanted('Rule')],
  Expect: [
    keywordsWanted('Assignee', 'Rule', 'Conflict', 'NoRule', 'Needs', 'Excluded', 'Procedure'),
    symbolsWanted('role', 'action'),
  ],
  Procedure: ({ clause }) => (clause.length > 1 ? [symbolsWanted('procedure')] : []),
  Needs: [{ what: 'roots' }],
  Via: [symbolsWanted('action')],
};

const comparisons: ReadonlySet<string> = new Set([
  'Is',
  'IsNot',
  'In',
  'NotIn',
  'Greater',
  'NotGreater',
  'Less',
  'NotLess',
  'GreaterEqual',
  'LessEqual',
  'GreaterSign',
  'LessSign',
  'Before',
  'After',
  'NotBefore',
  'NotAfter',
]);
const listItems: ReadonlySet<string> = new Set([
  'Name',
  'QuotedName',
  'Comma',
  'Dot',
  'Of',
  'RowOrdinal',
  'Number',
  'Text',
  'Date',
  'Yes',
  'False',
]);

/** What may stand inside a clause, told by the word before the cursor. */
export function inClause(cursor: Cursor, scope: CompletionScope): readonly Wanted[] {
  const { clause } = cursor;
  const tokens = idOf(clause.at(-1)) === 'Comma' ? beforeList(clause) : clause;
  const last = tokens.at(-1);
  if (isDot(last)) return afterDot(tokens, scope);
  if (idOf(last) === 'OpenParen' && comparisons.has(idOf(tokens.at(-2))))
    return valuesAfter(tokens.slice(0, -1), cursor, scope);
  if (comparisons.has(idOf(last))) return valuesAfter(tokens, cursor, scope);
  if (last !== clause.at(-1) || !isValueEnd(last)) {
    const answer = after[idOf(last)] ?? [];
    return typeof answer === 'function' ? answer({ ...cursor, clause: tokens }, scope) : answer;
  }
  return afterValue(cursor, scope);
}

/** A list is governed by what stands before its first item. */
function beforeList(clause: readonly IToken[]): readonly IToken[] {
  const head = clause.findLastIndex((token) => !listItems.has(idOf(token)));
  return clause.slice(0, head + 1);
}

function isValueEnd(token: IToken | undefined): boolean {
  const id = idOf(token);
  return (
    id === 'Name' ||
    id === 'QuotedName' ||
    id === 'CloseParen' ||
    id === 'Date' ||
    id === 'Number' ||
    id === 'Duration' ||
    id === 'Text'
  );
}

function afterDot(tokens: readonly IToken[], scope: CompletionScope): readonly Wanted[] {
  const isMatter = ['ThisMatter', 'Matter'].includes(idOf(tokens.at(-2)));
  if (isMatter)
    return scope.owner === undefined ? [] : [{ what: 'fields', owner: scope.owner.id, except: new Set() }];
  const type = scope.typeOfPath(pathBefore(tokens, tokens.length - 1));
  return type === null ? [] : [{ what: 'members', of: type }];
}

/** The names of the path that ends before an index. */
function pathBefore(tokens: readonly IToken[], end: number): readonly string[] {
  const names: string[] = [];
  for (let at = end - 1; at >= 0; at -= 2) {
    const token = tokens[at];
    if (token === undefined || !isNameLike(token)) break;
    names.unshift(textOf(token));
    if (!isDot(tokens[at - 1])) break;
  }
  return names;
}

const isNameLike = (token: IToken): boolean => idOf(token) === 'Name' || idOf(token) === 'QuotedName';

function valuesAfter(
  tokens: readonly IToken[],
  { clause, declaration }: Cursor,
  scope: CompletionScope,
): readonly Wanted[] {
  const before = idOf(tokens.at(-2)) === 'Is' || idOf(tokens.at(-2)) === 'Not' ? tokens.slice(0, -1) : tokens;
  const subject = idOf(before.at(-2));
  const isExpectation = idOf(clause[0]) === 'Expect';
  if (subject === 'Assignee') return isExpectation ? [symbolsWanted('unit')] : whoStart;
  if (subject === 'Rule') return rules;
  if (['Alongside', 'Expect'].includes(idOf(clause[0]))) return whoStart;
  if (idOf(declaration[0]) === 'Parameter') return [];
  const type = scope.typeOfPath(pathBefore(before, before.length - 1));
  if (type === null) return [{ what: 'roots' }];
  if (type.kind === 'enum' || type.kind === 'yesno') return [{ what: 'values', of: type }];
  const alike: Wanted = {
    what: 'roots',
    only: (other) => other.kind === type.kind || other.kind === 'entity',
  };
  return [{ what: 'values', of: type }, alike, symbolsWanted('parameter')];
}

const equality: readonly KeywordId[] = ['Is', 'IsNot'];
const operatorsOf: Readonly<Record<string, readonly KeywordId[]>> = {
  enum: [...equality, 'In', 'NotIn'],
  unit: [...equality, 'In', 'NotIn'],
  person: equality,
  text: equality,
  case_number: equality,
  integer: [...equality, 'Greater', 'NotGreater', 'Less', 'NotLess'],
  money: [...equality, 'Greater', 'NotGreater', 'Less', 'NotLess'],
  date: [...equality, 'Before', 'After', 'NotBefore', 'NotAfter', 'Starting'],
  list: ['Count', 'Where'],
  entity: ['Where', 'Take'],
  yesno: [],
};

/** After a whole value: what may join it to the next one. */
function afterValue({ clause, declaration }: Cursor, scope: CompletionScope): readonly Wanted[] {
  const head = idOf(clause[0]);
  const type = scope.typeOfPath(pathBefore(clause, clause.length));
  switch (head) {
    case 'When':
    case 'If':
    case 'Define': {
      const isHead =
        head === 'Define' && !clause.some((token) => ['AsFollows', 'AsEn'].includes(idOf(token)));
      if (isHead) return [keywordsWanted('AsFollows', 'AsEn')];
      if (idOf(clause[clause.findLastIndex((token) => idOf(token) === 'Take')]) === 'Take')
        return [directions];
      return [
        keywordsWanted(
          ...(type === null ? [] : [...(operatorsOf[type.kind] ?? []), 'Known' as const, 'Unknown' as const]),
          'And',
          'Or',
          'Where',
          'Take',
        ),
      ];
    }
    case 'Then':
      return [keywordsWanted('Else', 'Amidst')];
    case 'By':
      return [
        ...(clause.length === 2 ? [symbolsWanted('action')] : []),
        keywordsWanted('Since', 'Starting', 'Inside'),
      ];
    case 'Duty':
      return [keywordsWanted('To', 'Inside')];
    case 'Expect':
      return [keywordsWanted('Is', 'DueBy', 'DueEn', 'Among', 'To', 'AtEn')];
    default: {
      const forMatter: readonly string[] = [
        'Rule',
        'Replace',
        'Bar',
        'Table',
        'Procedure',
        'Ensure',
        'Negative',
      ];
      const isTitled = clause === declaration || clause.length === declaration.length;
      if (isTitled && forMatter.includes(head)) return [keywordsWanted('For')];
      return head === 'Parameter' && isTitled ? [keywordsWanted('Is')] : [];
    }
  }
}
