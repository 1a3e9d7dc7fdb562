import type { Span } from '@shouze/dsl';
import type { ConditionExplanation, Truth } from '@shouze/engine';

/** One atom of a condition that had a say in its truth. */
export interface DecisiveAtom {
  readonly at: Span;
  readonly truth: Truth;
  readonly saw: ConditionExplanation['saw'];
  /** The element of a list that it was read on. */
  readonly element: string | null;
}

/**
 * The atoms that made a condition what it is: of a false `且` those that failed, of a true `或` those that held.
 * A definition counts as one atom where it is used, with what its own atoms saw; so does a list without elements.
 */
export function decisiveAtoms(
  condition: ConditionExplanation,
  element: string | null = null,
): readonly DecisiveAtom[] {
  const inside = (parts: readonly ConditionExplanation[]) =>
    parts.flatMap((part) => decisiveAtoms(part, part.element ?? element));
  const itself: DecisiveAtom = { at: condition.at, truth: condition.truth, saw: condition.saw, element };

  switch (condition.kind) {
    case 'atom':
      return [itself];
    case 'not':
      return [{ ...itself, saw: [...condition.saw, ...inside(condition.parts).flatMap(({ saw }) => saw)] }];
    case 'defined':
      return [{ ...itself, saw: [...condition.saw, ...inside(condition.parts).flatMap(({ saw }) => saw)] }];
    case 'and':
    case 'or':
      return inside(condition.parts.filter((part) => part.truth === condition.truth));
    case 'quantified': {
      if (condition.parts.length === 0) return [itself];
      const satisfying = condition.parts.filter((part) => part.truth === 'true');
      return inside(condition.truth === 'true' && satisfying.length > 0 ? satisfying : condition.parts);
    }
  }
}
