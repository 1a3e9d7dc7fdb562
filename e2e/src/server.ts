import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * The real server over a new, empty data folder: the process that `npm start` starts.
 * @param settings as environment variables, such as `COURT`
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'shouze-e2e-'));
  const server = spawn(process.execPath, [join(root, 'apps/api/src/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      ...settings,
      PORT: String(await freePort()),
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((done) => server.once('exit', () => done()));
  const url = await new Promise<string>((ready, failed) => {
    let told = '';
    const listen = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /ready: (\S+)/.exec(told)?.[1];
      if (found !== undefined) ready(found);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => failed(new Error(`the server stopped: ${told}`)));
  });
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
