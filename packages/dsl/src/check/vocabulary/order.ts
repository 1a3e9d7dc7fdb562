import { diagnose } from '../../diagnostics/catalogue.ts';
import type { EntityDeclaration, OrderKey } from '../../syntax/ast.ts';
import type { CheckedEntity, Type } from '../checked-ast.ts';
import { checkDirection } from '../resolve/direction.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';
import { typeWords } from '../types/type-words.ts';

/** `排序 结案日期 最晚、案号`: the keys that are sound. */
export function resolveOrder(
  node: EntityDeclaration,
  owner: Owner,
  context: CheckContext,
): CheckedEntity['order'] {
  return node.order.flatMap((key) => {
    const field = resolveKey(key, owner, context);
    return field === null ? [] : [{ field, direction: key.direction }];
  });
}

function resolveKey(key: OrderKey, owner: Owner, context: CheckContext): string | null {
  const member = owner.members.resolve(key.field)?.item;
  if (member === undefined) return null;
  if (member.kind !== 'field') {
    context.reporter.add(diagnose('SZ225', key.field.span, { name: key.field.text }));
    return null;
  }
  const { field } = member;
  if (field === null) return null;
  if (key.direction !== null)
    return checkDirection(field.type, key.direction, key.field, context) ? field.id : null;
  if (hasOwnOrder(field.type)) return field.id;
  const type = typeWords(field.type, context);
  context.reporter.add(diagnose('SZ222', key.field.span, { type, instead: null }));
  return null;
}

/** The order in which an enum's members are declared means nothing, and persons and units have none. */
function hasOwnOrder(type: Type): boolean {
  return ['text', 'yesno', 'integer', 'money', 'date', 'case_number'].includes(type.kind);
}
