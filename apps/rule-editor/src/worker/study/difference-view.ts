import type { CheckedPolicy } from '@shouze/dsl';
import type { Difference } from '@shouze/engine';
import { bilingual } from '../labels.ts';
import { caseView } from './case-view.ts';
import type { DifferenceView } from './protocol.ts';

/** A difference by meaning in words: each class with a case, decided by both. */
export function differenceView(
  { same, classes, undecided }: Difference,
  before: CheckedPolicy,
  after: CheckedPolicy,
): Omit<DifferenceView, 'sameText'> {
  return {
    same,
    classes: classes.map((one) => ({
      matter: bilingual(after.vocabulary.matters.get(one.matter)?.title, one.matter),
      message: one.message,
      before: caseView(one.witness, one.before.decision, before),
      after: caseView(one.witness, one.after.decision, after),
    })),
    undecided,
  };
}
