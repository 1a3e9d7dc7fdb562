import type { CheckedCondition, CheckedField, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import { parseDay } from '../../calendar/day-number.ts';
import { atomOf } from './atom.ts';
import { type Axis, listedAxis, type Named, orderedAxis } from './axis.ts';

/** The fields of a matter that conditions read, each with its classes; a region has a place for each. */
export interface Axes {
  readonly policy: CheckedPolicy;
  readonly matter: CheckedMatter;
  readonly list: readonly Axis[];
  /** By an atom's key, the place in the list. */
  readonly places: ReadonlyMap<string, number>;
}

/** @param conditions all that will be asked about: what they name parts the fields into classes */
export function axesOf(
  conditions: Iterable<CheckedCondition>,
  matter: CheckedMatter,
  policy: CheckedPolicy,
): Axes {
  const named = new Map<string, Set<Named>>();
  const definitions = new Set<string>();
  const collect = (condition: CheckedCondition): void => {
    for (const part of partsOf(condition, policy, definitions)) collect(part);
    const atom = atomOf(condition, matter, policy);
    if (atom === null) return;
    const values = named.get(atom.key) ?? new Set();
    named.set(atom.key, values);
    for (const value of atom.values) values.add(value);
  };
  for (const condition of conditions) collect(condition);
  const keys = [...named.keys()];
  return {
    policy,
    matter,
    list: keys.map((key) => axisOf(key, named.get(key) ?? new Set(), matter, policy)),
    places: new Map(keys.map((key, place) => [key, place])),
  };
}

/** A definition that is read on the matter says the same wherever it is used. */
function partsOf(
  condition: CheckedCondition,
  policy: CheckedPolicy,
  seen: Set<string>,
): readonly CheckedCondition[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands;
    case 'not':
      return [condition.operand];
    case 'defined': {
      const definition = matterDefinition(condition, policy);
      if (definition === null || seen.has(condition.definition)) return [];
      seen.add(condition.definition);
      return [definition];
    }
    default:
      return [];
  }
}

/** Null for a definition that is read on an element or on another record. */
export function matterDefinition(
  { definition, on }: Extract<CheckedCondition, { kind: 'defined' }>,
  { definitions }: CheckedPolicy,
): CheckedCondition | null {
  const ofMatter = on.fields.length === 0 && (on.root === null || on.root === 'self');
  return ofMatter ? (definitions.get(definition)?.condition ?? null) : null;
}

const EVERYWHERE = { first: null, end: null };

function axisOf(key: string, named: ReadonlySet<Named>, matter: CheckedMatter, policy: CheckedPolicy): Axis {
  const field = matter.fields.get(key);
  const values = [...named].filter((value) => value !== null);
  // A list's length.
  if (field === undefined) return orderedAxis(numbersIn(values), true, false, { first: 0, end: null });
  const { optional, type } = field;
  switch (type.kind) {
    case 'date':
    case 'integer':
      return orderedAxis(numbersIn(values), true, optional, extentOf(field, matter, policy));
    case 'money':
      return orderedAxis(numbersIn(values), false, optional, EVERYWHERE);
    case 'yesno':
      return listedAxis([false, true], false, optional);
    case 'enum': {
      const members = policy.vocabulary.enums.get(type.enum)?.members ?? [];
      return listedAxis(
        members.map(({ id }) => id),
        false,
        optional,
      );
    }
    case 'unit':
      return listedAxis(policy.vocabulary.units.keys(), false, optional);
    default:
      return listedAxis(values, true, optional);
  }
}

/** A policy is asked only about its own time. */
function extentOf({ id, type }: CheckedField, { asOf }: CheckedMatter, { effective, until }: CheckedPolicy) {
  if (type.kind !== 'date' || id !== asOf) return EVERYWHERE;
  return {
    first: effective === null ? null : parseDay(effective),
    end: until === null ? null : parseDay(until),
  };
}

function numbersIn(values: readonly Named[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}
