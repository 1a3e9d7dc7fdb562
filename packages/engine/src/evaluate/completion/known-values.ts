import type { CheckedPolicy, Type } from '@shouze/dsl';
import type { FactRecord, Facts, FactValue } from '../../facts/fact-value.ts';
import { fieldKey } from '../gap.ts';
import { isList, isRecord } from '../read-path.ts';
import type { Situation } from '../situation.ts';

/** All values that the facts and the completion so far give to a field, wherever it stands. */
export function valuesOfField(situation: Situation, key: string): readonly FactValue[] {
  const completed = [...situation.completion.values()]
    .filter(({ gap }) => fieldKey(gap.owner, gap.field.id) === key)
    .map(({ value }) => value);
  return [...(indexOf(situation.facts).byField.get(key) ?? []), ...completed];
}

/** All values of a type that the facts and the completion so far hold. */
export function valuesOfType(situation: Situation, kind: Type['kind']): readonly FactValue[] {
  const completed = [...situation.completion.values()]
    .filter(({ gap }) => gap.field.type.kind === kind)
    .map(({ value }) => value);
  return [...(indexOf(situation.facts).byType.get(kind) ?? []), ...completed];
}

/** How many elements the longest list of the facts has, at any depth. */
export function longestList(facts: Facts): number {
  return indexOf(facts).longest;
}

interface Index {
  readonly byField: Map<string, FactValue[]>;
  readonly byType: Map<string, FactValue[]>;
  longest: number;
}

const indexes = new WeakMap<Facts, Index>();

function indexOf(facts: Facts): Index {
  const known = indexes.get(facts);
  if (known) return known;
  const index: Index = { byField: new Map(), byType: new Map(), longest: 0 };
  addRecord(facts.values, index);
  indexes.set(facts, index);
  return index;
}

function addRecord(record: FactRecord, index: Index): void {
  for (const [id, value] of record.fields) {
    const type = record.of.fields.get(id)?.type;
    if (type) addValue(value, fieldKey(record.of.id, id), type, index);
  }
}

function addValue(value: FactValue, key: string, type: Type, index: Index): void {
  if (isRecord(value)) addRecord(value, index);
  else if (isList(value) && type.kind === 'list') {
    index.longest = Math.max(index.longest, value.items.length);
    for (const item of value.items) addValue(item, key, type.of, index);
  } else {
    push(index.byField, key, value);
    push(index.byType, type.kind, value);
  }
}

function push(map: Map<string, FactValue[]>, key: string, value: FactValue): void {
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}

/** Persons, texts and case numbers that the policy itself names. */
export function constantsOfType(policy: CheckedPolicy, kind: Type['kind']): readonly string[] {
  const byKind = constants.get(policy) ?? collectConstants(policy);
  constants.set(policy, byKind);
  return byKind.get(kind) ?? [];
}

const constants = new WeakMap<CheckedPolicy, ReadonlyMap<string, readonly string[]>>();

/** Walks the declarations as data: a constant is recognised by its shape, wherever it stands. */
function collectConstants(policy: CheckedPolicy): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, type, value } = node as { kind?: unknown; type?: { kind: string }; value?: unknown };
    if (kind === 'constant' && type && typeof value === 'string') {
      found.set(type.kind, (found.get(type.kind) ?? new Set()).add(value));
      return;
    }
    for (const child of node instanceof Map ? node.values() : Object.values(node)) walk(child);
  };
  for (const part of [policy.definitions, policy.lookups, policy.parameters, policy.rules, policy.bars])
    walk(part);
  return new Map([...found].map(([kind, values]) => [kind, [...values].sort()]));
}
