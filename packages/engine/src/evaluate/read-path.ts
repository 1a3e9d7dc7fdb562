import type { CheckedField, CheckedPath } from '@shouze/dsl';
import type { FactList, FactRecord, FactValue, Party } from '../facts/fact-value.ts';
import { type Gap, isGap } from './gap.ts';
import { boundPlace, type Place, type Scope, type Situation } from './situation.ts';

/** The value at a path: none where something on the way is none, or where its element is not bound. */
export function readPath(path: CheckedPath, scope: Scope): FactValue | Gap {
  const at = reach(path, scope);
  return at === null || isGap(at) ? at : at.value;
}

/** The record that a path leads to. */
export function placeAt(path: CheckedPath, scope: Scope): Place | null | Gap {
  const at = reach(path, scope);
  if (at === null || isGap(at)) return at;
  return isRecord(at.value) ? { record: at.value, path: at.path, imagined: at.imagined } : null;
}

/**
 * The records of the list that a path leads to. The elements of an imagined list are copies of one: they share its
 * path, so that its facts are completed once, however long the list is.
 */
export function elementsAt(path: CheckedPath, scope: Scope): readonly Place[] | Gap {
  const at = reach(path, scope);
  if (at === null) return [];
  if (isGap(at)) return at;
  const { value, path: listPath, imagined } = at;
  if (!isList(value)) return [];
  const places: Place[] = [];
  value.items.forEach((item, index) => {
    if (isRecord(item)) places.push({ record: item, path: `${listPath}[${imagined ? 0 : index}]`, imagined });
  });
  return places;
}

/** What a path leads to, and where it stands. */
interface Reached {
  readonly value: FactValue;
  readonly path: string;
  readonly imagined: boolean;
}

export function reach(path: CheckedPath, scope: Scope): Reached | null | Gap {
  const start = path.root === null ? scope.matter : boundPlace(scope, path.root);
  if (start === null) return null;
  let at: Reached = { value: start.record, path: start.path, imagined: start.imagined };
  for (const field of path.fields) {
    const next = step(at, field, scope.situation);
    if (next === null || isGap(next)) return next;
    at = next;
  }
  return at;
}

function step(at: Reached, field: string, situation: Situation): Reached | null | Gap {
  if (isRecord(at.value)) return readField(at.value, at, field, situation);
  if (isParty(at.value))
    return { ...at, value: partyField(at.value, field, situation), path: `${at.path}.${field}` };
  return null;
}

function readField(
  record: FactRecord,
  at: Reached,
  field: string,
  situation: Situation,
): Reached | null | Gap {
  const declared = record.of.fields.get(field);
  if (!declared) return null;
  const path = at.path === '' ? field : `${at.path}.${field}`;
  const given = record.fields.get(field);
  if (given !== undefined) return { value: given, path, imagined: at.imagined };
  const completed = situation.completion.get(path);
  if (completed === undefined)
    return { kind: 'gap', path, field: declared, owner: record.of.id, imagined: at.imagined };
  situation.trace.completedReads += 1;
  if (isOrdered(declared)) situation.trace.orderedReads += 1;
  return { value: completed.value, path, imagined: true };
}

/** `在岗` is the person's wherever he stands; absent means yes. */
function partyField(party: Party, field: string, { facts }: Situation): FactValue {
  if (field === 'active') return !facts.inactive.has(party.id);
  return field === 'id' ? party.id : field === 'name' ? party.name : null;
}

export function isOrdered({ type }: CheckedField): boolean {
  return type.kind === 'date' || type.kind === 'integer' || type.kind === 'money';
}

export function isRecord(value: FactValue): value is FactRecord {
  return typeof value === 'object' && value !== null && value.kind === 'record';
}

export function isParty(value: FactValue): value is Party {
  return typeof value === 'object' && value !== null && value.kind === 'party';
}

export function isList(value: FactValue): value is FactList {
  return typeof value === 'object' && value !== null && value.kind === 'list';
}
