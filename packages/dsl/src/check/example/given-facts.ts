import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, RecordField, RecordValue } from '../../syntax/ast.ts';
import type { CheckedField } from '../checked-ast.ts';
import { noSuchMember } from '../resolve/member.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';
import { givenValue } from './given-value.ts';

/** Facts as at the JSON edge, with the persons that they name. */
export interface GivenScope {
  readonly context: CheckContext;
  readonly persons: Set<string>;
}

export type Facts = Readonly<Record<string, unknown>>;

/** A record of an example, typed against an entity, a matter or a person. */
export function givenFacts(record: RecordValue, owner: Owner, scope: GivenScope): Facts {
  const facts: Record<string, unknown> = {};
  for (const node of record.fields) {
    const field = fieldOf(node.name, owner, scope.context);
    if (field === null) continue;
    if (field.id in facts)
      scope.context.reporter.add(diagnose('SZ251', node.name.span, { name: node.name.text }));
    facts[field.id] = givenField(node, field, scope);
  }
  reportMissing(record, owner, facts, scope.context);
  return facts;
}

function givenField(node: RecordField, field: CheckedField, scope: GivenScope): unknown {
  return givenValue(node.value, field.type, node.name.text, scope);
}

function fieldOf(name: Name, owner: Owner, context: CheckContext): CheckedField | null {
  const member = owner.members.find(name.text);
  if (member === undefined) return noSuchMember(owner, name, context);
  context.symbols.refer(name, member.symbol);
  if (member.item.kind !== 'field') {
    context.reporter.add(diagnose('SZ226', name.span, { name: name.text }));
    return null;
  }
  if (member.item.field === null) context.reporter.spoil();
  return member.item.field;
}

function reportMissing(record: RecordValue, owner: Owner, facts: Facts, { reporter }: CheckContext): void {
  for (const { item, symbol } of owner.members.entries) {
    const field = item.kind === 'field' ? item.field : null;
    if (field === null || field.optional || field.default !== null || field.id in facts) continue;
    // The record's opening brace: the record itself may be as long as the example.
    const span = { ...record.span, end: record.span.start + 1 };
    reporter.add(diagnose('SZ250', span, { name: symbol.title.zh ?? symbol.title.en ?? field.id }));
  }
}
