import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';
import { temporaryFolder, testCourt } from './test-court.ts';
import { publishTestPolicy } from './test-policy.ts';

describe('health', () => {
  it('is live at once, and ready when a policy is published', async () => {
    const court = testCourt();
    expect(await (await court.send('GET', '/livez')).json()).toEqual({ status: 'live' });
    await problemOf(await court.send('GET', '/readyz'), 503, 'not-ready');
    await publishTestPolicy(court);
    const ready = await court.send('GET', '/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is not ready when the database does not answer', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const broken = { ...court.store, ping: () => Promise.reject(new Error('gone')) };
    await problemOf(await testCourt({ store: broken }).send('GET', '/readyz'), 503, 'not-ready');
    expect((await testCourt({ store: broken }).send('GET', '/livez')).status).toBe(200);
  });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>
  >;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('/openapi.json', () => {
  it('describes every route of the API, and its problems', async () => {
    const { app, send } = testCourt();
    const document = (await (await send('GET', '/openapi.json')).json()) as OpenApi;
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routed = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described).toEqual(expect.arrayContaining(routed));
    expect(new Set(routed).size).toBe(19);
    for (const methods of Object.values(document.paths)) {
      for (const { responses } of Object.values(methods)) {
        expect(responses[500]?.content).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
      }
    }
  });

  it('refers only to schemas that it has', async () => {
    const { send } = testCourt();
    const text = await (await send('GET', '/openapi.json')).text();
    const { components } = JSON.parse(text) as OpenApi;
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(20);
    for (const name of referred) expect(components.schemas).toHaveProperty(name!);
  });

  it('keeps what validates: limits, patterns and strictness', async () => {
    const { send } = testCourt();
    const { components } = (await (await send('GET', '/openapi.json')).json()) as OpenApi;
    expect(components.schemas.DecideRequest).toMatchObject({
      required: ['facts'],
      additionalProperties: false,
      properties: { facts: { anyOf: [{}, { type: 'array', minItems: 1, maxItems: 1000 }] } },
    });
  });
});

describe('/docs', () => {
  it('runs on our own files alone', async () => {
    const { send } = testCourt();
    const page = await send('GET', '/docs');
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const sources = [...html.matchAll(/src="([^"]+)"/g)].map(([, source]) => source!);
    expect(sources).toEqual(['/docs/scalar.js', '/docs/start.js']);
    for (const source of sources) {
      const script = await send('GET', source);
      expect(script.status).toBe(200);
      expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect((await script.text()).length).toBeGreaterThan(100);
    }
  });
});

describe('security headers', () => {
  it.each(['/docs', '/v1/policies', '/v1/nothing'])('stand on %s', async (path) => {
    const { headers } = await testCourt().send('GET', path);
    const policy = headers.get('content-security-policy')!;
    expect(policy.split(';').map((directive) => directive.trim())).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "worker-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
  });
});

describe('the editor', () => {
  function builtEditor(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>首责</title>');
    writeFileSync(join(folder, 'assets/index-a1b2c3.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
    writeFileSync(join(folder, 'assets/font-a1b2c3.woff2'), 'font');
    return folder;
  }

  it('is the page at /, which is asked for anew each time', async () => {
    const response = await testCourt({ editorFolder: builtEditor() }).send('GET', '/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('首责');
  });

  it('has its hashed files kept for good, and compressed', async () => {
    const { send } = testCourt({ editorFolder: builtEditor() });
    const script = await send('GET', '/assets/index-a1b2c3.js', undefined, { 'accept-encoding': 'gzip' });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    const font = await send('GET', '/assets/font-a1b2c3.woff2');
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/missing.js', '/../package.json', '/..%2fpackage.json', '/assets/%2e%2e/%2e%2e/x'])(
    'gives nothing at %s',
    async (path) => {
      const { app } = testCourt({ editorFolder: builtEditor() });
      await problemOf(await app.request(path), 404, 'not-found');
    },
  );

  it('says so where it is not built', async () => {
    await problemOf(await testCourt().send('GET', '/'), 404, 'not-found');
  });
});
