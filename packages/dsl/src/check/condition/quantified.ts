import type { Quantified, Take } from '../../syntax/ast.ts';
import type { CheckedCondition, CheckedPath } from '../checked-ast.ts';
import { checkDirection } from '../resolve/direction.ts';
import { type ElementScope, elementPath } from '../resolve/environment.ts';
import { expectFact } from '../resolve/expect-fact.ts';
import type { CheckContext } from '../scope/context.ts';
import { resolveCollection } from './collection.ts';
import type { ConditionScope } from './condition-scope.ts';
import { createElement, lowerWhere } from './element.ts';

type CheckedQuantified = CheckedCondition & { kind: 'some' | 'no' | 'every' };

/** `有 X`, `无 X`, `每个 X`, each with what must hold of the element. */
export function lowerQuantified(node: Quantified, scope: ConditionScope): CheckedCondition | null {
  const { context } = scope;
  const collection = resolveCollection(node.collection, scope.environment, context);
  if (collection === null) return null;
  const binds = node.quantifier === 'some' && scope.must;
  const element = createElement(node, collection, binds, scope);
  scope.binders.remember({ ...element, open: false, certain: binds });
  const where = node.where === null ? null : lowerWhere(node.where, element, { ...scope, must: binds });
  const take =
    node.take === null ? naturalOrder(element, binds, context) : explicitTake(node.take, element, scope);
  if (take === null || (node.where !== null && where === null)) return null;
  const { path } = collection;
  const kind = node.quantifier;
  return { kind, collection: path, binder: element.binder, where, take, binds, at: node.span };
}

function explicitTake(
  take: Take,
  element: ElementScope,
  scope: ConditionScope,
): CheckedQuantified['take'] | null {
  // What an element is chosen by is its own.
  const environment = { matter: null, matterRoot: null, elements: [element] };
  const field = expectFact(take.field, environment, scope.context);
  const name = take.field.names.at(-1);
  if (field === null || name === undefined) return null;
  return checkDirection(field.type, take.direction, name, scope.context)
    ? [{ field, direction: take.direction }]
    : null;
}

/** Without `取` the entity's declared order chooses, where the outcome may see the element at all. */
function naturalOrder(
  element: ElementScope,
  binds: boolean,
  context: CheckContext,
): CheckedQuantified['take'] {
  if (!binds) return [];
  const base = elementPath(element);
  return (context.orders.get(element.owner.id) ?? []).flatMap(({ field, direction }) => {
    const member = element.owner.members.find(field)?.item;
    const type = member?.kind === 'field' ? member.field?.type : undefined;
    if (type === undefined) return [];
    const path: CheckedPath = { ...base, fields: [field], type };
    return [{ field: path, direction }];
  });
}
