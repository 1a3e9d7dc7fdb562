import type { CheckedPolicy } from '@shouze/dsl';
import type { Difference } from '@shouze/engine';
import { bilingual, createLabeller } from '../labels.ts';
import { caseView } from './case-view.ts';
import { dueMoves } from './due-moves.ts';
import type { DifferenceView } from './protocol.ts';

/** A difference by meaning in words: each sentence once, with the cases that it covers, decided by both. */
export function differenceView(
  { same, sameText, classes, isComplete, undecided, renamed, daysApart }: Difference,
  before: CheckedPolicy,
  after: CheckedPolicy,
): DifferenceView {
  return {
    same,
    sameText,
    classes: sayingTheSame(classes).flatMap((alike) =>
      alike.slice(0, 1).map(({ matter, message }) => ({
        matter: bilingual(after.vocabulary.matters.get(matter)?.title, matter),
        message,
        witnesses: alike.map((one) => ({
          before: caseView(one.witness, one.before.decision, before),
          after: caseView(one.witness, one.after.decision, after),
          dueMoves: dueMoves(one.before.decision, one.after.decision, createLabeller(after, one.witness)),
        })),
      })),
    ),
    isComplete,
    undecided,
    renamed,
    daysApart,
  };
}

/** Classes that a reader could not tell apart are told once. */
function sayingTheSame(classes: Difference['classes']): readonly Difference['classes'][] {
  return [...Map.groupBy(classes, ({ matter, message }) => JSON.stringify([matter, message])).values()];
}
