import { expect, it } from 'vitest';
import { writingOf } from '../../../src/analysis/fixes/writing.ts';
import { ask, caseWhere, holds, noneHolds } from '../../../src/analysis/questions/ask.ts';
import { rivalsBefore } from '../../../src/analysis/questions/room.ts';
import { type Subject, subjectOf } from '../../../src/analysis/questions/subject.ts';
import { createMemory } from '../../../src/analysis/search/answers.ts';
import { replay } from '../../../src/analysis/search/case-facts.ts';
import { type Answer, findCase } from '../../../src/analysis/search/find-case.ts';
import { weekends } from '../../kit/policy.ts';
import { filing } from '../../kit/vocabulary.ts';
import { randomPolicy, seeded } from './random-policy.ts';

function subjectFor(seed: number): Subject {
  const answers = createMemory().answersAbout(randomPolicy(seeded(seed)), weekends);
  return subjectOf(answers, filing, writingOf(null));
}

/** That the rules are heard at once, by facts alone and as analysis answers it. */
function heard(seed: number, names: readonly string[]): readonly [facts: Answer, whole: Answer] {
  const subject = subjectFor(seed);
  const rules = subject.rules.competing.filter(({ id }) => names.includes(id));
  const wishes = [...rules.flatMap(holds), ...(noneHolds(rivalsBefore(rules, subject)) ?? [])];
  return [findCase({ matter: filing, wishes }, subject.answers), ask(wishes, subject)];
}

/** Questions about generated policies that are too large to be searched fact by fact, and what Z3 says of them. */
it.each([
  [409, ['r0', 'r2'], 'none'],
  [430, ['r3', 'r5'], 'none'],
  [1643, ['r1', 'r3'], 'none'],
  [752, ['r4'], 'found'],
] as const)('decides by truths what facts leave open: policy %i, %j is %s', (seed, names, kind) => {
  const [facts, whole] = heard(seed, names);
  expect([facts.kind, whole.kind]).toEqual(['undecided', kind]);
  if (whole.kind !== 'found') return;
  const { policy } = subjectFor(seed);
  const { decision } = replay(whole.draft, policy, weekends);
  const candidates = (decision.candidates ?? []).map(({ rule }) => rule);
  expect([...decision.rules.map(({ name }) => name), ...candidates]).toEqual(
    expect.arrayContaining([...names]),
  );
});

it('decides so that every case is covered', () => {
  const subject = subjectFor(1649);
  expect(caseWhere([], subject.rules.competing, subject).kind).toBe('none');
});
