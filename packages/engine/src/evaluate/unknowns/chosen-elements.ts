import type { FactValue } from '../../facts/fact-value.ts';
import { valueKey } from '../completion/critical-values.ts';
import { isGap } from '../gap.ts';
import type { Quantified } from '../quantified.ts';
import { elementsAt, readPath } from '../read-path.ts';
import { bind, type Place, type Scope } from '../situation.ts';
import { hasCriticalValues, keyOrder } from '../take.ts';
import type { Branching } from './branching.ts';
import { counts, elementDiagram } from './condition-diagram.ts';
import type { Diagram } from './diagram.ts';

/** The best elements so far: several where they tie in full. */
interface Best {
  readonly places: readonly Place[];
  readonly keys: readonly FactValue[];
}

/** The elements that a `有` binds, as a function of the unknown facts. Copies of one imagined element are one. */
export function chosenDiagram(
  some: Quantified,
  scope: Scope,
  branching: Branching,
): Diagram<readonly Place[]> {
  const elements = elementsAt(some.collection, scope);
  if (isGap(elements)) {
    const again = (inner: Scope) => chosenDiagram(some, inner, branching);
    return counts(some.where, scope.situation.policy)
      ? branching.on(elements, scope, again)
      : branching.onElements(elements, scope, again);
  }
  const { diagrams } = branching;
  const distinct = [...new Map(elements.map((place) => [place.path, place])).values()];
  const leaf = diagrams.leaves<Best>(({ places, keys }) =>
    JSON.stringify([places.map(({ path }) => path), keys.map(valueKey)]),
  );
  let best = leaf({ places: [], keys: [] });
  for (const place of distinct) {
    const satisfies = elementDiagram(some, place, scope, branching);
    if (satisfies === branching.no) continue;
    const keys = distinct.length === 1 ? NO_KEYS : keysOf(some, place, scope, branching);
    const among = keys.reduce(
      (made, key) =>
        diagrams.combine(made, key, (read, value) => leaf({ ...read, keys: [...read.keys, value] })),
      leaf({ places: [place], keys: [] }),
    );
    best = diagrams.combineWhere(satisfies, best, among, (before, one) => leaf(better(before, one, some)));
  }
  return diagrams.map(best, ({ places }) => branching.places(places));
}

const NO_KEYS: readonly Diagram<FactValue>[] = [];

function keysOf(
  { take, binder }: Quantified,
  place: Place,
  scope: Scope,
  branching: Branching,
): readonly Diagram<FactValue>[] {
  const leaf = branching.diagrams.leaves<FactValue>(valueKey);
  return take.map(({ field }) => {
    const key = branching.lazily(bind(scope, binder.id, place), (inner) => readPath(field, inner), leaf);
    if (key.kind === 'fork' && !hasCriticalValues(field)) scope.situation.trace.inexact = true;
    return key;
  });
}

/** Without sort keys the first; of full ties all. */
function better(before: Best, one: Best, { take }: Quantified): Best {
  if (before.places.length === 0) return one;
  if (take.length === 0) return before;
  for (const [index, { direction }] of take.entries()) {
    const order = keyOrder(one.keys[index] ?? null, before.keys[index] ?? null, direction);
    if (order !== 0) return order < 0 ? one : before;
  }
  return { ...before, places: [...before.places, ...one.places] };
}
