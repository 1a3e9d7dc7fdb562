import type { Type } from '@shouze/dsl';
import { parseCaseNumber } from '../../facts/case-number.ts';
import type { FactRecord, FactValue } from '../../facts/fact-value.ts';
import { compareText } from '../compare-values.ts';
import { fieldKey, type Gap, isGap } from '../gap.ts';
import { type Situation, scopeOf } from '../situation.ts';
import { termValue } from '../term.ts';
import { enumValues } from './enum-values.ts';
import { fieldUses } from './field-uses.ts';
import { constantsOfType, valuesOfType } from './known-values.ts';
import { orderedValues } from './ordered-values.ts';
import { unitValues } from './unit-values.ts';

/** What else is unknown in the case: two unknown facts may be equal, or stand in either order. */
export interface OtherUnknowns {
  /** Paths of the unknown facts of the same type. */
  readonly sameType: readonly string[];
  /** How many facts of a field (`fieldKey`) are unknown. */
  readonly countOf: (key: string) => number;
}

/** The values that stand for all that an unknown fact may have; none among them where the field may be none. */
export function criticalValues(gap: Gap, situation: Situation, others: OtherUnknowns): readonly FactValue[] {
  const values = distinct(valuesOf(gap.field.type, gap, situation, others));
  return gap.field.optional ? [...values, null] : values;
}

function valuesOf(type: Type, gap: Gap, situation: Situation, others: OtherUnknowns): readonly FactValue[] {
  switch (type.kind) {
    case 'yesno':
      return [true, false];
    case 'enum':
      return enumValues(type.enum, gap, situation);
    case 'integer':
    case 'money':
    case 'date':
      return orderedValues(gap, situation, others);
    case 'unit':
      return unitValues(situation, others.sameType.length);
    case 'person':
      return [...namesOf('person', situation).map(party), ...invented(gap, others).map(party)];
    case 'text':
      return [...namesOf('text', situation), ...invented(gap, others)];
    case 'case_number':
      return caseNumbers(gap, situation, others);
    case 'entity':
      return imagine(type.entity, situation);
    case 'list':
      return lists(type.of, gap, situation, others);
    case 'duration':
      return [];
  }
}

function party(id: string): FactValue {
  return { kind: 'party', id, name: null };
}

/**
 * Two that nobody has: were there but one, everything would seem to agree on him. And one of each other unknown fact,
 * which this one may be equal to.
 */
function invented({ path }: Gap, { sameType }: OtherUnknowns): readonly string[] {
  return [`?${path}`, `?${path}?`, ...sameType.map((other) => `?${other}`)];
}

/** Past so many, other names stand for none of the rest. */
const NAMES = 100;

function namesOf(kind: 'person' | 'text', situation: Situation): readonly string[] {
  const known = valuesOfType(situation, kind)
    .map(nameIn)
    .filter((name) => name !== null);
  const names = [...new Set([...constantsOfType(situation.policy, kind), ...known])].sort(compareText);
  if (names.length > NAMES) situation.trace.inexact = true;
  return names.slice(0, NAMES);
}

function nameIn(value: FactValue): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && value.kind === 'party' ? value.id : null;
}

/** Those in play, and one below and one above all of them; of each other unknown fact, too. */
function caseNumbers(gap: Gap, situation: Situation, { sameType }: OtherUnknowns): readonly FactValue[] {
  const named = constantsOfType(situation.policy, 'case_number').flatMap((text): FactValue[] => {
    const number = parseCaseNumber(text);
    return number ? [{ kind: 'case', text, number }] : [];
  });
  const outside = [gap.path, ...sameType].flatMap((path) =>
    [1, 9999].map((year): FactValue => {
      const raw = `?${path}`;
      return {
        kind: 'case',
        text: raw,
        number: { raw, form: 'coded', year, court: '', special: '', type: raw, serial: year },
      };
    }),
  );
  return [...named, ...valuesOfType(situation, 'case_number').filter((value) => value !== null), ...outside];
}

/** A record of which nothing is known. */
function imagine(entity: string, { policy }: Situation): readonly FactRecord[] {
  const of = policy.vocabulary.entities.get(entity);
  return of ? [{ kind: 'record', of, fields: new Map() }] : [];
}

/** Lists are imagined no longer than this: what longer ones could add makes the completion inexact. */
export const LONGEST = 3;

function lists(of: Type, gap: Gap, situation: Situation, others: OtherUnknowns): readonly FactValue[] {
  situation.trace.boundedLists = true;
  const items =
    of.kind === 'entity' ? imagine(of.entity, situation) : valuesOf(of, gap, situation, others).slice(0, 2);
  const [item] = items;
  const imagined: FactValue[] = [{ kind: 'list', items: [] }];
  for (let length = 1; item !== undefined && length <= longest(gap, situation); length += 1) {
    imagined.push({
      kind: 'list',
      items: Array.from({ length }, (_, index) => items[index % items.length] ?? item),
    });
  }
  return imagined;
}

/** One more than the greatest number that the list's count is compared with. */
function longest(gap: Gap, situation: Situation): number {
  const uses = fieldUses(situation.policy, situation.facts.matter.id).get(fieldKey(gap.owner, gap.field.id));
  const bounds = (uses?.counts ?? []).map((term) => {
    const bound = termValue(term, scopeOf(situation));
    return typeof bound === 'number' && !isGap(bound) ? bound + 1 : 1;
  });
  return Math.min(LONGEST, Math.max(1, ...bounds));
}

function distinct(values: readonly FactValue[]): readonly FactValue[] {
  const byKey = new Map<string, FactValue>();
  for (const value of values) if (value !== null) byKey.set(valueKey(value), value);
  return [...byKey.values()];
}

/** Equal for the same value. */
export function valueKey(value: FactValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  switch (value.kind) {
    case 'party':
      return JSON.stringify(['party', value.id]);
    case 'case':
      return JSON.stringify(['case', value.text, value.number.year]);
    case 'list':
      return JSON.stringify(['list', value.items.length]);
    case 'record':
      return '"record"';
  }
}
