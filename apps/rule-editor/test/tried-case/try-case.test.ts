import { type CheckedPolicy, checkPackage } from '@shouze/dsl';
import { calendarFor, checkFacts, decide } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import type { WhyView } from '../../src/worker/protocol.ts';
import { tools } from '../../src/worker/tools.ts';
import { factsOfAnswers } from '../../src/worker/tried-case/facts-of-answers.ts';
import type { CaseQuestion, GivenAnswer, TriedCaseView } from '../../src/worker/tried-case/protocol.ts';
import { tryCase } from '../../src/worker/tried-case/try-case.ts';
import { filesOf, standard } from '../policies.ts';

const { policy } = checkPackage({ files: filesOf('junlian'), libraries: standard });
if (!policy) throw new Error('the policy has errors');
const court: CheckedPolicy = policy;

const why = { sample: '' } as WhyView;
const tried = (matter: string | null, answers: readonly GivenAnswer[]): TriedCaseView =>
  tryCase({ matter, answers }, court, tools, () => why);

/** What somebody might type who has no other wish. */
function someAnswer({ form, choices, path }: CaseQuestion): unknown {
  switch (form) {
    case 'choice':
      return choices[0]?.value;
    case 'count':
      return [{}];
    case 'record':
      return {};
    case 'date':
      return '2026-10-08';
    case 'number':
      return 30000;
    case 'text':
      return path.endsWith('case_number') ? '(2022)川1527民初12号' : '李某';
  }
}

function answerAll(matter: string, given: readonly GivenAnswer[] = []): readonly GivenAnswer[] {
  let answers = given;
  for (let turn = 0; turn < 60; turn += 1) {
    const { question, faults } = tried(matter, answers);
    expect(faults).toEqual([]);
    if (!question) return answers;
    answers = [...answers, { path: question.path, value: someAnswer(question) }];
  }
  throw new Error('the questions do not end');
}

describe('a case that is entered answer by answer', () => {
  it('begins with the matters that rules are about', () => {
    const { matters, question } = tried(null, []);
    expect(matters.map(({ name }) => name.zh)).toEqual(expect.arrayContaining(['起诉', '诉求', '执行申请']));
    expect(matters.map(({ id }) => id)).not.toContain('performance');
    expect(question).toBeNull();
  });

  it('asks first, in the order of the vocabulary, for that without which nothing can be decided', () => {
    const { question, why } = tried('filing', []);
    expect(question).toMatchObject({ path: 'cause', form: 'choice', hangs: null, optional: false });
    expect(question?.choices).toContainEqual({
      value: 'divorce',
      name: { zh: '离婚纠纷', en: 'divorce' },
      settles: null,
    });
    expect(why).toBeNull();
  });

  it.each(['filing', 'petition', 'enforcement'])('comes to a decision that needs no more: %s', (matter) => {
    const facts = checkFacts(court, factsOfAnswers(matter, answerAll(matter)));
    expect(facts.ok && decide(court, facts.facts, calendarFor(court)).status).toBe('decided');
  });

  it('says why it asks, and to whom an answer leads', () => {
    const given = [
      { path: 'cause', value: 'sales_contract' },
      { path: 'kind', value: 'civil_first' },
      { path: 'received', value: '2026-10-08' },
    ];
    const { question, known } = tried('filing', given);
    expect(known[0]).toEqual({
      path: 'cause',
      name: { zh: '案由', en: 'cause' },
      value: { zh: '买卖合同纠纷', en: 'sales contract' },
    });
    expect(question?.form).toBe('count');
    expect(question?.hangs?.assignee).toBe(true);
    expect(question?.hangs?.rules.map(({ zh }) => zh)).toContain('程序审理后再诉');
  });

  it('takes what nobody asks for too: a re-suit goes back to its judge', () => {
    const given = [
      ...answerAll('filing').filter(({ path }) => path !== 'amount'),
      { path: 'priors[0].outcome', value: 'withdrawn' },
    ];
    const { others } = tried('filing', given);
    const dispute = others.find(({ path }) => path === 'priors[0].same_dispute');
    expect(dispute).toMatchObject({ form: 'choice', assumed: { zh: '否', en: 'no' } });
    const all = answerAll('filing', [...given, { path: 'priors[0].same_dispute', value: true }]);
    const facts = checkFacts(court, factsOfAnswers('filing', all));
    expect(facts.ok && decide(court, facts.facts, calendarFor(court)).assignee).toMatchObject({ id: '李某' });
  });

  it('tells what is wrong with an answer, and nothing else', () => {
    const { faults, question } = tried('filing', [{ path: 'received', value: '2026-02-30' }]);
    expect(faults.map(({ path }) => path)).toEqual(['received']);
    expect(question).toBeNull();
  });

  it('puts answers where they belong, whatever was there', () => {
    const answers = [
      { path: 'priors', value: [{}, {}] },
      { path: 'priors[1].handler', value: '李某' },
      { path: 'amount', value: null },
    ];
    expect(factsOfAnswers('filing', answers)).toEqual({
      matter: 'filing',
      priors: [{}, { handler: '李某' }],
      amount: null,
    });
    expect(answers[0]?.value).toEqual([{}, {}]);
  });
});
