import { checkResultSchema, draftSchema, policyVersionSchema } from '@shouze/contract';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';
import { testCourt } from './test-court.ts';
import { BROKEN, firstSuit, publishTestPolicy, testPolicy } from './test-policy.ts';

const DRAFT = '/v1/policies/trial/draft';
const PUBLISH = `${DRAFT}/publish`;

async function courtWithDraft() {
  const court = testCourt();
  const draft = await court.client.createPolicy({ id: 'trial', files: testPolicy() });
  return { ...court, draft };
}

describe('a new policy', () => {
  it('begins with a draft', async () => {
    const court = testCourt();
    const response = await court.send('POST', '/v1/policies', { id: 'trial', files: testPolicy() });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(DRAFT);
    const draft = draftSchema.parse(await response.json());
    expect(response.headers.get('etag')).toBe(draft.etag);
    expect(draft).toMatchObject({ policy: 'trial', files: testPolicy() });
    expect(await court.client.draft('trial')).toEqual(draft);
  });

  it('may be broken as long as it is a draft', async () => {
    const court = testCourt();
    const draft = await court.client.createPolicy({
      id: 'trial',
      files: [{ path: 'a.shouze', text: '乱写' }],
    });
    expect(draft.files).toEqual([{ path: 'a.shouze', text: '乱写' }]);
    expect(await court.client.policy('trial')).toMatchObject({ title: { zh: null, en: null } });
    await court.client.putDraft('trial', testPolicy(), draft.etag);
    expect(await court.client.policy('trial')).toMatchObject({ title: { zh: '试验法院首责' } });
  });

  it('does not take the id of another', async () => {
    const { send } = await courtWithDraft();
    const again = await send('POST', '/v1/policies', { id: 'trial', files: testPolicy() });
    await problemOf(again, 409, 'already-exists');
  });

  it.each([
    ['an id with capitals', { id: 'Trial', files: testPolicy() }, 'id'],
    ['no files', { id: 'trial', files: [] }, 'files'],
    [
      'a path out of the package',
      { id: 'trial', files: [{ path: '../a.shouze', text: '' }] },
      'files[0].path',
    ],
    ['one path twice', { id: 'trial', files: [...testPolicy(), ...testPolicy()] }, 'files'],
    ['a text that is none', { id: 'trial', files: [{ path: 'a.shouze', text: 5 }] }, 'files[0].text'],
    ['a field that there is not', { id: 'trial', files: testPolicy(), titel: 'x' }, 'titel'],
  ])('is refused with %s', async (_, body, path) => {
    const court = testCourt();
    const problem = await problemOf(await court.send('POST', '/v1/policies', body), 422, 'invalid-request');
    expect(problem.errors).toMatchObject([{ path }]);
    expect((await court.client.policies()).policies).toEqual([]);
  });
});

describe('writing a draft', () => {
  it('replaces the one that was read, and gives it a new ETag', async () => {
    const { send, draft, client } = await courtWithDraft();
    const files = testPolicy({ otherwise: '民一庭' });
    const response = await send('PUT', DRAFT, { files }, { 'if-match': draft.etag });
    expect(response.status).toBe(200);
    const replaced = draftSchema.parse(await response.json());
    expect(response.headers.get('etag')).toBe(replaced.etag);
    expect(replaced.etag).not.toBe(draft.etag);
    expect(await client.draft('trial')).toEqual(replaced);
    expect(replaced.files).toEqual(files);
  });

  it('needs If-Match, and refuses a stale one without a change', async () => {
    const { send, draft, client } = await courtWithDraft();
    const files = testPolicy({ otherwise: '民一庭' });
    await problemOf(await send('PUT', DRAFT, { files }), 428, 'precondition-required');
    const second = await client.putDraft('trial', files, draft.etag);
    const stale = await send('PUT', DRAFT, { files: testPolicy() }, { 'if-match': draft.etag });
    await problemOf(stale, 412, 'precondition-failed');
    expect(await client.draft('trial')).toEqual(second);
  });

  it('takes one of several ETags and any by a star, and never a weak one', async () => {
    const { send, draft } = await courtWithDraft();
    const put = (ifMatch: string) => send('PUT', DRAFT, { files: testPolicy() }, { 'if-match': ifMatch });
    await problemOf(await put(`W/${draft.etag}`), 412, 'precondition-failed');
    expect((await put(`"other", ${draft.etag}`)).status).toBe(200);
    expect((await put('*')).status).toBe(200);
  });

  it('begins a draft of a published policy with If-None-Match', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const body = { files: testPolicy({ version: 2 }) };
    await problemOf(await court.send('PUT', DRAFT, body), 428, 'precondition-required');
    await problemOf(await court.send('PUT', DRAFT, body, { 'if-match': '"x"' }), 412, 'precondition-failed');
    const begun = await court.send('PUT', DRAFT, body, { 'if-none-match': '*' });
    expect(begun.status).toBe(201);
    const again = await court.send('PUT', DRAFT, body, { 'if-none-match': '*' });
    await problemOf(again, 412, 'precondition-failed');
    const unknown = await court.send('PUT', '/v1/policies/nobody/draft', body, { 'if-none-match': '*' });
    await problemOf(unknown, 404, 'not-found');
  });

  it('gives one of two writers who started from the same draft the other’s change to look at', async () => {
    const { send, draft } = await courtWithDraft();
    const put = () => send('PUT', DRAFT, { files: testPolicy() }, { 'if-match': draft.etag });
    const statuses = (await Promise.all([put(), put()])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412]);
  });
});

describe('giving up a draft', () => {
  it('leaves the published versions', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const draft = await court.client.putDraft('trial', testPolicy(), null);
    await problemOf(await court.send('DELETE', DRAFT), 428, 'precondition-required');
    await problemOf(
      await court.send('DELETE', DRAFT, undefined, { 'if-match': '"x"' }),
      412,
      'precondition-failed',
    );
    const response = await court.send('DELETE', DRAFT, undefined, { 'if-match': draft.etag });
    expect(response.status).toBe(204);
    await problemOf(await court.send('GET', DRAFT), 404, 'not-found');
    expect((await court.client.policy('trial')).versions).toHaveLength(1);
  });

  it('takes a policy that was never published with it', async () => {
    const { client, draft } = await courtWithDraft();
    await client.deleteDraft('trial', draft.etag);
    expect((await client.policies()).policies).toEqual([]);
    await client.createPolicy({ id: 'trial', files: testPolicy() });
  });
});

describe('checking a draft', () => {
  it('finds nothing wrong with a good one, and says what it would be published as', async () => {
    const { client } = await courtWithDraft();
    const result = checkResultSchema.parse(await client.checkDraft('trial'));
    expect(result).toMatchObject({
      publishable: true,
      hash: expect.stringMatching(/^sha256:/),
      nextVersion: 1,
      examples: { total: 1, passed: 1, failed: [] },
    });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('checks given files without storing them', async () => {
    const { client, draft } = await courtWithDraft();
    const result = checkResultSchema.parse(await client.checkDraft('trial', testPolicy({ more: BROKEN })));
    expect(result).toMatchObject({ publishable: false, hash: null, nextVersion: null, examples: null });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({
      code: expect.stringMatching(/^SZ\d{3}$/),
      span: { file: 'policy.shouze' },
    });
    expect(await client.draft('trial')).toEqual(draft);
  });

  it('tells which examples fail, and how', async () => {
    const { client } = await courtWithDraft();
    const result = checkResultSchema.parse(
      await client.checkDraft('trial', testPolicy({ expected: '李某' })),
    );
    expect(result).toMatchObject({ publishable: false, examples: { total: 1, passed: 0 } });
    const failed = result.examples!.failed[0]!;
    expect(failed).toMatchObject({ example: '撤诉后再诉', at: { file: 'examples/trial.shouze' } });
    expect(failed.failures[0]!.expected.zh).toContain('李某');
    expect(failed.failures[0]!.found.zh).toContain('王某');
  });

  it('has nothing to check where there is no draft', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    await problemOf(await court.send('POST', `${DRAFT}/check`, {}), 404, 'not-found');
    expect((await court.client.checkDraft('trial', testPolicy())).publishable).toBe(true);
  });
});

describe('publishing a draft', () => {
  it('makes it a version that decides from its day on, and ends the draft', async () => {
    const { send, client, draft } = await courtWithDraft();
    const response = await send('POST', PUBLISH, { effectiveFrom: '2026-07-01' }, { 'if-match': draft.etag });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/v1/policies/trial/versions/1');
    const version = policyVersionSchema.parse(await response.json());
    expect(version).toMatchObject({ version: 1, effectiveFrom: '2026-07-01', files: draft.files });
    expect((await client.policy('trial')).draft).toBeNull();
    expect((await client.decide({ facts: firstSuit })).decisions[0]!.policy.hash).toBe(version.hash);
  });

  it('needs If-Match, and refuses a stale one', async () => {
    const { send, client, draft } = await courtWithDraft();
    const body = { effectiveFrom: '2026-07-01' };
    await problemOf(await send('POST', PUBLISH, body), 428, 'precondition-required');
    await client.putDraft('trial', testPolicy({ otherwise: '民一庭' }), draft.etag);
    await problemOf(
      await send('POST', PUBLISH, body, { 'if-match': draft.etag }),
      412,
      'precondition-failed',
    );
    expect((await client.policy('trial')).versions).toEqual([]);
  });

  it('publishes once where two ask at once', async () => {
    const { send, client, draft } = await courtWithDraft();
    const publish = () => send('POST', PUBLISH, { effectiveFrom: '2026-07-01' }, { 'if-match': draft.etag });
    const statuses = (await Promise.all([publish(), publish()])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 404]);
    expect((await client.policy('trial')).versions).toHaveLength(1);
  });

  it('refuses errors, and lists them', async () => {
    const { send, client, draft } = await courtWithDraft();
    const broken = await client.putDraft('trial', testPolicy({ more: BROKEN }), draft.etag);
    const refused = await send('POST', PUBLISH, { effectiveFrom: '2026-07-01' }, { 'if-match': broken.etag });
    const problem = await problemOf(refused, 422, 'policy-unusable');
    expect(problem.diagnostics!.length).toBeGreaterThan(0);
    expect(problem.diagnostics!.every(({ severity }) => severity === 'error')).toBe(true);
    expect(await client.draft('trial')).toEqual(broken);
  });

  it('refuses failing examples, and lists them', async () => {
    const { send, client, draft } = await courtWithDraft();
    const failing = await client.putDraft('trial', testPolicy({ expected: '李某' }), draft.etag);
    const refused = await send(
      'POST',
      PUBLISH,
      { effectiveFrom: '2026-07-01' },
      { 'if-match': failing.etag },
    );
    const problem = await problemOf(refused, 422, 'policy-unusable');
    expect(problem.diagnostics).toEqual([]);
    expect(problem.failedExamples).toMatchObject([{ example: '撤诉后再诉' }]);
  });

  it('refuses a day before the latest version’s', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { version: 1 }, '2026-03-01');
    const draft = await court.client.putDraft('trial', testPolicy({ version: 2 }), null);
    const early = await court.send(
      'POST',
      PUBLISH,
      { effectiveFrom: '2026-02-28' },
      { 'if-match': draft.etag },
    );
    const problem = await problemOf(early, 422, 'effective-date');
    expect(problem.errors).toMatchObject([{ path: 'effectiveFrom', found: '2026-02-28' }]);
    expect(problem.errors![0]!.expected.en).toContain('2026-03-01');
  });

  it('refuses a day that is none', async () => {
    const { send, draft } = await courtWithDraft();
    const body = { effectiveFrom: '2026-02-30' };
    const problem = await problemOf(
      await send('POST', PUBLISH, body, { 'if-match': draft.etag }),
      422,
      'invalid-request',
    );
    expect(problem.errors).toMatchObject([{ path: 'effectiveFrom', found: '"2026-02-30"' }]);
  });

  it('numbers a version by its header, or after the latest where the header’s number is taken', async () => {
    const court = testCourt();
    expect((await publishTestPolicy(court, { version: 3 })).version).toBe(3);
    expect((await publishTestPolicy(court, { version: 3, otherwise: '民一庭' })).version).toBe(4);
    expect((await publishTestPolicy(court, { version: 7 })).version).toBe(7);
  });
});
