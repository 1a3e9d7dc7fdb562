import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { init } from 'z3-solver';
import { writingOf } from '../../../src/analysis/fixes/writing.ts';
import { ask, caseWhere, caseWhereHeard, holds, noneHolds } from '../../../src/analysis/questions/ask.ts';
import { rivalsBefore } from '../../../src/analysis/questions/room.ts';
import { conditionOf, type Subject, subjectOf } from '../../../src/analysis/questions/subject.ts';
import { createMemory } from '../../../src/analysis/search/answers.ts';
import { replay } from '../../../src/analysis/search/case-facts.ts';
import type { Answer } from '../../../src/analysis/search/find-case.ts';
import { weekends } from '../../kit/policy.ts';
import { filing } from '../../kit/vocabulary.ts';
import { askZ3, type Z3 } from './ask-z3.ts';
import { condition, randomPolicy, seeded } from './random-policy.ts';
import { smt } from './smt.ts';

/** How many policies are asked about; `SHOUZE_ORACLE_POLICIES=2000` for the full run; `SHOUZE_ORACLE_FROM` starts later. */
const POLICIES = Number(process.env.SHOUZE_ORACLE_POLICIES ?? 40);
const FIRST = Number(process.env.SHOUZE_ORACLE_FROM ?? 1);

let z3: Z3;

beforeAll(async () => {
  z3 = await init();
});

afterAll(() => {
  // Its worker threads would keep the process alive.
  z3.em.PThread.terminateAllThreads();
});

interface Question {
  readonly name: string;
  readonly smt: string;
  readonly ours: () => Answer;
}

/** Satisfiable, always true, overlap, reachability, coverage, equivalence and guarantee of one policy. */
function questionsOf(subject: Subject, seed: number): readonly Question[] {
  const { competing } = subject.rules;
  const when = (rule: CheckedRule): string =>
    smt(conditionOf(rule) ?? { kind: 'and', operands: [], at: rule.at });
  const heard = (rules: readonly CheckedRule[]): string => {
    const before = competing.filter((other) => rules.some((rule) => goesBefore(other, rule)));
    return `(and ${rules.map(when).join(' ')} ${before.map((rule) => `(not ${when(rule)})`).join(' ')})`;
  };
  const random = seeded(seed + 77);
  const promise = condition(random, 1);
  return [
    ...competing.flatMap((rule): readonly Question[] => [
      { name: `${rule.id} holds`, smt: when(rule), ours: () => ask(holds(rule), subject) },
      {
        name: `${rule.id} fails`,
        smt: `(not ${when(rule)})`,
        ours: () => ask(noneHolds([rule]) ?? [], subject),
      },
      { name: `${rule.id} heard`, smt: heard([rule]), ours: () => caseWhereHeard([rule], subject) },
    ]),
    ...competing.flatMap((a, index) =>
      competing.slice(index + 1).flatMap((b): readonly Question[] => [
        { name: `${a.id} with ${b.id}`, smt: heard([a, b]), ours: () => caseWhereHeard([a, b], subject) },
        {
          name: `${a.id} without ${b.id}`,
          smt: `(and ${when(a)} (not ${when(b)}))`,
          ours: () => ask([...holds(a), ...(noneHolds([b]) ?? [])], subject),
        },
      ]),
    ),
    {
      name: 'uncovered',
      smt: `(not (or ${competing.map(when).join(' ')}))`,
      ours: () => caseWhere([], competing, subject),
    },
    ...competing.slice(0, 2).map(
      (rule): Question => ({
        name: `promise broken by ${rule.id}`,
        smt: `(and ${smt(promise)} ${heard([rule])})`,
        ours: () =>
          ask(
            [
              { condition: promise, holds: true },
              ...holds(rule),
              ...(noneHolds(rivalsBefore([rule], subject)) ?? []),
            ],
            subject,
          ),
      }),
    ),
  ];
}

const AGREE: Readonly<Record<string, boolean>> = {
  'sat found': true,
  'unsat none': true,
};

it(
  `agrees with Z3 on every question about ${POLICIES} generated policies`,
  async () => {
    let asked = 0;
    const sat = { sat: 0, unsat: 0 };
    for (let seed = FIRST; seed < FIRST + POLICIES; seed += 1) {
      const policy = randomPolicy(seeded(seed));
      const answers = createMemory().answersAbout(policy, weekends);
      const subject = subjectOf(answers, filing, writingOf(null));
      const questions = questionsOf(subject, seed);
      const theirs = await askZ3(
        z3,
        questions.map((question) => question.smt),
      );
      const ours = questions.map((question) => {
        const answer = question.ours();
        // A case that is found has to be one: valid facts, decided by the interpreter without asking for more.
        if (answer.kind === 'found')
          expect(replay(answer.draft, policy, weekends).decision.status).not.toBe('needs_facts');
        return answer.kind;
      });
      const disagreements = questions.flatMap(({ name }, index) =>
        AGREE[`${theirs[index]} ${ours[index]}`] === true
          ? []
          : [`policy ${seed}, ${name}: z3 says ${theirs[index]}, we say ${ours[index]}`],
      );
      expect(disagreements).toEqual([]);
      asked += questions.length;
      for (const one of theirs) sat[one === 'sat' ? 'sat' : 'unsat'] += 1;
    }
    console.info(`${asked} questions about ${POLICIES} policies, ${sat.sat} satisfiable`);
    expect(asked).toBeGreaterThan(POLICIES * 20);
    // Both answers come up often enough to mean something.
    expect(Math.min(sat.sat, sat.unsat)).toBeGreaterThan(asked / 20);
  },
  60 * 60_000,
);
