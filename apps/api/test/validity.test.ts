import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';
import { testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy, testPolicy } from './test-policy.ts';

const PUBLISH = '/v1/policies/trial/draft/publish';

async function courtWithDraft(variant: Parameters<typeof testPolicy>[0]) {
  const court = testCourt();
  const draft = await court.client.createPolicy({ id: 'trial', files: testPolicy(variant) });
  const publish = (effectiveFrom: string) =>
    court.send('POST', PUBLISH, { effectiveFrom }, { 'if-match': draft.etag });
  return { ...court, draft, publish };
}

describe('the court in the header', () => {
  it('must be the server’s', async () => {
    const { client, draft, publish } = await courtWithDraft({ court: '川1528' });
    const check = await client.checkDraft('trial');
    expect(check).toMatchObject({ publishable: false, hash: expect.any(String) });
    expect(check.obstacles).toHaveLength(1);
    const problem = await problemOf(await publish('2026-07-01'), 422, 'other-court');
    expect(problem.detail).toBe(check.obstacles[0]!.zh);
    expect(problem.detail).toContain('川1528');
    expect(problem.detail).toContain('川1527');
    expect(await client.draft('trial')).toEqual(draft);
  });

  it('may be left out', async () => {
    const { client, draft } = await courtWithDraft({});
    const files = draft.files.map((file) => ({ ...file, text: file.text.replace(/\n {2}法院.*/, '') }));
    expect(await client.checkDraft('trial', files)).toMatchObject({ publishable: true, obstacles: [] });
  });
});

describe('the last day in force', () => {
  const until = '2026-06-30';

  it('is told of a version, and is the last that it is in force on', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { until }, '2026-01-01');
    const { latest, inForce } = await court.client.policy('trial');
    expect(latest).toMatchObject({ version: 1, effectiveUntil: until });
    // Today is the day after.
    expect(inForce).toBeNull();
    const { decisions } = await court.client.decide({ on: until, facts: { ...firstSuit, received: until } });
    expect(decisions[0]).toMatchObject({
      policy: { version: 1 },
      decision: { status: 'decided', warnings: [] },
    });
    const late = await court.send('POST', '/v1/decisions', { facts: firstSuit });
    const problem = await problemOf(late, 422, 'no-version-in-force');
    expect(problem.errors).toMatchObject([{ path: 'on', found: '2026-07-01' }]);
    expect(problem.errors![0]!.expected.zh).toContain(until);
  });

  it('does not give its place back to the version before', async () => {
    const court = testCourt();
    await publishTestPolicy(court, {}, '2026-01-01');
    await publishTestPolicy(court, { version: 2, until }, '2026-02-01');
    await problemOf(
      await court.send('POST', '/v1/decisions', { facts: firstSuit }),
      422,
      'no-version-in-force',
    );
  });

  it('keeps cases of later dates from being decided, each told with its place', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { until }, '2026-01-01');
    const facts = [
      { ...firstSuit, received: until },
      { ...firstSuit, received: '2026-07-01' },
      { ...firstSuit, received: '2026-08-15' },
    ];
    const response = await court.send('POST', '/v1/decisions', { version: 1, facts });
    const problem = await problemOf(response, 422, 'policy-ended');
    expect(problem.errors).toMatchObject([
      { path: 'facts[1].received', found: '2026-07-01' },
      { path: 'facts[2].received', found: '2026-08-15' },
    ]);
    expect(problem.errors![0]!.expected.en).toContain(until);
    expect((await court.client.decisions()).decisions).toEqual([]);
  });

  it('is not before the day from which it is published', async () => {
    const { publish } = await courtWithDraft({ until });
    const problem = await problemOf(await publish('2026-07-01'), 422, 'effective-date');
    expect(problem.errors).toMatchObject([{ path: 'effectiveFrom', found: '2026-07-01' }]);
    expect((await publish(until)).status).toBe(201);
  });
});
