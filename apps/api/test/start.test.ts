import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createClient } from '@shouze/contract';
import SqliteConnection from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './test-court.ts';
import { firstSuit } from './test-policy.ts';

const MAKE_TOKEN = join(import.meta.dirname, '../src/make-token.ts');
const MAIN = join(import.meta.dirname, '../src/main.ts');

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly exit: Promise<number | null>;
}

/** The server as a process of its own. */
function start(environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, output: () => output, errors: () => errors, exit };
}

/** Waits for the line that says where the server is. */
async function ready(run: Run, isQuiet = true): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /已就绪 ready: (\S+)\n/.exec(run.output())?.[1];
      if (found) resolve(found);
    };
    run.process.stdout!.on('data', look);
    run.exit.then((code) => reject(new Error(`it ended with ${code}: ${run.errors()}`)));
  });
  if (isQuiet) expect(run.output()).toBe(`首责 Shouze 已就绪 ready: ${url}\n`);
  return url;
}

async function stop(run: Run): Promise<void> {
  run.process.kill('SIGTERM');
  expect(await run.exit).toBe(0);
}

/** One line, no stack, a code that is not zero. */
async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
  const run = start(environment);
  const code = await run.exit;
  expect(code).toBe(1);
  expect(run.output()).toBe('');
  expect(run.errors()).toMatch(/^首责 Shouze 无法启动 cannot start: [^\n]+\n$/);
  return run.errors();
}

describe('the first start', () => {
  it('publishes the Junlian policy and loads its sample cases; a second start keeps everything', async () => {
    const DATA_DIR = join(temporaryFolder(), 'not', 'yet', 'there');
    const first = start({ DATA_DIR });
    const client = createClient(await ready(first));
    const { policies } = await client.policies();
    expect(policies).toMatchObject([
      {
        id: 'junlian',
        title: { zh: '筠连县人民法院首责工作制' },
        latest: { version: 1, effectiveFrom: '2022-01-01' },
        draft: null,
      },
    ]);
    const { samples } = await client.samples('junlian');
    expect(samples.length).toBeGreaterThanOrEqual(200);
    const { decisions } = await client.decide({ facts: samples.map(({ facts }) => facts) });
    expect(decisions).toHaveLength(samples.length);
    const version = await client.version('junlian', 1);
    const draft = await client.putDraft('junlian', version.files, null);
    await stop(first);

    const second = start({ DATA_DIR });
    const again = createClient(await ready(second));
    expect(await again.version('junlian', 1)).toEqual(version);
    expect(await again.draft('junlian')).toEqual(draft);
    expect(await again.samples('junlian')).toEqual({ samples });
    expect((await again.decision(decisions[0]!.id)).decision).toEqual(decisions[0]!.decision);
    expect((await again.policies()).policies).toHaveLength(1);
    await stop(second);
  });

  it('answers in English where English is asked for, and leaves no log of requests below its level', async () => {
    const run = start({ DATA_DIR: temporaryFolder() });
    const url = await ready(run);
    const response = await fetch(`${url}/v1/nothing`, { headers: { 'accept-language': 'en' } });
    expect(await response.json()).toMatchObject({ title: 'there is no such thing' });
    await stop(run);
    expect(run.output().split('\n')).toHaveLength(2);
    expect(run.errors()).toBe('');
  });

  it('finishes what is under way before it stops, and folds the log into the data file', async () => {
    const DATA_DIR = temporaryFolder();
    const run = start({ DATA_DIR });
    const client = createClient(await ready(run));
    const facts = Array.from({ length: 1000 }, () => ({ ...firstSuit }));
    const deciding = client.decide({ facts });
    // The request has arrived when another one that came after it is answered.
    await client.libraries();
    run.process.kill('SIGTERM');
    expect((await deciding).decisions).toHaveLength(1000);
    expect(await run.exit).toBe(0);
    expect(existsSync(join(DATA_DIR, 'shouze.sqlite-wal'))).toBe(false);
  });
});

describe('a server that others reach', () => {
  it('serves those who send a token that was made for it', async () => {
    const DATA_DIR = temporaryFolder();
    const made = spawnSync(process.execPath, [MAKE_TOKEN, 'clerk', '王某'], { encoding: 'utf8' });
    const TOKENS = join(DATA_DIR, 'tokens');
    writeFileSync(TOKENS, made.stdout);
    const token = /: (\S+)\n$/.exec(made.stderr)![1]!;
    expect(made.stdout).not.toContain(token);
    const run = start({ DATA_DIR, HOST: '0.0.0.0', TOKENS, LOG_LEVEL: 'info' });
    const url = await ready(run, false);
    const stranger = createClient(url);
    await expect(stranger.policies()).rejects.toMatchObject({ problem: { status: 401 } });
    const clerk = createClient(url, undefined, undefined, () => token);
    expect((await clerk.decide({ facts: firstSuit })).decisions).toHaveLength(1);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await stop(run);
    expect(run.output()).toContain('"by":"王某"');
    expect(run.output()).not.toContain(token);
  });

  it.each([[], ['owner', '王某'], ['reader'], ['reader', '王 某'], ['reader', 'a', 'b']])(
    'has no token made by %j',
    (...words) => {
      const { status, stdout } = spawnSync(process.execPath, [MAKE_TOKEN, ...words], { encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );
});

describe('a server that cannot start says why in one line', () => {
  it('when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const line = await refusal({ DATA_DIR: temporaryFolder(), PORT: String(port) });
    expect(line).toContain(`port ${port} is taken`);
  });

  it.each(['-1', '65536', '80a', '8787.5'])('when PORT is %s', async (PORT) => {
    expect(await refusal({ DATA_DIR: temporaryFolder(), PORT })).toContain('PORT');
  });

  it('when the log level is none', async () => {
    expect(await refusal({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'loud' })).toContain('LOG_LEVEL');
  });

  it('when the machine has no such address', async () => {
    expect(await refusal({ DATA_DIR: temporaryFolder(), HOST: '192.0.2.1', ALLOW_ANYONE: 'yes' })).toContain(
      '"192.0.2.1"',
    );
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'court.example', '127.0.0.1.example'])(
    'when others reach it at %s and it asks nobody for a token',
    async (HOST) => {
      const line = await refusal({ DATA_DIR: temporaryFolder(), HOST });
      expect(line).toContain('TOKENS');
      expect(line).toContain('ALLOW_ANYONE=yes');
    },
  );

  it.each([
    ['is not there', null, 'cannot be read'],
    ['has no token', '# nobody yet\n', 'has no token'],
    [
      'has a line that is none',
      `reader 甲 sha256:${'0'.repeat(64)}\nowner 乙 sha256:${'0'.repeat(64)}\n`,
      ':2',
    ],
    ['has a token itself', 'reader 甲 secret\n', ':1'],
  ])('when the file of tokens %s', async (_, text, told) => {
    const DATA_DIR = temporaryFolder();
    const TOKENS = join(DATA_DIR, 'tokens');
    if (text !== null) writeFileSync(TOKENS, text);
    const line = await refusal({ DATA_DIR, TOKENS });
    expect(line).toContain(told);
    expect(line).not.toContain('secret');
  });

  it('when its folder cannot be made or written', async () => {
    // Under a file, because the one who runs this may be root, who may write into any folder.
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toContain('the data folder cannot be written');
  });

  it('when its data file is damaged in the middle', async () => {
    const DATA_DIR = temporaryFolder();
    const run = start({ DATA_DIR });
    await ready(run);
    await stop(run);
    const file = join(DATA_DIR, 'shouze.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, Math.floor(bytes.length / 2));
    writeFileSync(file, bytes);
    expect(await refusal({ DATA_DIR })).toContain('the data file is damaged');
  });

  it('when its data file is no database', async () => {
    const DATA_DIR = temporaryFolder();
    writeFileSync(join(DATA_DIR, 'shouze.sqlite'), '这不是数据库'.repeat(1000));
    expect(await refusal({ DATA_DIR })).toContain('the data file is damaged');
  });

  it('when its data file is another program’s, which it leaves as it is', async () => {
    const DATA_DIR = temporaryFolder();
    const file = join(DATA_DIR, 'shouze.sqlite');
    const other = new SqliteConnection(file);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    const before = readFileSync(file);
    expect(await refusal({ DATA_DIR })).toContain('not a Shouze data file');
    expect(readFileSync(file)).toEqual(before);
  });

  it('when its data file was written by a newer release', async () => {
    const DATA_DIR = temporaryFolder();
    const run = start({ DATA_DIR });
    await ready(run);
    await stop(run);
    const newer = new SqliteConnection(join(DATA_DIR, 'shouze.sqlite'));
    newer.pragma('user_version = 99');
    newer.close();
    expect(await refusal({ DATA_DIR })).toContain('newer release');
  });
});
