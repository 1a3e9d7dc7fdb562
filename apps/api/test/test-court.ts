import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@shouze/contract';
import { onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '../src/app.ts';
import { createLogger } from '../src/log.ts';
import { readShipped } from '../src/shipped-policies.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { createStudies } from '../src/use-cases/study/create-studies.ts';

export const COURT = '川1527';

/** Noon at the court on 1 July 2026. */
export const NOON = Date.parse('2026-07-01T04:00:00Z');

/** A folder of the test's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shouze-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function temporaryStore(): Store {
  const store = openStore(join(temporaryFolder(), 'shouze.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

/** A thread takes a while to start: the tests of a file share theirs. */
const studies = createStudies({ atOnce: 2, time: 20_000 });

/** The app over a store of the test's own, and a client that talks to it without a server. */
export function testCourt(options: Partial<AppOptions> = {}) {
  const store = options.store ?? temporaryStore();
  const app = createApp({
    store,
    court: COURT,
    shipped: readShipped(),
    studies,
    logger: createLogger('silent'),
    editorFolder: join(import.meta.dirname, 'no-such-folder'),
    clock: () => NOON,
    ...options,
  });
  const client = createClient(
    'http://court',
    async (input, init) => app.request(String(input), init),
    () => 'en',
  );
  /** A request as JSON, with what is said beside it. */
  const send = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    app.request(path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { app, store, client, send };
}

export type TestCourt = ReturnType<typeof testCourt>;
