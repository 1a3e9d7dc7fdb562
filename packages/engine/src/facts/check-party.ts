import { type CheckContext, type ValuePlace, WRONG } from './check-value.ts';
import type { Party } from './fact-value.ts';
import { isPlainRecord, ownField, type PlainRecord } from './plain-record.ts';

const LONGEST_ID = 200;
const FIELDS = ['id', 'name', 'active'];

/** A person or a unit: an id, or `{id, name, active}`. Units must be declared in the vocabulary. */
export function checkParty(
  kind: 'person' | 'unit',
  input: unknown,
  place: ValuePlace,
  context: CheckContext,
): Party | undefined | typeof WRONG {
  if (!isPlainRecord(input))
    return isId(kind, input, context) ? { kind: 'party', id: input, name: null } : WRONG;
  const id = ownField(input, 'id');
  if (!isId(kind, id, context)) return WRONG;
  const { name, active } = checkDetails(input, place, context);
  if (active === false) context.inactive.add(id);
  return { kind: 'party', id, name };
}

function isId(kind: 'person' | 'unit', id: unknown, { vocabulary }: CheckContext): id is string {
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return false;
  return kind === 'person' || vocabulary.units.has(id);
}

function checkDetails(
  input: PlainRecord,
  place: ValuePlace,
  { faults }: CheckContext,
): { readonly name: string | null; readonly active: boolean } {
  for (const field of Object.keys(input)) {
    if (FIELDS.includes(field)) continue;
    const expected = { zh: 'id、name、active 之一', en: 'one of id, name, active' };
    faults.add(`${place.path}.${field}`, expected, ownField(input, field));
  }
  const name = ownField(input, 'name') ?? null;
  if (name !== null && typeof name !== 'string') {
    faults.add(`${place.path}.name`, { zh: '文本', en: 'a text' }, name);
  }
  const active = ownField(input, 'active') ?? true;
  if (typeof active !== 'boolean') {
    faults.add(`${place.path}.active`, { zh: 'true 或 false', en: 'true or false' }, active);
  }
  return { name: typeof name === 'string' ? name : null, active: active !== false };
}
