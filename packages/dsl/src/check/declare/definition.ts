import type { DefinitionDeclaration } from '../../syntax/ast.ts';
import type { CheckedDefinition } from '../checked-ast.ts';
import { createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { definitionEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import { createLazy, type Lazy } from '../scope/lazy.ts';
import type { Owner } from '../scope/names.ts';
import type { Entry } from '../scope/namespace.ts';
import { reportUnknown } from '../scope/namespace.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';

/** Enters `定义 前案.程序审理` among the members of its owner; it is built when it is first asked for. */
export function declareDefinition(
  node: DefinitionDeclaration,
  context: CheckContext,
): Lazy<CheckedDefinition> | null {
  const owner = resolveOwner(node, context);
  if (owner === null) return null;
  // Two entities may each have a definition of one name.
  const id = `${owner.item.id}.${declarationId(node.title)}`;
  const title = labelsOf(node.title);
  const type = { kind: 'yesno' } as const;
  const symbol: NameSymbol = {
    kind: 'definition',
    id,
    title,
    declaredAt: node.title.primary,
    type,
    owner: owner.item.id,
  };
  const build = createLazy(() =>
    context.reporter.attempt(node.span, () => buildDefinition(node, id, owner, context)),
  );
  const isNew = owner.item.members.declare(node.title, symbol, { kind: 'definition', id, build });
  return isNew ? build : null;
}

function resolveOwner(
  node: DefinitionDeclaration,
  { names, symbols, reporter }: CheckContext,
): Entry<Owner> | null {
  const found = names.entities.find(node.owner.text) ?? names.matters.find(node.owner.text);
  if (found !== undefined) {
    symbols.refer(node.owner, found.symbol);
    return found;
  }
  const known = [...names.entities.titles, ...names.matters.titles];
  reportUnknown(node.owner, { zh: '实体或事项', en: 'entity or matter' }, known, reporter);
  return null;
}

function buildDefinition(
  node: DefinitionDeclaration,
  id: string,
  owner: Entry<Owner>,
  context: CheckContext,
): CheckedDefinition | null {
  if (node.condition === null) {
    context.reporter.spoil();
    return null;
  }
  const environment = definitionEnvironment(owner.item, owner.symbol);
  const scope = { environment, context, binders: createBinderBook(), must: false };
  const condition = lowerCondition(node.condition, scope);
  if (condition === null) return null;
  return { id, title: labelsOf(node.title), at: node.span, owner: owner.item.id, condition };
}
