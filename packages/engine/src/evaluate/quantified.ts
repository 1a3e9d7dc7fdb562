import type { CheckedCondition } from '@shouze/dsl';
import { inOrder } from './comparison.ts';
import { truthOf } from './condition.ts';
import { type Gap, isGap } from './gap.ts';
import { elementsAt } from './read-path.ts';
import { bind, type Place, type Scope } from './situation.ts';
import { termValue } from './term.ts';
import { all, any, not, type Truth } from './truth.ts';

export type Quantified = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' }>;
export type Count = Extract<CheckedCondition, { kind: 'count' }>;

/** `每个` is true of an empty list. */
export function quantifiedTruth(condition: Quantified, scope: Scope): Truth {
  const elements = elementsAt(condition.collection, scope);
  if (isGap(elements)) return elements;
  const satisfies = (place: Place): Truth => elementTruth(condition, place, scope);
  switch (condition.kind) {
    case 'some':
      return any(elements, satisfies);
    case 'no':
      return not(any(elements, satisfies));
    case 'every':
      return all(elements, satisfies);
  }
}

/** Whether one element satisfies the condition's `满足`. */
export function elementTruth({ binder, where }: Quantified | Count, place: Place, scope: Scope): Truth {
  return where === null || truthOf(where, bind(scope, binder.id, place));
}

/** The count lies between the elements that satisfy and those that may; it is settled where all of these agree. */
export function countTruth(condition: Count, scope: Scope): Truth {
  const bound = termValue(condition.bound, scope);
  if (isGap(bound)) return bound;
  const elements = elementsAt(condition.collection, scope);
  if (isGap(elements)) return elements;
  if (typeof bound !== 'number') return false;
  const { least, open, firstOpen } = countSatisfying(condition, elements, scope);
  const truth = inOrder(condition.operator, least - bound);
  for (let count = least + 1; count <= least + open; count += 1) {
    if (firstOpen && inOrder(condition.operator, count - bound) !== truth) return firstOpen;
  }
  return truth;
}

function countSatisfying(
  condition: Count,
  elements: readonly Place[],
  scope: Scope,
): { readonly least: number; readonly open: number; readonly firstOpen: Gap | null } {
  let least = 0;
  let open = 0;
  let firstOpen: Gap | null = null;
  for (const place of elements) {
    const truth = elementTruth(condition, place, scope);
    if (truth === true) least += 1;
    if (!isGap(truth)) continue;
    open += 1;
    firstOpen ??= truth;
  }
  return { least, open, firstOpen };
}
