import { createClient } from '@shouze/contract';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../src/roles.ts';
import { problemOf } from './problem-of.ts';
import { testCourt } from './test-court.ts';
import { firstSuit, publishTestPolicy } from './test-policy.ts';

/** Each role's token is its name. */
const tokens = {
  holderOf: (token: string) => {
    const role = ROLES.find((each) => each === token);
    return role && { name: `the ${role}`, role };
  },
};

const court = () => testCourt({ tokens });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The least role that each route is for. */
const LEAST: Readonly<Record<string, Role>> = {
  'POST /v1/decisions': 'clerk',
  'GET /v1/decisions': 'reader',
  'GET /v1/decisions/{id}': 'reader',
  'POST /v1/next-question': 'reader',
  'GET /v1/policies': 'reader',
  'POST /v1/policies': 'editor',
  'GET /v1/policies/{id}': 'reader',
  'GET /v1/policies/{id}/versions/{version}': 'reader',
  'GET /v1/policies/{id}/versions/{version}/analysis': 'reader',
  'GET /v1/policies/{id}/samples': 'reader',
  'GET /v1/policies/{id}/draft': 'reader',
  'PUT /v1/policies/{id}/draft': 'editor',
  'DELETE /v1/policies/{id}/draft': 'editor',
  'POST /v1/policies/{id}/draft/check': 'reader',
  'POST /v1/policies/{id}/draft/analysis': 'reader',
  'POST /v1/policies/{id}/draft/publish': 'publisher',
  'POST /v1/policies/{id}/difference': 'reader',
  'GET /v1/libraries': 'reader',
  'GET /v1/bases': 'reader',
};

describe('a server with tokens', () => {
  it('has a role for every route', async () => {
    const { paths } = (await (await court().send('GET', '/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith('/v1/') ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`) : [],
    );
    expect(routes.toSorted()).toEqual(Object.keys(LEAST).toSorted());
  });

  it.each(Object.entries(LEAST))('%s is for a %s and whoever may do more', async (route, least) => {
    const { send } = court();
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace('{id}', 'nobody').replace('{version}', '1');
    for (const role of ROLES) {
      const response = await send(method, path, method === 'GET' ? undefined : {}, bearer(role));
      const allowed = ROLES.indexOf(role) >= ROLES.indexOf(least);
      if (allowed) expect([401, 403]).not.toContain(response.status);
      else await problemOf(response, 403, 'forbidden');
    }
  });

  it.each([
    ['none', {}],
    ['one that is not known', bearer('owner')],
    ['an empty one', bearer('')],
    ['a password', { authorization: `Basic ${btoa('reader:reader')}` }],
    ['two', bearer('reader reader')],
  ])('refuses %s, with the scheme to use', async (_, headers) => {
    const { send } = court();
    const response = await send('GET', '/v1/policies', undefined, headers);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    await problemOf(response, 401, 'unauthenticated');
  });

  it('reads nothing of what a stranger sends', async () => {
    const { send } = testCourt({ tokens, bodyLimit: 10 });
    await problemOf(await send('POST', '/v1/decisions', { facts: firstSuit }), 401, 'unauthenticated');
  });

  it('shows anyone whether it is live, its documentation and the editor', async () => {
    const { send } = court();
    for (const path of ['/livez', '/docs', '/openapi.json']) {
      expect((await send('GET', path)).status).toBe(200);
    }
    const document = await (await send('GET', '/openapi.json')).json();
    expect(document).toMatchObject({
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('serves a client that sends its token', async () => {
    const { app } = court();
    let token: string | null = null;
    const client = createClient(
      'http://court',
      async (input, init) => app.request(String(input), init),
      () => 'en',
      () => token,
    );
    await expect(client.policies()).rejects.toMatchObject({ problem: { status: 401 } });
    token = 'publisher';
    await publishTestPolicy({ client });
    expect((await client.decide({ facts: firstSuit })).decisions).toHaveLength(1);
  });
});
