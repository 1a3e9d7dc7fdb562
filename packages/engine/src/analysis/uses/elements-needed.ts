import type { CheckedCondition, CheckedPolicy } from '@shouze/dsl';

/** How many elements a wish may need, by the last field of the list's path. */
export type Needed = ReadonlyMap<string, number>;

type Count = Extract<CheckedCondition, { kind: 'count' }>;

/**
 * The small-model argument: where a case grants a wish at all, one does in which each list has no more elements than
 * the wish asks to be there. `有`, `每个` and `无` that must fail ask for one, a count for as many as it takes; whatever
 * must hold of all elements stays true when elements are taken away.
 */
export function elementsNeeded(condition: CheckedCondition, holds: boolean, policy: CheckedPolicy): Needed {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.operands.map((operand) => elementsNeeded(operand, holds, policy));
      // All of a conjunction have to hold; of a disjunction one is enough.
      return (condition.kind === 'and') === holds ? sumOf(parts) : mostOf(parts);
    }
    case 'not':
      return elementsNeeded(condition.operand, !holds, policy);
    case 'defined': {
      const definition = policy.definitions.get(condition.definition);
      return definition === undefined ? NONE : elementsNeeded(definition.condition, holds, policy);
    }
    case 'some':
    case 'no':
    case 'every': {
      const asks = (condition.kind === 'some') === holds;
      const inner =
        condition.where === null
          ? NONE
          : elementsNeeded(condition.where, condition.kind === 'every' ? holds : asks, policy);
      return asks ? sumOf([one(condition.collection.fields, 1), inner]) : inner;
    }
    case 'count': {
      const count = countNeeded(condition, holds, policy);
      const inner =
        condition.where === null
          ? []
          : [true, false].map((way) => elementsNeeded(condition.where ?? condition, way, policy));
      return sumOf([one(condition.collection.fields, count), mostOf(inner)]);
    }
    case 'truth':
    case 'compare':
    case 'member':
    case 'known':
      return NONE;
  }
}

const NONE: Needed = new Map();

function one(fields: readonly string[], count: number): Needed {
  return count === 0 ? NONE : new Map([[fields.at(-1) ?? '', count]]);
}

/**
 * The elements that a count keeps when others are taken away, for the bound that asks for most. What is not n may
 * have to be more than n, because of what else is asked for.
 */
function countNeeded({ operator, bound }: Count, holds: boolean, policy: CheckedPolicy): number {
  const more = MORE_THAN_BOUND[operator][holds ? 'holds' : 'fails'];
  const needed = boundsOf(bound, policy).map((value) => (more === null ? 0 : Math.floor(value) + more));
  return Math.min(Math.max(0, ...needed), MOST_COUNTED);
}

/** Null: the fewer, the better. */
const MORE_THAN_BOUND = {
  is: { holds: 0, fails: 1 },
  'is-not': { holds: 1, fails: 0 },
  gte: { holds: 0, fails: null },
  gt: { holds: 1, fails: null },
  lt: { holds: null, fails: 0 },
  lte: { holds: null, fails: 1 },
} as const;

/** Longer lists are nobody's case. */
const MOST_COUNTED = 50;

function boundsOf(bound: Count['bound'], policy: CheckedPolicy): readonly number[] {
  if (bound.kind === 'constant') return typeof bound.value === 'number' ? [bound.value] : [];
  if (bound.kind !== 'parameter') return [2];
  const timeline = policy.parameters.get(bound.parameter)?.timeline ?? [];
  return timeline.flatMap(({ value }) =>
    value.kind === 'constant' && typeof value.value === 'number' ? [value.value] : [],
  );
}

export function sumOf(parts: readonly Needed[]): Needed {
  return merge(parts, (a, b) => a + b);
}

export function mostOf(parts: readonly Needed[]): Needed {
  return merge(parts, Math.max);
}

function merge(parts: readonly Needed[], join: (a: number, b: number) => number): Needed {
  if (parts.length === 0) return NONE;
  const merged = new Map<string, number>();
  for (const part of parts) {
    for (const [list, count] of part) merged.set(list, join(merged.get(list) ?? 0, count));
  }
  return merged;
}
