import type { ExtensionDeclaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { declareFields } from './declare-fields.ts';
import { declareTitle } from './declare-words.ts';

/** `扩展 枚举 …`: members are there before anything uses them. */
export function extendEnum(node: ExtensionDeclaration, { names }: CheckContext): void {
  const extended = names.enums.resolve(node.name)?.item;
  if (extended === undefined) return;
  for (const member of node.members)
    declareTitle('member', member, member.primary, extended.values, extended.id);
}

/** `扩展 实体 …`, `扩展 事项 …`. */
export function extendFields(node: ExtensionDeclaration, context: CheckContext): void {
  const { names } = context;
  const extended = (node.of === 'entity' ? names.entities : names.matters).resolve(node.name)?.item;
  if (extended !== undefined) declareFields(node.fields, extended, context);
}
