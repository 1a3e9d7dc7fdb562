import { type CheckedCondition, type CheckedPolicy, SELF } from '@shouze/dsl';
import { inOrder } from '../comparison.ts';
import { truthOf } from '../condition.ts';
import { isGap } from '../gap.ts';
import { elementsAt, placeAt } from '../read-path.ts';
import { bind, type Place, type Scope } from '../situation.ts';
import { termValue } from '../term.ts';
import type { Truth } from '../truth.ts';
import type { Branching } from './branching.ts';
import type { Diagram } from './diagram.ts';

type Quantified = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' }>;
type Count = Extract<CheckedCondition, { kind: 'count' }>;
type Defined = Extract<CheckedCondition, { kind: 'defined' }>;

/** When a condition is true, as a function of the unknown facts. Put together as the condition is: only atoms branch. */
export function conditionDiagram(
  condition: CheckedCondition,
  scope: Scope,
  branching: Branching,
): Diagram<boolean> {
  const inside = (inner: CheckedCondition) => () => conditionDiagram(inner, scope, branching);
  switch (condition.kind) {
    case 'and':
      return branching.and(condition.operands.map(inside));
    case 'or':
      return branching.or(condition.operands.map(inside));
    case 'not':
      return branching.not(inside(condition.operand)());
    case 'defined':
      return definedDiagram(condition, scope, branching);
    case 'some':
    case 'no':
    case 'every':
      return quantifiedDiagram(condition, scope, branching);
    case 'count':
      return countDiagram(condition, scope, branching);
    case 'truth':
    case 'compare':
    case 'member':
    case 'known':
      return branching.lazily<boolean>(
        scope,
        (inner): Truth => truthOf(condition, inner),
        (value) => branching.truth(value),
      );
  }
}

function definedDiagram(condition: Defined, scope: Scope, branching: Branching): Diagram<boolean> {
  const place = placeAt(condition.on, scope);
  if (isGap(place)) return branching.on(place, scope, (inner) => definedDiagram(condition, inner, branching));
  const definition = scope.situation.policy.definitions.get(condition.definition);
  if (!definition || place === null) return branching.no;
  return conditionDiagram(definition.condition, bind({ ...scope, bindings: null }, SELF, place), branching);
}

function quantifiedDiagram(condition: Quantified, scope: Scope, branching: Branching): Diagram<boolean> {
  const elements = elementsAt(condition.collection, scope);
  if (isGap(elements)) {
    const again = (inner: Scope) => quantifiedDiagram(condition, inner, branching);
    return counts(condition.where, scope.situation.policy)
      ? branching.on(elements, scope, again)
      : branching.onElements(elements, scope, again);
  }
  const satisfies = elements.map((place) => () => elementDiagram(condition, place, scope, branching));
  switch (condition.kind) {
    case 'some':
      return branching.or(satisfies);
    case 'no':
      return branching.not(branching.or(satisfies));
    case 'every':
      return branching.and(satisfies);
  }
}

/** Whether one element satisfies the condition's `满足`. */
export function elementDiagram(
  { binder, where }: Quantified | Count,
  place: Place,
  scope: Scope,
  branching: Branching,
): Diagram<boolean> {
  return where === null ? branching.yes : conditionDiagram(where, bind(scope, binder.id, place), branching);
}

/** Whether the length of a list has a say. */
export function counts(condition: CheckedCondition | null, policy: CheckedPolicy): boolean {
  switch (condition?.kind) {
    case 'and':
    case 'or':
      return condition.operands.some((operand) => counts(operand, policy));
    case 'not':
      return counts(condition.operand, policy);
    case 'some':
    case 'no':
    case 'every':
      return counts(condition.where, policy);
    case 'defined':
      return counts(policy.definitions.get(condition.definition)?.condition ?? null, policy);
    case 'count':
      return true;
    case 'truth':
    case 'compare':
    case 'member':
    case 'known':
    case undefined:
      return false;
  }
}

function countDiagram(condition: Count, scope: Scope, branching: Branching): Diagram<boolean> {
  const again = (inner: Scope): Diagram<boolean> => countDiagram(condition, inner, branching);
  const bound = termValue(condition.bound, scope);
  if (isGap(bound)) return branching.on(bound, scope, again);
  const elements = elementsAt(condition.collection, scope);
  if (isGap(elements)) return branching.on(elements, scope, again);
  if (typeof bound !== 'number') return branching.no;
  let counted = branching.leaf(0 as number);
  for (const place of elements) {
    const satisfies = elementDiagram(condition, place, scope, branching);
    counted = branching.diagrams.combine(counted, satisfies, (count, one) =>
      branching.leaf(count + Number(one)),
    );
  }
  return branching.diagrams.map(counted, (count) =>
    branching.truth(inOrder(condition.operator, count - bound)),
  );
}
