import type { Term } from '@shouze/dsl';
import { type FieldOfPath, fieldOfPath, type Roots } from './field-of.ts';
import { addTo } from './uses.ts';
import type { Reading } from './uses-of-condition.ts';

/** `A 为 B`, and a path that stands alone (`right` null). */
export function addEquality(left: Term, right: Term | null, roots: Roots, reading: Reading): void {
  addMembership(left, right === null ? [] : [right], roots, reading);
  if (right !== null) addMembership(right, [left], roots, reading);
}

/** `A 属于 B、C`: what it tells apart of the field in A. */
export function addMembership(left: Term, members: readonly Term[], roots: Roots, reading: Reading): void {
  if (left.kind === 'lookup') {
    addLookup(left, members, roots, reading);
    return;
  }
  if (left.kind !== 'path') return;
  const field = fieldOfPath(left, roots, reading.policy);
  if (field === null) return;
  reading.uses.fields.add(field.key);
  noteDuty(field, reading);
  const values = members.flatMap((member) => valuesOf(member, reading));
  const { kind } = field.field.type;
  if (kind === 'enum' || kind === 'unit') {
    addTo(reading.uses.sets, field.key, values);
    if (members.some((member) => member.kind === 'path' || member.kind === 'lookup')) {
      reading.uses.everyMember.add(field.key);
    }
  } else if (kind === 'text' || kind === 'person' || kind === 'case_number') {
    for (const value of values) addTo(reading.uses.named, field.key, value);
  }
}

/** The members of the enum that lead to each value are told apart. */
function addLookup(
  term: Extract<Term, { kind: 'lookup' }>,
  members: readonly Term[],
  roots: Roots,
  reading: Reading,
): void {
  const lookup = reading.policy.lookups.get(term.lookup);
  if (term.key.kind !== 'path' || lookup === undefined) {
    addMembership(term.key, members, roots, reading);
    return;
  }
  const field = fieldOfPath(term.key, roots, reading.policy);
  if (field === null) return;
  reading.uses.fields.add(field.key);
  if (members.some((member) => member.kind === 'path')) reading.uses.everyMember.add(field.key);
  const byValue = Map.groupBy(lookup.entries, ([, value]) =>
    JSON.stringify(value.kind === 'none' ? null : value.value),
  );
  for (const entries of byValue.values())
    addTo(
      reading.uses.sets,
      field.key,
      entries.map(([member]) => member),
    );
}

function noteDuty({ key, ofParty }: FieldOfPath, { uses }: Reading): void {
  if (ofParty) uses.dutyTested.add(key);
}

function valuesOf(term: Term, { policy, uses }: Reading): readonly string[] {
  if (term.kind === 'constant') return typeof term.value === 'string' ? [term.value] : [];
  if (term.kind !== 'parameter') return [];
  uses.parameters.add(term.parameter);
  const timeline = policy.parameters.get(term.parameter)?.timeline ?? [];
  return timeline.flatMap(({ value }) =>
    value.kind === 'constant' && typeof value.value === 'string' ? [value.value] : [],
  );
}

/** Comparisons of dates and numbers, `为` among them. */
export function addOrder(left: Term, right: Term, roots: Roots, reading: Reading): void {
  if (!isOrdered(left) && !isOrdered(right)) return;
  const [mine, other] = withoutDaysBetween(left, right, reading);
  const [mineKeys, otherKeys] = [keysIn(mine, roots, reading), keysIn(other, roots, reading)];
  if (mineKeys.length > 1 || otherKeys.length > 1) {
    reading.uses.outside.push({
      zh: '一个比较里有三个以上的日期或者数',
      en: 'one comparison of three dates or numbers',
    });
  }
  for (const key of mineKeys) {
    addTo(reading.uses.comparisons, key, { mine, other, otherKey: otherKeys[0] ?? null });
  }
  for (const key of otherKeys) {
    addTo(reading.uses.comparisons, key, { mine: other, other: mine, otherKey: mineKeys[0] ?? null });
  }
}

/** `从 A 至 B 天数 > N` says the same of the days of B and of A + N. */
function withoutDaysBetween(left: Term, right: Term, reading: Reading): readonly [Term, Term] {
  if (right.kind === 'days-between') {
    const [a, b] = withoutDaysBetween(right, left, reading);
    return [b, a];
  }
  if (left.kind !== 'days-between') return [left, right];
  if (right.kind !== 'constant' || typeof right.value !== 'number') {
    reading.uses.outside.push({
      zh: '天数与字段或者参数比较',
      en: 'a number of days is compared with a field or a parameter',
    });
    return [left, right];
  }
  const duration: Term = {
    kind: 'constant',
    type: { kind: 'duration' },
    value: { amount: right.value, unit: 'day' },
  };
  return [left.to, { kind: 'shift', base: left.from, sign: '+', duration, type: { kind: 'date' } }];
}

function isOrdered(term: Term): boolean {
  return term.kind !== 'none' && ['date', 'integer', 'money'].includes(term.type.kind);
}

/** The fields that a term reads, and the parameters in it. */
function keysIn(term: Term, roots: Roots, reading: Reading): readonly string[] {
  switch (term.kind) {
    case 'none':
    case 'constant':
      return [];
    case 'parameter':
      reading.uses.parameters.add(term.parameter);
      return [];
    case 'path': {
      const field = fieldOfPath(term, roots, reading.policy);
      if (field !== null) reading.uses.fields.add(field.key);
      return field === null ? [] : [field.key];
    }
    case 'lookup':
      reading.uses.outside.push({ zh: '对照得到的日期或者数', en: 'a date or a number that is looked up' });
      return [];
    case 'shift':
      return [...keysIn(term.base, roots, reading), ...keysIn(term.duration, roots, reading)];
    case 'expiry':
      return [...keysIn(term.from, roots, reading), ...keysIn(term.duration, roots, reading)];
    case 'days-between':
      return [...keysIn(term.from, roots, reading), ...keysIn(term.to, roots, reading)];
  }
}
