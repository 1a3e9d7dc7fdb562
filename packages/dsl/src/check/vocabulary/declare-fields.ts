import { diagnose } from '../../diagnostics/catalogue.ts';
import type { FieldDeclaration } from '../../syntax/ast.ts';
import type { CheckedField, Constant, Type } from '../checked-ast.ts';
import { resolveConstant } from '../resolve/constant.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf, wordId } from '../scope/ids.ts';
import type { Owner } from '../scope/names.ts';
import { resolveType } from './resolve-type.ts';

/** Fields of an entity, of a matter, or of an extension of either. */
export function declareFields(
  fields: readonly FieldDeclaration[],
  owner: Owner,
  context: CheckContext,
): void {
  for (const node of fields) declareField(node, owner, context);
}

function declareField(node: FieldDeclaration, owner: Owner, context: CheckContext): void {
  const id = wordId(node.title);
  if (id === '') return;
  const title = labelsOf(node.title);
  const field = context.reporter.attempt(node.span, () => buildField(node, id, context));
  const declared = { kind: 'field', id, title, declaredAt: node.title.primary, owner: owner.id } as const;
  owner.members.declare(node.title, { ...declared, type: field?.type ?? null }, { kind: 'field', field });
}

function buildField(node: FieldDeclaration, id: string, context: CheckContext): CheckedField | null {
  const type = resolveType(node.type, context);
  if (type === null) return null;
  const value = buildDefault(node, type, context);
  // Lists are always optional: absent is unknown, empty is known.
  const optional = node.optional || type.kind === 'list';
  return { id, title: labelsOf(node.title), at: node.span, type, optional, default: value };
}

function buildDefault(node: FieldDeclaration, type: Type, context: CheckContext): Constant | null {
  if (node.default === null) return null;
  if (node.optional || type.kind === 'list') {
    context.reporter.add(diagnose('SZ242', node.default.span, { name: node.title.primary.text }));
    return null;
  }
  return resolveConstant(node.default, type, context);
}
