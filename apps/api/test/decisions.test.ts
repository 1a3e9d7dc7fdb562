import { join } from 'node:path';
import { decideResponseSchema, decisionListSchema, storedDecisionSchema } from '@shouze/contract';
import { checkPackage } from '@shouze/dsl';
import { calendarFor, checkFacts, decide } from '@shouze/engine';
import SqliteConnection from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readShipped, readShippedPolicy } from '../src/shipped-policies.ts';
import { openStore } from '../src/store/store.ts';
import { publishOnFirstStart } from '../src/use-cases/first-start.ts';
import { problemOf } from './problem-of.ts';
import { COURT, NOON, temporaryFolder, testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy, resuit } from './test-policy.ts';

describe('POST /v1/decisions', () => {
  it('decides one case by the published policy and keeps the decision', async () => {
    const court = testCourt();
    const version = await publishTestPolicy(court);
    const response = await court.send('POST', '/v1/decisions', { facts: { ...resuit, id: 'F-1' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { decisions } = decideResponseSchema.parse(await response.json());
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({
      at: new Date(NOON).toISOString(),
      policy: { id: 'trial', version: 1, hash: version.hash },
      decision: {
        id: 'F-1',
        status: 'decided',
        assignee: { kind: 'person', id: '王某', fallback: 0 },
        rules: [{ name: '程序审理后再诉' }],
        policy: version.hash,
      },
    });
    expect(decisions[0]).not.toHaveProperty('explanation');

    const stored = await court.client.decision(decisions[0]!.id);
    expect(storedDecisionSchema.parse(stored)).toEqual({ ...decisions[0], facts: { ...resuit, id: 'F-1' } });
  });

  it('decides a batch in the order of its cases', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const facts = Array.from({ length: 1000 }, (_, index) => ({
      ...(index % 2 ? firstSuit : resuit),
      id: `F-${index}`,
    }));
    const { decisions } = await court.client.decide({ facts });
    expect(decisions.map(({ decision }) => decision.id)).toEqual(facts.map(({ id }) => id));
    expect(decisions[1]!.decision.assignee).toMatchObject({ kind: 'unit', id: 'filing_division' });
    expect(new Set(decisions.map(({ id }) => id)).size).toBe(1000);
  });

  it('decides by the compiled plan what the reference interpreter decides, line numbers and all', async () => {
    const court = testCourt();
    await publishOnFirstStart(
      { store: court.store.forCourt(COURT), court: COURT, shipped: readShipped(), clock: () => NOON },
      readShippedPolicy,
    );
    const { files, libraries } = await court.client.version('junlian', 1);
    const policy = checkPackage({ files, libraries }).policy!;
    const facts = (await court.client.samples('junlian')).samples.map((sample) => sample.facts);
    const expected = facts.map((given) => {
      const checked = checkFacts(policy, given);
      if (!checked.ok) throw new Error('a sample has faults');
      return decide(policy, checked.facts, calendarFor(policy));
    });
    const { decisions } = await court.client.decide({ facts });
    expect(decisions.map(({ decision }) => JSON.stringify(decision))).toEqual(
      expected.map((decision) => JSON.stringify(decision)),
    );
  });

  it('explains on demand, at once and afterwards', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const { decisions } = await court.client.decide({ facts: firstSuit, explain: true });
    const made = decideResponseSchema.parse({ decisions }).decisions[0]!;
    const rules = made.explanation!.rules;
    expect(rules.find(({ rule }) => rule === '未发现首审')).toMatchObject({ role: 'fallback' });
    expect(made.explanation!.decision).toEqual(made.decision);
    expect((await court.client.decision(made.id, { explain: true })).explanation).toEqual(made.explanation);
    expect(await court.client.decision(made.id)).not.toHaveProperty('explanation');
  });

  it('reports everything that is wrong with all facts at once, and keeps nothing', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const wrong = { ...resuit, received: '2022-13-40', priors: [{ ...resuit.priors[0], outcome: 'lost' }] };
    const response = await court.send('POST', '/v1/decisions', {
      facts: [resuit, firstSuit, firstSuit, wrong],
    });
    const problem = await problemOf(response, 422, 'invalid-facts');
    expect(problem.errors!.map(({ path }) => path).toSorted()).toEqual([
      'facts[3].priors[0].outcome',
      'facts[3].received',
    ]);
    for (const { expected, found } of problem.errors!) {
      expect(expected.zh).not.toBe('');
      expect(expected.en).not.toBe('');
      expect(found).not.toBe('');
    }
    expect((await court.client.decisions()).decisions).toEqual([]);
  });

  it('names the field of a single case without an index', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const response = await court.send('POST', '/v1/decisions', { facts: { ...firstSuit, received: 8 } });
    const problem = await problemOf(response, 422, 'invalid-facts');
    expect(problem.errors!.map(({ path }) => path)).toEqual(['facts.received']);
  });

  it('keeps none of a batch whose writing fails halfway', async () => {
    const file = join(temporaryFolder(), 'shouze.sqlite');
    const store = openStore(file);
    onTestFinished(() => store.close());
    const court = testCourt({ store });
    await publishTestPolicy(court);
    failWritingOf(file, 'F-2');
    const facts = ['F-0', 'F-1', 'F-2', 'F-3'].map((id) => ({ ...firstSuit, id }));
    const problem = await problemOf(await court.send('POST', '/v1/decisions', { facts }), 500, 'internal');
    expect(JSON.stringify(problem)).not.toContain('disk on fire');
    expect((await court.client.decisions()).decisions).toEqual([]);
    expect((await court.client.decide({ facts: facts[3]! })).decisions).toHaveLength(1);
  });

  it('decides by the version in force on the day, by a named one, by the court’s today', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { version: 1 }, '2022-01-01');
    await publishTestPolicy(court, { version: 2, otherwise: '民一庭' }, '2026-07-02');
    const versionFor = async (more: object) => {
      const { decisions } = await court.client.decide({ facts: firstSuit, ...more });
      return [decisions[0]!.policy.version, decisions[0]!.decision.assignee];
    };
    const first = { kind: 'unit', id: 'filing_division', fallback: 0 };
    const second = { kind: 'unit', id: 'civil_1', fallback: 0 };
    expect(await versionFor({})).toEqual([1, first]);
    expect(await versionFor({ on: '2026-07-02' })).toEqual([2, second]);
    expect(await versionFor({ on: '2026-07-01' })).toEqual([1, first]);
    expect(await versionFor({ policy: 'trial', version: 2 })).toEqual([2, second]);
  });

  it('takes the day at the court, not in UTC', async () => {
    // 1 July, 16:30 in UTC is 2 July, 00:30 at the court.
    const court = testCourt({ clock: () => Date.parse('2026-07-01T16:30:00Z') });
    await publishTestPolicy(court, { version: 1 }, '2022-01-01');
    await publishTestPolicy(court, { version: 2 }, '2026-07-02');
    expect((await court.client.decide({ facts: firstSuit })).decisions[0]!.policy.version).toBe(2);
  });

  it.each([
    ['an unknown policy', { policy: 'nobody' }, 'policy'],
    ['an unknown version', { version: 9 }, 'version'],
    ['a day before any version', { on: '2021-12-31' }, 'on'],
  ])('refuses %s', async (_, more, path) => {
    const court = testCourt();
    await publishTestPolicy(court);
    const response = await court.send('POST', '/v1/decisions', { facts: firstSuit, ...more });
    const problem = await problemOf(response, 422, 'no-version-in-force');
    expect(problem.errors).toMatchObject([{ path }]);
  });

  it('refuses to decide where no policy is published', async () => {
    const court = testCourt();
    const response = await court.send('POST', '/v1/decisions', { facts: firstSuit });
    await problemOf(response, 422, 'no-version-in-force');
  });
});

describe('GET /v1/decisions', () => {
  it('pages from the newest to the oldest, without the facts', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    await court.client.decide({ facts: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...firstSuit, id })) });
    const seen: (string | undefined)[] = [];
    let cursor: string | null = null;
    do {
      const page = await court.client.decisions({ limit: 2, ...(cursor && { cursor }) });
      expect(decisionListSchema.parse(page)).toEqual(page);
      expect(page.decisions[0]).not.toHaveProperty('facts');
      seen.push(...page.decisions.map(({ decision }) => decision.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('refuses a limit or a cursor that cannot be', async () => {
    const court = testCourt();
    const limit = await problemOf(await court.send('GET', '/v1/decisions?limit=0'), 422, 'invalid-request');
    expect(limit.errors).toEqual([
      { path: 'query.limit', expected: { zh: '不小于 1', en: 'at least 1' }, found: '"0"' },
    ]);
    const cursor = await problemOf(await court.send('GET', '/v1/decisions?cursor=x'), 422, 'invalid-request');
    expect(cursor.errors).toMatchObject([{ path: 'query.cursor' }]);
  });

  it('knows no decision of another court', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const { decisions } = await court.client.decide({ facts: firstSuit });
    const other = testCourt({ store: court.store, court: '川1528' });
    await problemOf(await other.send('GET', `/v1/decisions/${decisions[0]!.id}`), 404, 'not-found');
    expect((await other.client.decisions()).decisions).toEqual([]);
    expect((await other.client.policies()).policies).toEqual([]);
  });
});

/** Makes the database refuse the decision on the case with this id, as a full disk would in the middle of a batch. */
function failWritingOf(file: string, id: string): void {
  const connection = new SqliteConnection(file);
  connection.exec(`CREATE TRIGGER fail BEFORE INSERT ON decisions WHEN json_extract(NEW.facts, '$.id') = '${id}'
    BEGIN SELECT RAISE(ABORT, 'disk on fire'); END`);
  connection.close();
}
