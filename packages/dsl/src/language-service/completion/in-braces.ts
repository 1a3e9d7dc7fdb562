import type { IToken } from 'chevrotain';
import type { Type } from '../../check/checked-ast.ts';
import { type Cursor, idOf } from './cursor.ts';
import { textOf } from './path-tokens.ts';
import { type CompletionScope, isTitled, ownerId } from './scope.ts';
import { keywordsWanted, symbolsWanted, type Wanted } from './wanted.ts';

/** What may stand between braces; null outside of any. */
export function inBraces({ declaration }: Cursor, scope: CompletionScope): readonly Wanted[] | null {
  const open = openBraces(declaration);
  const inner = open.at(-1);
  if (inner === undefined) return null;
  switch (idOf(declaration[0])) {
    case 'Example':
      return inRecord(declaration, open, scope);
    case 'Entity':
    case 'Matter':
    case 'Extend':
      return inFields(declaration, inner, scope);
    case 'Lookup':
      return inEntries(declaration, scope);
    default:
      return [];
  }
}

/** The indexes of the braces and brackets that are still open. */
function openBraces(tokens: readonly IToken[]): readonly number[] {
  const open: number[] = [];
  tokens.forEach((token, index) => {
    const id = idOf(token);
    if (id === 'OpenBrace' || id === 'OpenBracket') open.push(index);
    if (id === 'CloseBrace' || id === 'CloseBracket') open.pop();
  });
  return open;
}

function inRecord(
  tokens: readonly IToken[],
  open: readonly number[],
  scope: CompletionScope,
): readonly Wanted[] {
  const owner = open.reduce<string>((outer, brace) => {
    if (idOf(tokens[brace]) !== 'OpenBrace') return outer;
    const colon = idOf(tokens[brace - 1]) === 'OpenBracket' ? brace - 2 : brace - 1;
    const field = idOf(tokens[colon]) === 'Colon' ? fieldAt(tokens, colon - 1, outer, scope) : null;
    return field === null ? outer : ownerId(field);
  }, scope.owner?.id ?? '');
  const inner = open.at(-1) ?? 0;
  const last = tokens.length - 1;
  if (idOf(tokens[last]) === 'Colon') {
    const type = fieldAt(tokens, last - 1, owner, scope);
    return type === null ? [] : [{ what: 'values', of: type }];
  }
  if (idOf(tokens[inner]) === 'OpenBracket') return inList(tokens, inner, owner, scope);
  const given = tokens
    .slice(inner)
    .flatMap((token, at, all) => (idOf(all[at + 1]) === 'Colon' ? [textOf(token)] : []));
  const isNext = last === inner || idOf(tokens[last]) === 'Comma';
  return isNext ? [{ what: 'fields', owner, except: new Set(given) }] : [];
}

function inList(
  tokens: readonly IToken[],
  bracket: number,
  owner: string,
  scope: CompletionScope,
): readonly Wanted[] {
  const type = idOf(tokens[bracket - 1]) === 'Colon' ? fieldAt(tokens, bracket - 2, owner, scope) : null;
  return type?.kind === 'list' ? [{ what: 'values', of: type.of }] : [];
}

function fieldAt(tokens: readonly IToken[], at: number, owner: string, scope: CompletionScope): Type | null {
  const name = tokens[at];
  if (name === undefined) return null;
  return scope.membersOf(owner).find((symbol) => isTitled(symbol, textOf(name)))?.type ?? null;
}

/** What may stand as a field's or a look-up's type. */
export const types: readonly Wanted[] = [
  keywordsWanted(
    'TextType',
    'YesNoType',
    'IntegerType',
    'MoneyType',
    'DateType',
    'PersonType',
    'Unit',
    'CaseNumberType',
  ),
  symbolsWanted('enum', 'entity'),
];

/** A type of which constants can be listed. */
function typeNamed(token: IToken | undefined, { symbols }: CompletionScope): Type | null {
  if (token === undefined) return null;
  if (idOf(token) === 'YesNoType') return { kind: 'yesno' };
  if (idOf(token) === 'Unit') return { kind: 'unit' };
  const found = symbols.find((symbol) => symbol.kind === 'enum' && isTitled(symbol, textOf(token)));
  return found === undefined ? null : { kind: 'enum', enum: found.id };
}

/** `字段: 类型 可缺 …`. */
function inFields(tokens: readonly IToken[], brace: number, scope: CompletionScope): readonly Wanted[] {
  const colon = tokens.findLastIndex((token, index) => index > brace && idOf(token) === 'Colon');
  if (colon < 0) return [keywordsWanted('Order')];
  if (colon === tokens.length - 1) return types;
  if (idOf(tokens.at(-1)) === 'Default') {
    const of = typeNamed(tokens[colon + 1], scope);
    return of === null ? [] : [{ what: 'values', of }];
  }
  return [keywordsWanted('Optional', 'Default', 'List', 'AsOf', 'Order')];
}

/** `离婚纠纷: 民一庭`. */
function inEntries(tokens: readonly IToken[], scope: CompletionScope): readonly Wanted[] {
  const [, owner] = tokens;
  const key = scope.symbols.find(
    (symbol) => symbol.kind === 'enum' && owner !== undefined && isTitled(symbol, textOf(owner)),
  );
  if (idOf(tokens.at(-1)) === 'Colon') return [symbolsWanted('unit', 'member')];
  return key === undefined
    ? []
    : [{ what: 'values', of: { kind: 'enum', enum: key.id } }, keywordsWanted('Other')];
}
