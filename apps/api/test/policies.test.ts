import {
  libraryListSchema,
  policyListSchema,
  policySchema,
  policyVersionSchema,
  sampleListSchema,
} from '@shouze/contract';
import { describe, expect, it } from 'vitest';
import { readShipped } from '../src/shipped-policies.ts';
import { problemOf } from './problem-of.ts';
import { COURT, NOON, testCourt } from './test-court.ts';
import { publishTestPolicy, testPolicy } from './test-policy.ts';

const title = { zh: '试验法院首责', en: 'trial court first responsibility' };

describe('reading policies', () => {
  it('lists them in the order in which they were made, with what is in force and what is not yet', async () => {
    let now = NOON;
    const court = testCourt({ clock: () => now++ });
    await publishTestPolicy(court, { version: 1 }, '2022-01-01', 'second-in-the-alphabet');
    await publishTestPolicy(court, { version: 2 }, '2027-01-01', 'second-in-the-alphabet');
    await court.client.createPolicy({ id: 'a-draft', files: testPolicy() });
    const list = await court.client.policies();
    expect(policyListSchema.parse(list)).toEqual(list);
    expect(list.policies).toMatchObject([
      {
        id: 'second-in-the-alphabet',
        title,
        inForce: { version: 1, effectiveFrom: '2022-01-01' },
        latest: { version: 2, effectiveFrom: '2027-01-01' },
        draft: null,
      },
      { id: 'a-draft', title, inForce: null, latest: null, draft: { etag: expect.any(String) } },
    ]);
  });

  it('lists a policy’s versions, newest first', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { version: 1 });
    await publishTestPolicy(court, { version: 2 });
    const policy = await court.client.policy('trial');
    expect(policySchema.parse(policy)).toEqual(policy);
    expect(policy.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('puts the later number in force where two versions have the same day', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { version: 1 }, '2026-07-01');
    await publishTestPolicy(court, { version: 2 }, '2026-07-01');
    expect((await court.client.policy('trial')).inForce).toMatchObject({ version: 2 });
  });

  it('gives the texts of a version as they were published', async () => {
    const court = testCourt();
    const published = await publishTestPolicy(court);
    const version = await court.client.version('trial', 1);
    expect(policyVersionSchema.parse(version)).toEqual(version);
    expect({ ...version, analysis: published.analysis }).toEqual(published);
    expect(version).toMatchObject({
      policy: 'trial',
      title,
      version: 1,
      effectiveFrom: '2022-01-01',
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      publishedAt: new Date(NOON).toISOString(),
      files: testPolicy(),
    });
  });

  it('gives the sample cases in their order', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    expect(await court.client.samples('trial')).toEqual({ samples: [] });
    const samples = [
      { label: '乙', facts: { matter: 'filing' } },
      { label: '甲', facts: { matter: 'petition' } },
    ];
    await court.store.forCourt(COURT).tx((inside) => inside.samples.insert('trial', samples));
    expect(sampleListSchema.parse(await court.client.samples('trial'))).toEqual({ samples });
  });

  it('gives the libraries that ship', async () => {
    const court = testCourt();
    const { files } = libraryListSchema.parse(await court.client.libraries());
    expect(files).toEqual(readShipped().libraries);
    expect(files.map(({ path }) => path)).toContain('standard/vocabulary.shouze');
    expect(files.map(({ path }) => path)).toContain('standard/statutory-bars.shouze');
  });

  it.each([
    '/v1/policies/nobody',
    '/v1/policies/nobody/samples',
    '/v1/policies/nobody/draft',
    '/v1/policies/nobody/versions/1',
    '/v1/policies/trial/versions/2',
    '/v1/policies/trial/versions/first',
    '/v1/policies/trial/draft',
    '/v1/policies/Not%20An%20Id',
    '/v1/decisions/unknown',
  ])('answers 404 to %s', async (path) => {
    const court = testCourt();
    await publishTestPolicy(court);
    await problemOf(await court.send('GET', path), 404, 'not-found');
  });
});
