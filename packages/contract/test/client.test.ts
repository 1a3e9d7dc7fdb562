import { describe, expect, it } from 'vitest';
import { createClient, RefusedRequest } from '../src/index.ts';

/** A client whose requests are kept, and answered with what is given. */
function recorded(answer: Response, language?: () => string) {
  const requests: Request[] = [];
  const client = createClient(
    'http://court/',
    async (input, init) => {
      requests.push(new Request(input, init));
      return answer;
    },
    language,
  );
  return { client, requests };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('the client', () => {
  it('posts what is to be decided and gives the answer', async () => {
    const { client, requests } = recorded(json({ decisions: [] }));
    expect(await client.decide({ facts: [{ matter: 'filing' }], explain: true })).toEqual({ decisions: [] });
    expect(requests[0]!.url).toBe('http://court/v1/decisions');
    expect(requests[0]!.method).toBe('POST');
    expect(requests[0]!.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]!.json()).toEqual({ facts: [{ matter: 'filing' }], explain: true });
  });

  it('escapes what it puts into an address', async () => {
    const { client, requests } = recorded(json({}));
    await client.decision('a/b?c', { explain: true });
    expect(requests[0]!.url).toBe('http://court/v1/decisions/a%2Fb%3Fc?explain=true');
  });

  it('asks for a page with what is given of it', async () => {
    for (const [page, query] of [
      [{}, ''],
      [{ limit: 5 }, '?limit=5'],
      [{ limit: 5, cursor: 'x' }, '?limit=5&cursor=x'],
    ] as const) {
      const { client, requests } = recorded(json({}));
      await client.decisions(page);
      expect(requests[0]!.url).toBe(`http://court/v1/decisions${query}`);
    }
  });

  it('says which draft it means: the one read, or a new one', async () => {
    const replacing = recorded(json({}));
    await replacing.client.putDraft('p', [], '"1"');
    expect(replacing.requests[0]!.headers.get('if-match')).toBe('"1"');
    expect(replacing.requests[0]!.headers.get('if-none-match')).toBeNull();
    const beginning = recorded(json({}));
    await beginning.client.putDraft('p', [], null);
    expect(beginning.requests[0]!.headers.get('if-match')).toBeNull();
    expect(beginning.requests[0]!.headers.get('if-none-match')).toBe('*');
  });

  it('gives nothing for an answer without content', async () => {
    const { client } = recorded(new Response(null, { status: 204 }));
    expect(await client.deleteDraft('p', '"1"')).toBeUndefined();
  });

  it('asks for problems in the language of the moment', async () => {
    const { client, requests } = recorded(json({}), () => 'en');
    await client.policy('p');
    expect(requests[0]!.headers.get('accept-language')).toBe('en');
  });

  it('rejects with the problem where the server says no', async () => {
    const problem = {
      type: 'urn:shouze:problem:not-found',
      title: '没有这个资源',
      status: 404,
      detail: '没有政策“p”',
      instance: 'urn:shouze:request:1',
    };
    const { client } = recorded(
      new Response(JSON.stringify(problem), {
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
      }),
    );
    const refusal = await client.policy('p').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedRequest);
    expect(refusal).toMatchObject({ problem, message: problem.detail });
  });

  it('makes a problem of what something before the server answered', async () => {
    const { client } = recorded(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(client.policies()).rejects.toMatchObject({ problem: { status: 502, title: 'Bad Gateway' } });
  });
});
