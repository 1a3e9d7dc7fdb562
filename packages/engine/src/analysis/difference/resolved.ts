import {
  type CheckedCondition,
  type CheckedPath,
  type CheckedPolicy,
  type Constant,
  SELF,
} from '@shouze/dsl';
import { isPlainRecord } from '../../facts/plain-record.ts';
import { meaningText } from '../meaning/meaning-text.ts';

/** What parameters were read as, on one day. */
export interface Reading {
  readonly policy: CheckedPolicy;
  /** The policy on the other side: definitions that it shares keep their names. */
  readonly other: CheckedPolicy;
  /** Null where the case has no reference date: the latest value counts. */
  readonly asOf: string | null;
  /** Within which days every parameter read has the value that it was read as: grows narrower. */
  readonly time: Time;
}

/** From the first day, before the end; null where there is none. */
export interface Time {
  first: string | null;
  end: string | null;
}

/** The condition without the names of parameters and definitions that the sides do not share. */
export function resolved(condition: CheckedCondition, reading: Reading): CheckedCondition {
  return rewritten(condition, reading) as CheckedCondition;
}

/** The same, with parameters left as they are. */
export function withOwnDefinitions(
  condition: CheckedCondition,
  policy: CheckedPolicy,
  other: CheckedPolicy,
): CheckedCondition {
  return rewritten(condition, { policy, other }) as CheckedCondition;
}

type Policies = Pick<Reading, 'policy' | 'other'>;

/** Everything checked is plain data: what is not named here is copied as it is. */
function rewritten(value: unknown, reading: Reading | Policies): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(one, reading));
  if (!isPlainRecord(value)) return value;
  if (value.kind === 'parameter' && 'time' in reading && !isShared(String(value.parameter), reading))
    return parameterValue(String(value.parameter), reading);
  const inlined = value.kind === 'defined' ? definitionOf(value as unknown as Defined, reading) : null;
  if (inlined !== null) return rewritten(inlined, reading);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, reading)]));
}

/** Both sides give the parameter the same values at the same times. */
export function isShared(id: string, { policy, other }: Policies): boolean {
  const [own, theirs] = [policy, other].map(({ parameters }) => parameters.get(id)?.timeline);
  return JSON.stringify(own) === JSON.stringify(theirs);
}

export function parameterValue(id: string, { policy, asOf, time }: Reading): Constant {
  const timeline = policy.parameters.get(id)?.timeline ?? [];
  const index = timeline.findLastIndex(({ from }) => from === null || asOf === null || from <= asOf);
  const value = timeline[index]?.value ?? { kind: 'none' };
  const isSame = (at: number): boolean => JSON.stringify(timeline[at]?.value) === JSON.stringify(value);
  let [first, last] = [index, index];
  while (first > 0 && isSame(first - 1)) first -= 1;
  while (last + 1 < timeline.length && isSame(last + 1)) last += 1;
  narrow(time, timeline[first]?.from ?? null, timeline[last + 1]?.from ?? null);
  return value;
}

/** The value of a parameter on that day; the latest where there is none. */
export function valueAt(id: string, policy: CheckedPolicy, asOf: string | null): Constant {
  return parameterValue(id, { policy, other: policy, asOf, time: { first: null, end: null } });
}

function narrow(time: Time, first: string | null, end: string | null): void {
  if (first !== null && (time.first === null || first > time.first)) time.first = first;
  if (end !== null && (time.end === null || end < time.end)) time.end = end;
}

type Defined = Extract<CheckedCondition, { kind: 'defined' }>;

/** Null for a definition that means the same on both sides, or whose own elements bear the name of the one it is read on. */
function definitionOf({ definition, on }: Defined, { policy, other }: Policies): unknown {
  const condition = policy.definitions.get(definition)?.condition;
  if (condition === undefined) return null;
  const text = meaningText(condition, policy);
  const theirs = other.definitions.get(definition)?.condition;
  if (theirs !== undefined && meaningText(theirs, other) === text) return null;
  if (on.root !== null && text.includes(`"binder":{"id":${JSON.stringify(on.root)}`)) return null;
  return readOn(condition, on);
}

/** The same of a record that is there: `self` is read on it. */
export function readOn(value: unknown, on: CheckedPath): unknown {
  if (Array.isArray(value)) return value.map((one) => readOn(one, on));
  if (!isPlainRecord(value)) return value;
  if (value.kind === 'path' && value.root === SELF)
    return { ...value, root: on.root, fields: [...on.fields, ...(value as unknown as CheckedPath).fields] };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readOn(inner, on)]));
}
