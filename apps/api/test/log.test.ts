import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { temporaryStore, testCourt } from './test-court.ts';
import { publishTestPolicy, resuit } from './test-policy.ts';

/** A logger that keeps its lines. */
function keepLines() {
  const lines: string[] = [];
  const logger = pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) });
  return { lines, logger };
}

describe('the log', () => {
  it('has a line for each request, by its route and the id of the answer', async () => {
    const { lines, logger } = keepLines();
    const { send } = testCourt({ logger });
    const response = await send('GET', '/v1/policies/nobody');
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 30,
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/v1/policies/:id',
      status: 404,
      ms: expect.any(Number),
    });
  });

  it('never holds facts or case numbers, whatever goes wrong', async () => {
    const { lines, logger } = keepLines();
    const store = temporaryStore();
    const failing = {
      ...store,
      forCourt: (court: string) => ({
        ...store.forCourt(court),
        tx: () => Promise.reject(new Error(`cannot insert ${JSON.stringify(resuit)}`)),
      }),
    };
    await publishTestPolicy(testCourt({ store }));
    const { send, app } = testCourt({ store: failing, logger });
    expect((await send('POST', '/v1/decisions', { facts: resuit })).status).toBe(500);
    await send('POST', '/v1/decisions', { facts: { ...resuit, received: '王某' } });
    await send('GET', `/v1/decisions/${encodeURIComponent('(2022)川1527民初123号')}`);
    await send('GET', `/${encodeURIComponent('川1527王某')}?q=${encodeURIComponent('王某')}`);
    await app.request('/v1/decisions', {
      method: 'POST',
      body: '{"facts": 王某 川1527',
      headers: { 'content-type': 'application/json' },
    });
    const log = decodeURIComponent(lines.join(''));
    expect(lines).toHaveLength(5);
    expect(log).not.toMatch(/王某|川1527|民初/);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, status: 500, error: { kind: 'Error' } });
    expect(JSON.parse(lines[0]!).error.at.length).toBeGreaterThan(0);
  });
});
