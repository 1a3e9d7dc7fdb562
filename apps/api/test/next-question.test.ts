import { readFileSync } from 'node:fs';
import { createClient, nextQuestionSchema, type Question } from '@shouze/contract';
import { describe, expect, it } from 'vitest';
import { readShipped, readShippedPolicy } from '../src/shipped-policies.ts';
import { publishOnFirstStart } from '../src/use-cases/first-start.ts';
import { listening } from './listening.ts';
import { problemOf } from './problem-of.ts';
import { COURT, NOON, testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy, resuit } from './test-policy.ts';

const PATH = '/v1/next-question';

async function trialCourt() {
  const court = testCourt();
  await publishTestPolicy(court);
  const ask = async (facts: Record<string, unknown>) => {
    const response = await court.send('POST', PATH, { facts });
    expect(response.status).toBe(200);
    return nextQuestionSchema.parse(await response.json());
  };
  return { ...court, ask };
}

describe('POST /v1/next-question', () => {
  it('begins with the matter, and goes on with what nothing can be decided without', async () => {
    const { ask } = await trialCourt();
    const matter = (await ask({})).question!;
    expect(matter).toMatchObject({ path: 'matter', type: 'matter', required: true, hangs: null });
    expect(matter.choices).toContainEqual({ value: 'filing', label: { zh: '起诉', en: 'filing' } });

    const { question, decision } = await ask({ matter: 'filing', kind: 'civil_first' });
    expect(question).toMatchObject({
      path: 'received',
      label: { zh: '收到日期', en: 'received' },
      of: { zh: '起诉', en: 'filing' },
      type: 'date',
      choices: [],
      required: true,
      optional: false,
      missing: ['received', 'cause'],
    });
    expect(decision).toBeNull();
    const cause = (await ask({ matter: 'filing', kind: 'civil_first', received: '2022-10-08' })).question!;
    expect(cause.choices).toContainEqual({
      value: 'sales_contract',
      label: { zh: '买卖合同纠纷', en: 'sales_contract' },
    });
  });

  it('then asks what decides most, with why and what each answer leads to', async () => {
    const { ask } = await trialCourt();
    const [prior] = resuit.priors;
    const { outcome: _, ...unsettled } = prior!;
    const { question, decision } = await ask({ ...resuit, priors: [unsettled] });
    expect(question).toMatchObject({
      path: 'priors[0].outcome',
      label: { zh: '结案方式', en: 'outcome' },
      of: { zh: '前案', en: 'prior' },
      required: false,
      hangs: { assignee: true },
      missing: ['priors[0].outcome'],
    });
    expect(question!.hangs!.rules).toContain('程序审理后再诉');
    expect(question!.choices.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['withdrawn', 'judgment']),
    );
    const withdrawn = question!.answers.find(({ values }) => values.includes('withdrawn'));
    expect(withdrawn?.outcome?.assignee).toMatchObject({ kind: 'person', id: '王某' });
    expect(decision?.status).toBe('needs_facts');
  });

  it('asks nothing of what is decided, gives the decision and keeps none', async () => {
    const { ask, client } = await trialCourt();
    const { question, decision, policy } = await ask(firstSuit);
    expect(question).toBeNull();
    const made = (await client.decide({ facts: firstSuit })).decisions[0]!;
    expect(decision).toEqual(made.decision);
    expect(policy).toEqual(made.policy);
    await ask(firstSuit);
    expect((await client.decisions()).decisions).toHaveLength(1);
  });

  it('refuses what is wrong among the facts, and does not call wrong what is only missing', async () => {
    const { send } = await trialCourt();
    const facts = { matter: 'filing', kind: 'no_such_kind', first_contact: {} };
    const problem = await problemOf(await send('POST', PATH, { facts }), 422, 'invalid-facts');
    expect(problem.errors!.map(({ path }) => path).toSorted()).toEqual(['facts.first_contact', 'facts.kind']);
    await problemOf(await send('POST', PATH, { facts: [firstSuit] }), 422, 'invalid-request');
    await problemOf(await send('POST', PATH, { facts: {}, version: 9 }), 422, 'no-version-in-force');
  });

  it('does not go on with a case after the policy’s last day', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { until: '2022-12-31' });
    const response = await court.send('POST', PATH, {
      version: 1,
      facts: { ...firstSuit, received: '2023-01-01' },
    });
    const problem = await problemOf(response, 422, 'policy-ended');
    expect(problem.errors).toMatchObject([{ path: 'facts.received' }]);
  });
});

/** Who answers each question as one of the samples would. */
function answerFrom(facts: Record<string, unknown>, { path, type }: Question): unknown {
  const value = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      facts,
    );
  return value ?? (type.startsWith('list') ? [] : null);
}

/** The app with the Junlian policy and its samples. */
async function junlianCourt() {
  const court = testCourt();
  const services = {
    store: court.store.forCourt(COURT),
    court: COURT,
    shipped: readShipped(),
    clock: () => NOON,
  };
  await publishOnFirstStart(services, readShippedPolicy);
  return court;
}

it('answers the documentation’s example as it says', async () => {
  const page = readFileSync(new URL('../../../docs/server.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf('## Asking for a case'));
  const [request, answer] = [...section.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text!));
  const { client } = await junlianCourt();
  expect(await client.nextQuestion(request)).toMatchObject(answer);
});

describe('a form that asks until nothing is left to ask', () => {
  it('comes, over real HTTP, to what the court’s policy decides of the whole case', async () => {
    const court = await junlianCourt();
    const client = createClient(await listening(court.app));
    const samples = (await client.samples('junlian')).samples.map(({ facts }) => facts);
    const cases = samples.filter(({ matter }) => matter === 'petition').slice(0, 5);
    const { decisions } = await client.decide({ facts: cases });
    for (const [index, whole] of cases.entries()) {
      let facts: Record<string, unknown> = {};
      let asked = await client.nextQuestion({ facts });
      while (asked.question !== null) {
        expect(asked.question.path in facts).toBe(false);
        facts = { ...facts, [asked.question.path]: answerFrom(whole, asked.question) };
        asked = await client.nextQuestion({ facts });
      }
      expect(asked.decision!.assignee).toEqual(decisions[index]!.decision.assignee);
      expect(Object.keys(facts).length).toBeLessThan(Object.keys(whole).length);
    }
  });
});
