import type { Name, Operand } from '../../syntax/ast.ts';
import type { Constant, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';

/** The one name that an operand consists of, if it is one. */
export function bareName(operand: Operand): Name | null {
  if (operand.kind !== 'path' || operand.fromMatter || operand.names.length !== 1) return null;
  return operand.names[0] ?? null;
}

/** A bare word read by the type that its place needs: a member of that enum, or a unit. */
export function resolveBareWord(name: Name, type: Type, { names, symbols }: CheckContext): Constant | null {
  const found =
    type.kind === 'enum'
      ? names.enums.find(type.enum)?.item.values.find(name.text)
      : type.kind === 'unit'
        ? names.units.find(name.text)
        : undefined;
  if (found === undefined) return null;
  symbols.refer(name, found.symbol);
  return { kind: 'constant', type, value: found.item.id };
}

/** A word that stands where its type has no place: a member of any enum, or a unit. */
export function strayWord(name: Name, context: CheckContext): Constant | null {
  const owner = context.names.enums.entries.find(({ item }) => item.values.find(name.text) !== undefined);
  const type: Type = owner === undefined ? { kind: 'unit' } : { kind: 'enum', enum: owner.item.id };
  return resolveBareWord(name, type, context);
}

/** What a bare word of this type may be, for suggestions. */
export function bareWords(type: Type | null, { names }: CheckContext): Iterable<string> {
  if (type?.kind === 'enum') return names.enums.find(type.enum)?.item.values.titles ?? [];
  return type?.kind === 'unit' ? names.units.titles : [];
}
