import type { CheckedPath, Direction } from '@shouze/dsl';
import type { FactValue } from '../facts/fact-value.ts';
import { compareLabels } from './bound-labels.ts';
import { compareValues } from './compare-values.ts';
import { orderedCompletions } from './comparison.ts';
import { type Gap, isGap } from './gap.ts';
import { elementTruth, type Quantified } from './quantified.ts';
import { elementsAt, readPath } from './read-path.ts';
import { bind, type Place, type Scope } from './situation.ts';

type Take = Quantified['take'];

/**
 * The element that a `有` binds: the first of those that satisfy it by `取` or the entity's order; several where they
 * tie in full. Where nothing orders them, nothing uses the element either: the one that is named first is named.
 */
export function chosenElements(some: Quantified, scope: Scope): readonly Place[] | Gap {
  const elements = elementsAt(some.collection, scope);
  if (isGap(elements)) return elements;
  const candidates = elements.map((place) => ({ place, truth: elementTruth(some, place, scope) }));
  const satisfying = candidates.filter(({ truth }) => truth === true).map(({ place }) => place);
  if (some.take.length === 0 && satisfying.length > 0) return firstNamed(satisfying);
  const best = bestOf(satisfying, some, scope);
  if (isGap(best)) return best;
  for (const { place, truth } of candidates) {
    if (isGap(truth) && !(best[0] && goesBefore(best[0], place, some, scope))) return truth;
  }
  return best;
}

function firstNamed(places: readonly Place[]): readonly Place[] {
  const named = places.reduce((first, place) => (compareLabels(place, first) < 0 ? place : first));
  return [named];
}

function bestOf(places: readonly Place[], some: Quantified, scope: Scope): readonly Place[] | Gap {
  let best: Place[] = [];
  for (const place of places) {
    const order = best[0] ? compareElements(place, best[0], some, scope) : 0;
    if (isGap(order)) return order;
    if (order < 0) best = [place];
    else if (order === 0) best.push(place);
  }
  return best;
}

/** True only where it is known. */
function goesBefore(a: Place, b: Place, some: Quantified, scope: Scope): boolean {
  const order = compareElements(a, b, some, scope);
  return !isGap(order) && order < 0;
}

function compareElements(a: Place, b: Place, { take, binder }: Quantified, scope: Scope): number | Gap {
  // Copies of one imagined element.
  if (a.path === b.path) return 0;
  for (const { field, direction } of take) {
    const order = compareKeys(field, direction, bind(scope, binder.id, a), bind(scope, binder.id, b));
    if (isGap(order) || order !== 0) return order;
  }
  return 0;
}

function compareKeys(
  field: CheckedPath,
  direction: Take[number]['direction'],
  scopeA: Scope,
  scopeB: Scope,
): number | Gap {
  const { trace } = scopeA.situation;
  const before = trace.completedReads;
  const a = readPath(field, scopeA);
  if (isGap(a)) return a;
  const b = readPath(field, scopeB);
  if (isGap(b)) return b;
  const completed = trace.completedReads - before;
  if (completed > 0 && !hasCriticalValues(field)) trace.inexact = true;
  if (completed > 1 && orderedCompletions(scopeA.situation) > 2) trace.inexact = true;
  return keyOrder(a, b, direction);
}

/** Whether a finite set of values stands for all that could lie between others. */
export function hasCriticalValues({ type: { kind } }: CheckedPath): boolean {
  return kind !== 'text' && kind !== 'case_number' && kind !== 'person';
}

/** None sorts last, whatever the direction. */
export function keyOrder(a: FactValue, b: FactValue, direction: Direction | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareValues(a, b) ?? 0;
  return direction === 'latest' || direction === 'highest' ? -order : order;
}
