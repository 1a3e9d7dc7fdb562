import { toJson } from '../facts/fact-value.ts';
import { compareText } from './compare-values.ts';
import type { RuleResult } from './rule-results.ts';
import type { Place } from './situation.ts';

export type Labels = Readonly<Record<string, string>>;

/** What the rules bound, by binder; of several rules that use one name, the first rule's element. */
export function boundLabels(results: readonly Pick<RuleResult, 'scope'>[]): Labels {
  const labels = new Map<string, string>();
  for (const { scope } of results) {
    for (let at = scope.bindings; at !== null; at = at.outer) {
      if (!labels.has(at.binder)) labels.set(at.binder, placeLabel(at.place));
    }
  }
  return Object.fromEntries([...labels].sort(([a], [b]) => compareText(a, b)));
}

/** The element's case number where it is given, else its path. */
export function placeLabel(place: Place): string {
  return caseNumberOf(place) ?? place.path;
}

/** By case number, those without one last and as they come: whatever the order of a list, the same one is first. */
export function compareLabels(a: Place, b: Place): number {
  const [first, second] = [caseNumberOf(a), caseNumberOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareText(first, second);
}

function caseNumberOf({ record }: Place): string | null {
  for (const field of record.of.fields.values()) {
    const value = record.fields.get(field.id);
    if (field.type.kind === 'case_number' && value !== undefined && value !== null)
      return String(toJson(value));
  }
  return null;
}

/** What all of them say. */
export function sharedLabels(all: readonly Labels[]): Labels {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([binder, label]) =>
      others.every((other) => Object.hasOwn(other, binder) && other[binder] === label),
    ),
  );
}
