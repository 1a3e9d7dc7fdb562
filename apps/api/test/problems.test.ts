import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';
import { testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy, resuit } from './test-policy.ts';

const json = { 'content-type': 'application/json' };

describe('what is wrong with a request', () => {
  it.each([
    ['facts that are a number', { facts: 5 }, ['facts']],
    ['no facts', {}, ['facts']],
    ['an empty batch', { facts: [] }, ['facts']],
    ['a batch with something else in it', { facts: [firstSuit, 'x', 7] }, ['facts[1]', 'facts[2]']],
    ['a batch that is too long', { facts: Array.from({ length: 1001 }, () => firstSuit) }, ['facts']],
    ['a body that is a list', [], ['']],
    ['two mistakes', { facts: firstSuit, explain: 'yes', version: 0 }, ['explain', 'version']],
    ['a misspelt option', { facts: firstSuit, explian: true }, ['explian']],
    ['a version and a day', { facts: firstSuit, version: 1, on: '2026-01-01' }, ['on']],
    ['a day that is none', { facts: firstSuit, on: '2026-02-30' }, ['on']],
  ])('names every place: %s', async (_, body, paths) => {
    const court = testCourt();
    await publishTestPolicy(court);
    const problem = await problemOf(await court.send('POST', '/v1/decisions', body), 422, 'invalid-request');
    expect(problem.errors!.map(({ path }) => path).toSorted()).toEqual(paths);
    expect((await court.client.decisions()).decisions).toEqual([]);
  });

  it('says what was expected in both languages, and what stood there', async () => {
    const court = testCourt();
    const response = await court.send('POST', '/v1/decisions', {
      facts: firstSuit,
      version: 0,
      explain: 'x'.repeat(500),
    });
    const { errors } = await problemOf(response, 422, 'invalid-request');
    expect(errors).toEqual([
      { path: 'version', expected: { zh: '不小于 1', en: 'at least 1' }, found: '0' },
      {
        path: 'explain',
        expected: { zh: 'true 或 false', en: 'true or false' },
        found: `"${'x'.repeat(60)}"…`,
      },
    ]);
  });

  it('is not upset by a body that is deeply nested', async () => {
    const { app } = testCourt();
    const body = `{"facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const response = await app.request('/v1/decisions', { method: 'POST', body, headers: json });
    const { errors } = await problemOf(response, 422, 'invalid-request');
    expect(errors).toMatchObject([{ path: 'facts[0]', found: '[…]' }]);
  });

  it('is not upset by a body of nothing but mistakes', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const mistakes = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`m${index}`, 1]));
    const facts = await court.send('POST', '/v1/decisions', { facts: { ...firstSuit, ...mistakes } });
    const problem = await problemOf(facts, 422, 'invalid-facts');
    // The engine itself stops counting at some number a case.
    expect(problem.errors!.length).toBeLessThanOrEqual(10_000);
    const options = await court.send('POST', '/v1/decisions', { facts: firstSuit, ...mistakes });
    const misnamed = await problemOf(options, 422, 'invalid-request');
    expect(misnamed.errors).toHaveLength(10_000);
    expect(misnamed.detail).toContain('150000');
  });

  it('takes only JSON, and only whole JSON', async () => {
    const { app } = testCourt();
    const post = (body: string, headers: Record<string, string>) =>
      app.request('/v1/decisions', { method: 'POST', body, headers });
    await problemOf(await post('{"facts":', json), 400, 'invalid-json');
    await problemOf(await post('facts=1', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type');
  });

  it('refuses a field that stands twice, and never decides by the last', async () => {
    const { app, client } = testCourt();
    await publishTestPolicy({ client });
    const body = JSON.stringify({ facts: [resuit, resuit] }).replace(/}]}$/, ',"matter":"filing"}]}');
    const headers = { 'content-type': 'application/json' };
    const response = await app.request('/v1/decisions', { method: 'POST', body, headers });
    const { errors } = await problemOf(response, 400, 'invalid-json');
    expect(errors).toMatchObject([{ path: 'facts[1].matter', found: '"matter"' }]);
  });

  it('takes only UTF-8, and never decides on names that it could not read', async () => {
    const { app, client } = testCourt();
    await publishTestPolicy({ client });
    const post = (body: Buffer<ArrayBuffer>, charset = '') =>
      app.request('/v1/decisions', {
        method: 'POST',
        body,
        headers: { 'content-type': `application/json${charset}` },
      });
    const utf8 = Buffer.from(JSON.stringify({ facts: resuit }));
    expect((await post(utf8, '; charset=utf-8')).status).toBe(200);
    // 王 in GB18030.
    const gb18030 = Buffer.from(
      utf8.toString('latin1').replace('\u00e7\u008e\u008b', '\u00cd\u00f5'),
      'latin1',
    );
    await problemOf(await post(gb18030), 400, 'invalid-json');
  });

  it('takes no body over the limit, whether its length is said or not', async () => {
    const { app } = testCourt({ bodyLimit: 1000 });
    const body = JSON.stringify({ facts: firstSuit, policy: 'x'.repeat(2000) });
    const said = await app.request('/v1/decisions', {
      method: 'POST',
      body,
      headers: { ...json, 'content-length': String(body.length) },
    });
    await problemOf(said, 413, 'too-large');
    const streamed = await app.request('/v1/decisions', {
      method: 'POST',
      body: new Blob([body]).stream(),
      headers: json,
      duplex: 'half',
    });
    await problemOf(streamed, 413, 'too-large');
  });

  it('gives up on what takes too long, and keeps nothing of it', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const slow = testCourt({ store: court.store, timeout: 1 });
    const priors = Array.from({ length: 30 }, () => resuit.priors[0]);
    const facts = Array.from({ length: 1000 }, () => ({ ...resuit, priors }));
    const response = await slow.send('POST', '/v1/decisions', { facts, explain: true });
    await problemOf(response, 503, 'timeout');
    // It goes on for a moment after the answer, and still keeps nothing.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await court.client.decisions()).decisions).toEqual([]);
  });

  it.each(['/v1', '/v1/nothing', '/nothing', '/v1/policies/trial/nothing'])(
    'has nothing at %s',
    async (path) => {
      const { send } = testCourt();
      await problemOf(await send('GET', path), 404, 'not-found');
    },
  );

  it('says what can be done where something else was asked', async () => {
    const { send } = testCourt();
    const response = await send('DELETE', '/v1/decisions');
    expect(response.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST']);
    await problemOf(response, 405, 'method-not-allowed');
  });
});

describe('the language of problems', () => {
  it.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['zh;q=0.5, en;q=0.9', 'en'],
    ['fr', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0', 'zh'],
  ])('for Accept-Language %s is %s', async (acceptLanguage, language) => {
    const { send } = testCourt();
    const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
    const response = await send('GET', '/v1/nothing', undefined, headers);
    expect(response.headers.get('content-language')).toBe(language);
    const problem = await problemOf(response, 404, 'not-found');
    expect(problem.title).toBe(language === 'zh' ? '没有这个资源' : 'there is no such thing');
  });
});
