import { diagnose } from '../../diagnostics/catalogue.ts';
import type { BasicType, Name, TypeReference } from '../../syntax/ast.ts';
import { canonicalForm } from '../../syntax/keywords.ts';
import type { Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { typeWords } from '../types/type-words.ts';

/** A basic type, an enum, an entity, or a list of entities. */
export function resolveType(node: TypeReference, context: CheckContext): Type | null {
  const type = typeof node.type === 'string' ? basic(node.type) : named(node.type, context);
  if (type === null || !node.list) return type;
  if (type.kind === 'entity') return { kind: 'list', of: type };
  context.reporter.add(diagnose('SZ228', node.span, { type: typeWords(type, context) }));
  return null;
}

/** What the language's own types are called in texts of either language. */
const basicWords: readonly string[] = (
  [
    'TextType',
    'YesNoType',
    'IntegerType',
    'MoneyType',
    'DateType',
    'PersonType',
    'CaseNumberType',
    'Unit',
  ] as const
).flatMap((id) => [canonicalForm(id, 'zh'), canonicalForm(id, 'en')]);

function basic(kind: BasicType): Type {
  return { kind };
}

function named(name: Name, { names, symbols, reporter }: CheckContext): Type | null {
  const found = names.enums.find(name.text) ?? names.entities.find(name.text);
  if (found !== undefined) {
    symbols.refer(name, found.symbol);
    const { kind, id } = found.item;
    return kind === 'enum' ? { kind, enum: id } : { kind: 'entity', entity: id };
  }
  const known = [...names.enums.titles, ...names.entities.titles, ...basicWords];
  reportUnknown(name, { zh: '类型', en: 'type' }, known, reporter);
  return null;
}
