import type { CheckedPath } from '@shouze/dsl';
import type { FactValue } from '../../facts/fact-value.ts';
import { type Situation, scopeOf } from '../situation.ts';
import { asOfDate, type Source } from '../term.ts';
import { type Comparison, type FieldUses, fieldOf, fieldUses, pathsIn } from './field-uses.ts';
import { valuesOfField } from './known-values.ts';

/** One comparison as one of its paths meets it. */
export interface Reading {
  readonly comparison: Comparison;
  /** The path, of those in the comparison, that reads the unknown value. */
  readonly path: CheckedPath;
  /** Reads one combination of known values at the other paths. */
  readonly source: Source;
}

/** Past so many combinations of known values the completion is inexact. */
const COMBINATIONS = 500;

/** What the policy compares a field with, for every combination of known values at the other paths. */
export function* readingsOf(key: string, situation: Situation): Generator<Reading> {
  const scope = scopeOf(situation);
  for (const comparison of usesOf(key, situation)?.comparisons ?? []) {
    const paths = pathsOf(comparison);
    const keyOf = keysIn(comparison, situation);
    for (const path of paths) {
      if (keyOf(path) !== key) continue;
      const others = paths.filter((other) => other !== path);
      const choices = others.map((other) => valuesOfField(situation, keyOf(other) ?? ''));
      for (const values of combinations(choices, situation)) {
        const read = (asked: CheckedPath) => values[others.indexOf(asked)] ?? null;
        const { policy, calendar } = situation;
        yield { comparison, path, source: { policy, calendar, read, asOf: () => asOfDate(scope) } };
      }
    }
  }
}

function combinations(
  choices: readonly (readonly FactValue[])[],
  { trace }: Situation,
): readonly (readonly FactValue[])[] {
  let combined: readonly (readonly FactValue[])[] = [[]];
  for (const values of choices) {
    combined = combined.flatMap((head) => values.map((value) => [...head, value]));
    if (combined.length <= COMBINATIONS) continue;
    trace.inexact = true;
    combined = combined.slice(0, COMBINATIONS);
  }
  return combined;
}

/**
 * The field, and all that it is compared with, directly or by others: with two unknown facts that are compared, what
 * the second is compared with matters to the first.
 */
export function connectedFields(key: string, situation: Situation): readonly string[] {
  const connected = new Set([key]);
  // A set goes on to what is added while it is walked.
  for (const one of connected) {
    for (const comparison of usesOf(one, situation)?.comparisons ?? []) {
      for (const path of pathsOf(comparison)) {
        const other = keysIn(comparison, situation)(path);
        if (other !== null) connected.add(other);
      }
    }
  }
  return [...connected];
}

/** Whether two facts of the field are compared with each other. */
export function meetsItself(key: string, situation: Situation): boolean {
  return (usesOf(key, situation)?.comparisons ?? []).some((comparison) => {
    const keyOf = keysIn(comparison, situation);
    return pathsOf(comparison).filter((path) => keyOf(path) === key).length > 1;
  });
}

export function usesOf(key: string, { policy, facts }: Situation): FieldUses | undefined {
  return fieldUses(policy, facts.matter.id).get(key);
}

function pathsOf({ left, right }: Comparison): readonly CheckedPath[] {
  return [...pathsIn(left), ...pathsIn(right)];
}

function keysIn({ roots }: Comparison, { policy, facts }: Situation): (path: CheckedPath) => string | null {
  return (path) => fieldOf(path, roots, policy, facts.matter.id);
}
