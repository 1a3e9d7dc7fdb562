import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name } from '../../syntax/ast.ts';
import type { CheckedField, CheckedLookup, CheckedPath, Term, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Member, Owner } from '../scope/names.ts';
import type { Entry } from '../scope/namespace.ts';
import { nearestName, renameFix } from '../scope/nearest-name.ts';
import { typeWords } from '../types/type-words.ts';
import type { Place } from './place.ts';

/** One step of a path: the member `name` of what `place` is. `written` is the path so far, for messages. */
export function stepInto(place: Place, name: Name, written: string, context: CheckContext): Place | null {
  const owner = place.kind === 'value' ? ownerOf(place.type, context) : null;
  if (owner === null) return noMembers(place, name, written, context);
  const member = owner.members.find(name.text);
  if (member === undefined) return noSuchMember(owner, name, context);
  const { term, certain } = place as Place & { kind: 'value' };
  return enterMember(term, certain, member, name, context);
}

export function enterMember(
  base: Term,
  certain: boolean,
  { symbol, item }: Entry<Member>,
  name: Name,
  context: CheckContext,
): Place | null {
  context.symbols.refer(name, symbol);
  if (item.kind === 'lookup') return enterLookup(base, certain, item, name, context);
  if (base.kind !== 'path') {
    context.reporter.add(diagnose('SZ226', name.span, { name: name.text }));
    return null;
  }
  if (item.kind === 'definition') {
    if (item.build.get(() => reportCycle(name, context)) === null) context.reporter.spoil();
    return { kind: 'defined', definition: item.id, on: base };
  }
  if (item.field === null) {
    context.reporter.spoil();
    return null;
  }
  return enterField(base, certain, item.field);
}

function enterField(base: CheckedPath, certain: boolean, field: CheckedField): Place {
  const isDefaulted = field.default !== null && field.default.kind !== 'none';
  const term: CheckedPath = { ...base, fields: [...base.fields, field.id], type: field.type };
  return { kind: 'value', term, type: field.type, certain: certain && (isDefaulted || isRequired(field)) };
}

/** A field whose default is `空` may be none. */
function isRequired(field: CheckedField): boolean {
  return !field.optional && field.default === null;
}

function enterLookup(
  key: Term,
  certain: boolean,
  item: Member & { kind: 'lookup' },
  name: Name,
  context: CheckContext,
): Place | null {
  const lookup = item.build.get(() => reportCycle(name, context));
  if (lookup === null) {
    context.reporter.spoil();
    return null;
  }
  const { type } = lookup;
  const term = { kind: 'lookup', lookup: lookup.id, key, type } as const;
  return { kind: 'value', term, type, certain: certain && !mayBeNone(lookup) };
}

function mayBeNone({ entries, otherwise }: CheckedLookup): boolean {
  return [...entries.values(), otherwise].some((value) => value?.kind === 'none');
}

function ownerOf(type: Type, { names, person }: CheckContext): Owner | null {
  if (type.kind === 'person') return person;
  if (type.kind === 'enum') return names.enums.find(type.enum)?.item ?? null;
  if (type.kind !== 'entity') return null;
  return names.entities.find(type.entity)?.item ?? names.matters.find(type.entity)?.item ?? null;
}

function noMembers(place: Place, name: Name, written: string, context: CheckContext): null {
  const type: Type = place.kind === 'value' ? place.type : { kind: 'yesno' };
  const parameters = { name: written, member: name.text };
  context.reporter.add(
    type.kind === 'list'
      ? diagnose('SZ205', name.span, parameters)
      : diagnose('SZ204', name.span, { ...parameters, type: typeWords(type, context) }),
  );
  return null;
}

export function noSuchMember(owner: Owner, name: Name, { reporter }: CheckContext): null {
  if (name.text === '' || reporter.isLost(name.text)) {
    reporter.spoil();
    return null;
  }
  const nearest = nearestName(name.text, owner.members.titles);
  const title = owner.title.zh ?? owner.title.en ?? '';
  const parameters = { name: name.text, owner: title, nearest };
  reporter.add(diagnose('SZ203', name.span, parameters, { fixes: renameFix(name, nearest) }));
  return null;
}

function reportCycle(name: Name, { reporter }: CheckContext): void {
  reporter.add(diagnose('SZ231', name.span, { name: name.text }));
}
