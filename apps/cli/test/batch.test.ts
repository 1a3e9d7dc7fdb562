import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decideAll } from '@shouze/cli/decide-all';
import { type CheckedPolicy, checkPackage } from '@shouze/dsl';
import { calendarFor, decide, parseFacts } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../src/batch/answer-batch.ts';
import { createBatchMeter } from '../src/batch/batch-meter.ts';
import { loadPackage } from '../src/load-package.ts';
import { createProgress } from '../src/progress.ts';
import { folderWith, shouze, startShouze } from './shouze.ts';
import { NO_PRIOR, SMALL_POLICY, UNKNOWN_OUTCOME, WITHDRAWN } from './small-policy.ts';

const ROUTE = ['route', '--policy', 'policy.shouze', '--facts'];
const linesOf = (out: string): readonly string[] => out.trimEnd().split('\n');

/** Many cases with ids and a bad line every thousand: more than the chunks that a file is read by. */
function manyLines(count: number, idSuffix = ''): string {
  return Array.from({ length: count }, (_, index) => {
    if (index % 1000 === 999) return '{"matter":';
    const facts = [WITHDRAWN, NO_PRIOR, UNKNOWN_OUTCOME][index % 3];
    return JSON.stringify({ ...facts, id: `${index}${idSuffix}` });
  }).join('\n');
}

function smallPolicy(): CheckedPolicy {
  const { policy } = checkPackage({ files: [{ path: 'p.shouze', text: SMALL_POLICY }], libraries: [] });
  if (policy === null) throw new Error('the small policy has errors');
  return policy;
}

async function junlian(): Promise<CheckedPolicy> {
  const folder = fileURLToPath(new URL('../../../policies/junlian', import.meta.url));
  const { policy } = checkPackage((await loadPackage(folder)).sources);
  if (policy === null) throw new Error('the Junlian policy has errors');
  return policy;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('--jobs', () => {
  test('several decide as one does, in the order of the lines; bad lines have their numbers', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY, 'facts.ndjson': manyLines(20_000) });
    const one = await shouze([...ROUTE, 'facts.ndjson'], { cwd });
    const three = await shouze([...ROUTE, 'facts.ndjson', '--jobs', '3'], { cwd });
    expect(three).toEqual(one);
    expect(one).toMatchObject({ code: 1, err: '' });
    const answers = linesOf(one.out).map((line) => JSON.parse(line));
    expect(answers).toHaveLength(20_000);
    expect(answers.flatMap(({ line }) => line ?? [])).toEqual(
      Array.from({ length: 20 }, (_, index) => (index + 1) * 1000),
    );
    expect(answers.every(({ id, line }, index) => line === index + 1 || id === `${index}`)).toBe(true);
  });

  test('an answer comes before the next line is given', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const child = startShouze([...ROUTE, '-', '--jobs', '2'], { cwd });
    const closed = new Promise((resolve) => child.on('close', resolve));
    for (const id of ['1', '2', '3', '4', '5']) {
      child.stdin.write(`${JSON.stringify({ ...NO_PRIOR, id })}\n`);
      const answer = await new Promise((resolve) => child.stdout.once('data', resolve));
      expect(JSON.parse(String(answer))).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await closed).toBe(0);
  });

  test('a reader that goes away ends them quietly', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY, 'facts.ndjson': manyLines(50_000) });
    const child = startShouze([...ROUTE, 'facts.ndjson', '--jobs', '2'], { cwd });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
  });

  test.each(['0', '-1', 'x', '1.5', '65', ''])('%j is no number of jobs', async (jobs) => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze([...ROUTE, '-', `--jobs=${jobs}`], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--jobs <n>');
  });
});

describe('memory', () => {
  test.each(['1', '2'])(
    'with %s jobs it does not grow with the cases',
    async (jobs) => {
      const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
      const atTheEnd = async (cases: number): Promise<number> => {
        await writeFile(join(cwd, 'facts.ndjson'), manyLines(cases, 'x'.repeat(3000)));
        // Not `maxRSS`, which a process has from the one that started it.
        const measure = 'process.on("exit",()=>console.error(process.memoryUsage.rss()))';
        const child = startShouze([...ROUTE, 'facts.ndjson', '--jobs', jobs], {
          cwd,
          nodeFlags: [
            '--max-old-space-size=64',
            '--max-semi-space-size=2',
            `--import=data:text/javascript,${measure}`,
          ],
        });
        let err = '';
        child.stdout.resume();
        child.stderr.on('data', (data) => {
          err += data;
        });
        await new Promise((resolve) => child.on('close', resolve));
        expect(err).toMatch(/^\d+\n$/);
        return Number(err) / 2 ** 20;
      };
      const [few, many] = [await atTheEnd(5_000), await atTheEnd(50_000)];
      // 45,000 more cases are 140 MB to read and 160 MB to write: keeping either would show, whatever is on its way.
      expect(many - few).toBeLessThan(100);
    },
    120_000,
  );
});

describe('samples', () => {
  test('a line with a label and facts is taken as its facts', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const plain = await shouze([...ROUTE, '-'], { cwd, stdin: JSON.stringify(UNKNOWN_OUTCOME) });
    const stdin = JSON.stringify({ label: '样例', facts: UNKNOWN_OUTCOME });
    expect(await shouze([...ROUTE, '-'], { cwd, stdin })).toEqual(plain);
  });

  test('anything else beside the facts is refused', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const lines = [{ facts: WITHDRAWN, note: 'x' }, { ...WITHDRAWN, facts: {} }, { facts: [] }];
    const stdin = lines.map((line) => JSON.stringify(line)).join('\n');
    const { code, out } = await shouze([...ROUTE, '-'], { cwd, stdin });
    expect(code).toBe(1);
    expect(linesOf(out).map((line) => JSON.parse(line).line)).toEqual([1, 2, 3]);
  });

  test("Junlian's samples are decided as they ship", async () => {
    const cwd = fileURLToPath(new URL('../../../', import.meta.url));
    const args = ['--policy', 'policies/junlian', '--facts', 'policies/junlian/samples.ndjson'];
    const { code, out } = await shouze(['route', ...args], { cwd });
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(262);
  });
});

describe('the compiled plan', () => {
  const samples = readFileSync(new URL('../../../policies/junlian/samples.ndjson', import.meta.url), 'utf8');
  const odd = [
    '{"matter":"filing"}',
    '{"matter":"filing","matter":"petition"}',
    '{"matter":"filing","received":"2022-02-30","kind":"civil_first","cause":"divorce","priors":[]}',
    ' {"matter":"filing","received":"2022-10-08","kind":"civil_first","cause":"divorce","priors":[]} \r',
    '[]',
    '{"matter":"\\u0066iling","received":"2022-10-08","kind":"civil_first","cause":"divorce","id":"甲"}',
    '{"matter":"filing","received":"2022-10-08","kind":"civil_first","cause":"no_such","priors":[{}]}',
  ];

  test('answers every line as the reference interpreter does, byte for byte', async () => {
    const policy = await junlian();
    const calendar = calendarFor(policy);
    const bare = samples
      .trimEnd()
      .split('\n')
      .map((line) => JSON.stringify(JSON.parse(line).facts));
    const lines = [...bare, ...odd];
    const expected = lines.map((line, index) => {
      const checked = parseFacts(policy, line);
      return checked.ok
        ? decide(policy, checked.facts, calendar)
        : { line: index + 1, error: { faults: checked.faults } };
    });
    const answer = createAnswerer({ policy, explained: false });
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { ndjson, faulty } = answer({ firstLine: 1, bytes });
    expect(linesOf(new TextDecoder().decode(ndjson))).toEqual(expected.map((one) => JSON.stringify(one)));
    expect(faulty).toBe(expected.filter((one) => 'error' in one).length);
    expect(faulty).toBeGreaterThan(3);
  });
});

describe('decideAll', () => {
  const options = { policy: smallPolicy(), explained: false };

  test.each([1, 2])('with %i jobs: an answer a case, in their order', async (jobs) => {
    const cases = Array.from({ length: 500 }, (_, index) => ({ ...NO_PRIOR, id: `${index}` }));
    const answers = await allOf(decideAll(cases, { ...options, jobs }));
    expect(answers.map((answer) => ('id' in answer ? answer.id : null))).toEqual(cases.map(({ id }) => id));
  });

  test('faulty cases keep their places', async () => {
    const answers = decideAll([NO_PRIOR, null, undefined, { matter: 'x' }], { ...options, jobs: 1 });
    expect(await allOf(answers)).toMatchObject([
      { status: 'decided' },
      { line: 2, error: {} },
      { line: 3, error: {} },
      { line: 4, error: {} },
    ]);
  });

  test.each([1, 2])('with %i jobs it reads no further than its answers are taken', async (jobs) => {
    let given = 0;
    function* endless() {
      for (;;) {
        given += 1;
        yield NO_PRIOR;
      }
    }
    let taken = 0;
    for await (const answer of decideAll(endless(), { ...options, jobs })) {
      expect(answer).toMatchObject({ status: 'decided' });
      taken += 1;
      if (taken === 300) break;
    }
    expect(given).toBeLessThan(1000);
  });

  test('waits for an asynchronous source case by case', async () => {
    let release = (): void => {};
    async function* slow() {
      yield NO_PRIOR;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield WITHDRAWN;
    }
    const answers = decideAll(slow(), { ...options, jobs: 2 });
    expect((await answers.next()).value).toMatchObject({ assignee: { id: 'civil_1' } });
    release();
    expect((await answers.next()).value).toMatchObject({ assignee: { id: '王某' } });
    expect((await answers.next()).done).toBe(true);
  });
});

test('a full disk is told as such', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY, 'facts.ndjson': manyLines(10) });
  const command = fileURLToPath(new URL('../bin/shouze.js', import.meta.url));
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', `'${process.execPath}' '${command}' ${ROUTE.join(' ')} facts.ndjson > /dev/full`],
    { cwd, encoding: 'utf8', env: { LANG: 'zh_CN.UTF-8' } },
  );
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'shouze: 结果写不出去：ENOSPC: no space left on device, write\n',
  });
});

describe('progress', () => {
  test('a bar where the size is known, amounts, bad lines and the rate', () => {
    let now = 0;
    const meter = createBatchMeter(1000, 'zh', () => now);
    meter.add({ ndjson: new Uint8Array(), cases: 12_000, faulty: 2, read: 505 });
    now = 4000;
    expect(meter.line()).toBe('[██████████░░░░░░░░░░] 50%  12,000 件，2 行有误  3,000 件/秒');
    expect(meter.summary()).toBe('12,000 件，2 行有误  4.0 秒');
    expect(createBatchMeter(null, 'en', () => now).line()).toBe('0 cases  0/s');
  });

  test('one line, written over, ten times a second at most, and taken away', () => {
    let now = 0;
    const written: string[] = [];
    const stream = { isTTY: true, write: (text: string) => written.push(text) };
    const progress = createProgress(stream, () => now);
    for (const line of ['a', 'b', 'c']) {
      progress.show(line);
      now += 60;
    }
    progress.show(null);
    progress.show(null);
    expect(written).toEqual(['\r\u001b[2Ka', '\r\u001b[2Kc', '\r\u001b[2K']);
  });

  // Gives a command a terminal; comes with every Linux that has util-linux.
  const script = '/usr/bin/script';

  test('on a terminal it is shown on standard error', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY, 'facts.ndjson': manyLines(3000) });
    const command = fileURLToPath(new URL('../bin/shouze.js', import.meta.url));
    const line = `'${process.execPath}' '${command}' ${ROUTE.join(' ')} facts.ndjson > out.ndjson`;
    const { stdout } = spawnSync(script, ['-qec', line, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' },
    });
    const shown = stdout.split('\r\u001b[2K');
    expect(shown.at(1)).toMatch(/^\[█*░*\] \d+% /);
    expect(shown.at(-1)).toMatch(/^3,000 件，3 行有误 {2}[\d.]+ 秒\r\n$/);
  });
});
