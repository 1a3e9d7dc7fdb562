import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import { afterKeyword, persons, ruleNames } from './after-keyword.ts';
import { afterValue, counts } from './after-value.ts';
import { type Cursor, idOf } from './cursor.ts';
import { types } from './in-braces.ts';
import { statesOf } from './in-transition.ts';
import { isDot, pathBefore } from './path-tokens.ts';
import type { CompletionScope } from './scope.ts';
import { parametersOfKind, rootsOfKind, symbolsWanted, type Wanted } from './wanted.ts';

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
const values: ReadonlySet<string> = new Set([
  'Name',
  'QuotedName',
  'CloseParen',
  'Date',
  'Number',
  'Duration',
  'Text',
  'RowOrdinal',
  'Yes',
  'False',
  'None',
]);

/** What may stand inside a clause, told by the words before the cursor. */
export function inClause(cursor: Cursor, scope: CompletionScope): readonly Wanted[] {
  const clause = idOf(cursor.clause.at(-1)) === 'Comma' ? beforeList(cursor.clause) : cursor.clause;
  const last = clause.at(-1);
  if (isDot(last)) return afterDot(clause, scope);
  const isState = idOf(clause[0]) === 'Expect' && ['To', 'AtEn'].includes(idOf(last));
  if (isState) return statesOf(clause.at(-2), scope);
  if (idOf(last) === 'Count' && idOf(clause.at(-2)) === 'Name') return counts;
  if (idOf(cursor.declaration[0]) === 'Lookup' && idOf(last) === 'Colon') return types;
  if (isComparison(clause, clause.length - 1)) return valuesAfter(clause, cursor, scope);
  // `in (`
  const isList = idOf(last) === 'OpenParen' && isComparison(clause, clause.length - 2);
  if (isList) return valuesAfter(clause.slice(0, -1), cursor, scope);
  return values.has(idOf(last)) ? afterValue(cursor, scope) : afterKeyword(clause, cursor.declaration);
}

/** A word like `after` is no operator where it begins a clause. */
function isComparison(clause: readonly IToken[], at: number): boolean {
  return at > 0 && comparisons.has(idOf(clause[at]));
}

/** A list is governed by what stands before its first item. */
function beforeList(clause: readonly IToken[]): readonly IToken[] {
  const isItem = (token: IToken): boolean =>
    values.has(idOf(token)) || isDot(token) || idOf(token) === 'Comma';
  return clause.slice(0, clause.findLastIndex((token) => !isItem(token)) + 1);
}

function afterDot(clause: readonly IToken[], scope: CompletionScope): readonly Wanted[] {
  const isMatter = ['ThisMatter', 'Matter'].includes(idOf(clause.at(-2)));
  if (isMatter)
    return scope.owner === undefined
      ? []
      : [{ what: 'members', of: { kind: 'entity', entity: scope.owner.id } }];
  const type = scope.typeOfPath(pathBefore(clause, clause.length - 1));
  return type === null ? [] : [{ what: 'members', of: type }];
}

/** What may be compared with what stands left of the operator that a clause ends in. */
function valuesAfter(
  clause: readonly IToken[],
  { declaration }: Cursor,
  scope: CompletionScope,
): readonly Wanted[] {
  const isTwoWords = ['Is', 'Not'].includes(idOf(clause.at(-2)));
  const left = clause.slice(0, isTwoWords ? -2 : -1);
  const isExpectation = idOf(clause[0]) === 'Expect';
  if (idOf(left.at(-1)) === 'Count') return [parametersOfKind('integer')];
  if (idOf(left.at(-1)) === 'Assignee') return isExpectation ? [symbolsWanted('unit')] : persons;
  if (idOf(left.at(-1)) === 'Rule') return ruleNames;
  if (isExpectation || idOf(clause[0]) === 'Alongside') return persons;
  if (idOf(declaration[0]) === 'Parameter') return [];
  const type = scope.typeOfPath(pathBefore(left, left.length));
  if (type === null) return [{ what: 'roots' }];
  if (type.kind === 'enum' || type.kind === 'yesno') return [{ what: 'values', of: type }];
  const also = type.kind === 'unit' || type.kind === 'person' ? [] : [rootsOfKind(type.kind, 'entity')];
  return [{ what: 'values', of: type }, ...also, parametersOfKind(...comparable(type))];
}

/** The types of parameters that a value of a type is compared with. */
function comparable({ kind }: Type): readonly Type['kind'][] {
  return kind === 'integer' || kind === 'money' ? ['integer', 'money'] : [kind];
}
