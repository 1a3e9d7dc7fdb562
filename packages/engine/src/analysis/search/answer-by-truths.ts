import { createTruthSearch } from '../difference/truths/find-truths.ts';
import { createAtoms, type Formula } from '../difference/truths/formula.ts';
import type { Answer, Question, World } from './find-case.ts';

/**
 * The answer to a question that was too large to be searched fact by fact: by the truths of its atoms first. What else
 * the case must show is beyond that; but where the wishes alone cannot be granted, nothing else can help.
 */
export function answerByTruths(
  { matter, wishes, accept }: Question,
  world: World,
  otherwise: Answer,
): Answer {
  const atoms = createAtoms();
  const parts = wishes.map(({ condition, holds, policy = world.policy }): Formula => {
    const formula = atoms.formulaOf(condition, policy);
    return holds ? formula : { kind: 'not', part: formula };
  });
  const answer = createTruthSearch(matter, world).find({ kind: 'and', parts });
  return answer.kind === 'none' || (answer.kind === 'found' && accept === undefined) ? answer : otherwise;
}
