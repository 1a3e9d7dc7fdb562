import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Condition, Name, Path } from '../../syntax/ast.ts';
import type { CheckedCondition } from '../checked-ast.ts';
import type { ElementScope } from '../resolve/environment.ts';
import { lastName } from '../resolve/operand.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import type { Collection } from './collection.ts';
import { lowerCondition } from './condition.ts';
import type { ConditionScope } from './condition-scope.ts';
import { mentionsRoot } from './mentions-root.ts';

/** The element that a quantifier or a count speaks of. */
export function createElement(
  written: { readonly collection: Path; readonly binding: Name | null; readonly where: Condition | null },
  { entity, calledBy }: Collection,
  isBound: boolean,
  { environment, binders, context }: ConditionScope,
): ElementScope {
  const { binding, collection, where } = written;
  // Where nothing is said of the element, it cannot be mistaken for one around it.
  const around = where === null ? [] : environment.elements;
  if (!binders.canBind(entity.id, binding, isBound, around)) {
    const name = binding ?? { text: lastName(collection), span: collection.span };
    context.reporter.add(diagnose('SZ326', name.span, { name: name.text }));
  }
  const called =
    binding === null ? calledBy : new Map([[binding.text, declareBinder(binding, entity.id, context)]]);
  return {
    binder: binders.create(entity.id, binding, isBound),
    owner: entity,
    calledBy: called,
    open: true,
    certain: true,
  };
}

/** What must hold of the element: names are looked up on it first, then outwards. */
export function lowerWhere(
  where: Condition,
  element: ElementScope,
  scope: ConditionScope,
): CheckedCondition | null {
  const { environment, context } = scope;
  const inner = { ...environment, elements: [element, ...environment.elements] };
  const condition = lowerCondition(where, { ...scope, environment: inner });
  if (condition === null) return null;
  const conjuncts = condition.kind === 'and' ? condition.operands : [condition];
  for (const conjunct of conjuncts) {
    if (mentionsRoot(conjunct, element.binder.id)) continue;
    const [name] = element.calledBy.keys();
    context.reporter.add(diagnose('SZ327', conjunct.at, { name: name ?? element.binder.id }));
  }
  return condition;
}

function declareBinder(name: Name, entity: string, { symbols }: CheckContext): NameSymbol {
  const title = { zh: name.text, en: null };
  const type = { kind: 'entity', entity } as const;
  const symbol: NameSymbol = { kind: 'binder', id: name.text, title, declaredAt: name, type, owner: null };
  symbols.refer(name, symbol);
  return symbol;
}
