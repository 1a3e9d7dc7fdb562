import { withFact } from '@shouze/engine';
import type { GivenAnswer } from './protocol.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The facts of a case as JSON, from the answers in the order in which they were given. */
export function factsOfAnswers(matter: string, answers: readonly GivenAnswer[]): Facts {
  // A fact put into a record leaves a record.
  const put = (facts: Facts, { path, value }: GivenAnswer): Facts => withFact(facts, path, value) as Facts;
  return answers.reduce<Facts>(put, { matter });
}
