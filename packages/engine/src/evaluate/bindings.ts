import type { CheckedCondition } from '@shouze/dsl';
import { truthOf } from './condition.ts';
import { type Gap, isGap } from './gap.ts';
import type { Quantified } from './quantified.ts';
import { elementsAt } from './read-path.ts';
import { bind, type Scope } from './situation.ts';
import { chosenElements } from './take.ts';
import { all, type Truth } from './truth.ts';

/**
 * What the outcome of a rule that holds may see: its scope with the element of every `有` that had to be true.
 * More than one scope only where elements tie in full.
 */
export function chosenBindings(condition: CheckedCondition | null, scope: Scope): readonly Scope[] | Gap {
  let scopes: readonly Scope[] = [scope];
  for (const some of bindingParts(condition)) {
    const next: Scope[] = [];
    for (const outer of scopes) {
      const chosen = chosenElements(some, outer);
      if (isGap(chosen)) return chosen;
      for (const place of chosen) next.push(bind(outer, some.binder.id, place));
    }
    scopes = next;
  }
  return scopes;
}

/** The scope with the elements of rules that `按 规则` names; one that is not there is left out, and what needs it is skipped. */
export function borrowedBindings(borrowed: readonly Quantified[], scope: Scope): readonly Scope[] | Gap {
  let scopes: readonly Scope[] = [scope];
  for (const some of borrowed) {
    const next: Scope[] = [];
    for (const outer of scopes) {
      const chosen = chosenElements(some, outer);
      if (isGap(chosen)) return chosen;
      if (chosen.length === 0) next.push(outer);
      for (const place of chosen) next.push(bind(outer, some.binder.id, place));
    }
    scopes = next;
  }
  return scopes;
}

export interface Way {
  readonly scope: Scope;
  readonly truth: Truth;
  /** False where a list is unknown, so that not every element is bound. */
  readonly complete: boolean;
}

/** Every way to bind the elements, and whether the condition is true of it. */
export function everyBinding(condition: CheckedCondition, scope: Scope): readonly Way[] {
  const parts = bindingParts(condition);
  const ways: Way[] = [];
  const extend = (index: number, outer: Scope): void => {
    const some = parts[index];
    if (!some) {
      ways.push({ scope: outer, truth: truthWhenBound(condition, outer), complete: true });
      return;
    }
    const elements = elementsAt(some.collection, outer);
    if (isGap(elements)) ways.push({ scope: outer, truth: elements, complete: false });
    else for (const place of elements) extend(index + 1, bind(outer, some.binder.id, place));
  };
  extend(0, scope);
  return ways;
}

/** The `有`s that bind, outer before inner: an inner one's list may be the outer one's field. */
export function bindingParts(condition: CheckedCondition | null): readonly Quantified[] {
  if (condition?.kind === 'and') return condition.operands.flatMap(bindingParts);
  if (condition?.kind === 'some' && condition.binds) return [condition, ...bindingParts(condition.where)];
  return [];
}

/** Like `truthOf`, but each binding `有` is asked about its bound element alone. */
function truthWhenBound(condition: CheckedCondition, scope: Scope): Truth {
  if (condition.kind === 'and') return all(condition.operands, (operand) => truthWhenBound(operand, scope));
  if (condition.kind !== 'some' || !condition.binds) return truthOf(condition, scope);
  return condition.where === null || truthWhenBound(condition.where, scope);
}
