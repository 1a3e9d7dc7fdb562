import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith, shouze, startShouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const OTHER_EXAMPLE = `
例 无前案
  给定 起诉 { 收到日期: 2022-10-08, 前案: [] }
  期望 责任人 为 民一庭
`;
const OTHER_COUNTY = (SMALL_POLICY + OTHER_EXAMPLE).replace('试行首责制 trial_policy', '另一首责制 other');
const BROKEN = SMALL_POLICY.replace('为 撤诉\n', '为 撤宿\n');

describe('filters', () => {
  test('by title, by file and by matter', async () => {
    const cwd = await folderWith({
      'county/policy.shouze': SMALL_POLICY,
      'county/examples/others.shouze': OTHER_EXAMPLE,
    });
    const sums = [
      ['--filter', '无前'],
      ['--file', 'others'],
      ['--matter', '起诉'],
      ['--matter', 'filing', '--filter', '撤诉'],
    ].map(async (filter) => (await shouze(['test', 'county', ...filter], { cwd })).out);
    expect((await Promise.all(sums)).map((out) => out.replace(/（\d+ 毫秒）\n$/, ''))).toEqual([
      '1 例全部相符，另有 1 例未选',
      '1 例全部相符，另有 1 例未选',
      '2 例全部相符',
      '1 例全部相符，另有 1 例未选',
    ]);
  });

  test('that let nothing through are no success', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    expect(await shouze(['test', '.', '--filter', '撤宿'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'shouze: 没有符合筛选条件的例\n',
    });
  });
});

describe('several folders', () => {
  test('each under its name; one with errors stops none of the others', async () => {
    const cwd = await folderWith({
      'a/policy.shouze': SMALL_POLICY,
      'b/policy.shouze': BROKEN,
      'c/policy.shouze': OTHER_COUNTY,
    });
    const { code, out, err } = await shouze(['test', 'a', 'b', 'c'], { cwd });
    expect(code).toBe(1);
    expect(out.replace(/\d+ 毫秒/g, 'N 毫秒')).toBe(
      'a\n1 例全部相符（N 毫秒）\n\nc\n2 例全部相符（N 毫秒）\n',
    );
    expect(err).toMatch(/^b\/policy\.shouze:27:20: SZ2/);
  });

  test('as JSON', async () => {
    const cwd = await folderWith({ 'a/policy.shouze': SMALL_POLICY, 'b/policy.shouze': BROKEN });
    const { code, out } = await shouze(['test', 'a', 'b', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 0,
      packages: [
        { path: 'a', policy: '试行首责制', passed: 1, examples: [{ file: 'a/policy.shouze' }] },
        { path: 'b', problem: expect.stringMatching(/^b\/policy\.shouze:27:20: SZ2/) },
      ],
    });
  });
});

test('JUnit: cases, and a policy that cannot run as an error', async () => {
  const cwd = await folderWith({ 'a/policy.shouze': OTHER_COUNTY, 'b/policy.shouze': BROKEN });
  const { code, out } = await shouze(['test', 'a', 'b', '--format', 'junit'], { cwd });
  expect(code).toBe(1);
  expect(out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="shouze" tests="3" /);
  expect(out).toMatch(/<testcase name="无前案" classname="a\.filing" file="a\/policy\.shouze" line="45" /);
  expect(out).toMatch(/<testsuite name="b" tests="1" failures="0" errors="1" /);
  expect(out).toMatch(/<error message="b\/policy\.shouze:27:20: SZ2/);
});

test('lcov goes to a file, by the paths of files from here, and does not change the report', async () => {
  const cwd = await folderWith({ 'a/policy.shouze': OTHER_COUNTY, 'b/policy.shouze': SMALL_POLICY });
  const { code, out } = await shouze(['test', 'a', 'b', '--lcov', 'coverage.info'], { cwd });
  expect(code).toBe(0);
  expect(out).not.toContain('规则');
  const lcov = await readFile(join(cwd, 'coverage.info'), 'utf8');
  expect(lcov.match(/^SF:.*$/gm)).toEqual(['SF:a/policy.shouze', 'SF:b/policy.shouze']);
  expect(lcov.match(/^FNDA:.*$/gm)).toEqual([
    'FNDA:1,撤诉后再诉',
    'FNDA:1,未发现首审',
    'FNDA:1,撤诉后再诉',
    'FNDA:0,未发现首审',
  ]);
  expect(await shouze(['test', 'a', '--lcov', 'none/x.info'], { cwd })).toMatchObject({
    code: 2,
    err: 'shouze: none/x.info：没有这个文件或文件夹\n',
  });
});

describe('--watch', () => {
  test('runs again when a file changes, breaks, goes, comes back or is new; not when nothing changes', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const file = join(cwd, 'county/policy.shouze');
    const watched = watch(['county'], cwd);
    expect(await watched.nextRun()).toMatch(/^1 例全部相符/);

    await writeFile(file, SMALL_POLICY.replace('2022-10-24', '2022-10-23'));
    expect(await watched.nextRun()).toMatch(/✗ 撤诉后再诉归原承办人[\s\S]*0 例相符，1 例不符/);

    await writeFile(file, BROKEN);
    expect(await watched.nextRun()).toMatch(/county\/policy\.shouze:27:20: SZ2/);

    await rm(file);
    expect(await watched.nextRun()).toContain('文件夹里没有 .shouze 文件');

    await writeFile(file, SMALL_POLICY);
    expect(await watched.nextRun()).toMatch(/^1 例全部相符/);

    await writeFile(join(cwd, 'county/more.shouze'), OTHER_EXAMPLE);
    expect(await watched.nextRun()).toMatch(/^2 例全部相符/);

    await writeFile(file, SMALL_POLICY);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(watched.unread()).toBe('');
  });
});

const WAITING = '等待更改（Ctrl+C 结束）\n';

/** A watching command; a run is what it writes until it waits again. */
function watch(args: readonly string[], cwd: string) {
  const child = startShouze(['test', '--watch', ...args], { cwd });
  onTestFinished(() => void child.kill());
  let unread = '';
  let wake = (): void => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      unread += text;
      wake();
    });
  }
  return {
    unread: () => unread,
    async nextRun(): Promise<string> {
      while (!unread.includes(WAITING)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const [run = '', ...rest] = unread.split(WAITING);
      unread = rest.join(WAITING);
      return run;
    },
  };
}
