import type { Type, Vocabulary } from '@shouze/dsl';
import { parseCaseNumber } from './case-number.ts';
import { checkParty } from './check-party.ts';
import { checkRecord } from './check-record.ts';
import { membersOf } from './enum-members.ts';
import type { FactList, FactValue } from './fact-value.ts';
import type { FaultCollector } from './fault-collector.ts';
import { isRealDate } from './iso-date.ts';
import { isPlainRecord } from './plain-record.ts';
import { expectedOf } from './type-words.ts';

export interface CheckContext {
  readonly vocabulary: Vocabulary;
  readonly faults: FaultCollector;
  readonly inactive: Set<string>;
  /** How many more values are read before the input counts as too large. */
  readonly budget: { values: number };
}

export interface ValuePlace {
  readonly path: string;
  /** Records around this value. */
  readonly depth: number;
}

const DEEPEST = 16;
const LONGEST_LIST = 1000;
const LONGEST_TEXT = 10_000;
const SHORTER = {
  zh: `不长于 ${LONGEST_TEXT} 字的文本`,
  en: `a text of no more than ${LONGEST_TEXT} characters`,
};

/** Undefined where the input is no value of the type; the fault is reported. */
export function checkValue(
  type: Type,
  input: unknown,
  place: ValuePlace,
  context: CheckContext,
): FactValue | undefined {
  if (tooMuch(place, context)) return undefined;
  const value = readValue(type, input, place, context);
  if (value === WRONG) {
    const isLong = type.kind === 'text' && typeof input === 'string';
    context.faults.add(place.path, isLong ? SHORTER : expectedOf(type, context.vocabulary), input);
    return undefined;
  }
  return value;
}

/** The input is no value of the type and nothing has been reported yet. */
export const WRONG = Symbol('wrong');

type Reading = FactValue | undefined | typeof WRONG;

function readValue(type: Type, input: unknown, place: ValuePlace, context: CheckContext): Reading {
  switch (type.kind) {
    case 'text':
      return typeof input === 'string' && input.length <= LONGEST_TEXT ? input : WRONG;
    case 'yesno':
      return typeof input === 'boolean' ? input : WRONG;
    case 'integer':
      return Number.isSafeInteger(input) ? normalZero(input as number) : WRONG;
    case 'money':
      return typeof input === 'number' && Number.isFinite(input) ? normalZero(input) : WRONG;
    case 'date':
      return typeof input === 'string' && isRealDate(input) ? input : WRONG;
    case 'case_number':
      return readCaseNumber(input);
    case 'enum':
      return readMember(type.enum, input, context.vocabulary);
    case 'person':
    case 'unit':
      return checkParty(type.kind, input, place, context);
    case 'entity':
      return readEntity(type.entity, input, place, context);
    case 'list':
      return Array.isArray(input) ? readList(type.of, input, place, context) : WRONG;
    case 'duration':
      return WRONG;
  }
}

/** `-0` is 0. */
function normalZero(value: number): number {
  return value + 0;
}

function readCaseNumber(input: unknown): Reading {
  if (typeof input !== 'string' || input.length > 200) return WRONG;
  const number = parseCaseNumber(input);
  return number === null ? WRONG : { kind: 'case', text: input, number };
}

function readMember(name: string, input: unknown, { enums }: Vocabulary): Reading {
  const declared = enums.get(name);
  if (typeof input !== 'string' || !declared) return WRONG;
  return membersOf(declared).get(input) ?? WRONG;
}

function readEntity(name: string, input: unknown, place: ValuePlace, context: CheckContext): Reading {
  const entity = context.vocabulary.entities.get(name);
  if (!entity || !isPlainRecord(input)) return WRONG;
  return checkRecord(entity, input, { ...place, depth: place.depth + 1 }, context);
}

function readList(of: Type, input: readonly unknown[], place: ValuePlace, context: CheckContext): Reading {
  if (input.length > LONGEST_LIST) {
    const expected = { zh: `不多于 ${LONGEST_LIST} 项`, en: `no more than ${LONGEST_LIST} items` };
    context.faults.add(place.path, expected, input);
    return undefined;
  }
  const items: FactValue[] = [];
  // Not `map`: it would skip the holes of a list that does not come from JSON.
  for (let index = 0; index < input.length; index += 1) {
    const item = checkValue(of, input[index], { ...place, path: `${place.path}[${index}]` }, context);
    if (item !== undefined) items.push(item);
  }
  const list: FactList = { kind: 'list', items };
  return list;
}

function tooMuch(place: ValuePlace, { faults, budget }: CheckContext): boolean {
  budget.values -= 1;
  const tooDeep = place.depth > DEEPEST;
  // The fault is told once; what comes after is not read.
  if (tooDeep)
    faults.add(place.path, { zh: `不深于 ${DEEPEST} 层`, en: `no deeper than ${DEEPEST} records` }, {});
  if (budget.values === 0) faults.add(place.path, { zh: '较少的事实', en: 'fewer facts' }, {});
  return tooDeep || budget.values <= 0;
}
