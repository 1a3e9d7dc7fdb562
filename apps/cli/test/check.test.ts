import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const BROKEN = SMALL_POLICY.replace('结案方式 为 撤诉\n', '结案方式 为 撤宿\n');

describe('a policy without errors', () => {
  test('exits with 0 and says how much was checked', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze(['check', 'county'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 个文件：0 个错误');
  });

  test('as JSON', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const { code, out } = await shouze(['check', 'county', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: 1, errors: 0 });
  });
});

test.each(['--version', '-V'])('%s says which version this is', async (option) => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await shouze([option])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test.each(['', '\n\n', '# 只有注释\n'])(
  'a file with nothing declared (%j) is told to begin with a policy',
  async (text) => {
    const cwd = await folderWith({ 'county/policy.shouze': text });
    const { code, out } = await shouze(['check', 'county'], { cwd });
    expect(code).toBe(1);
    expect(out.match(/SZ\d+/g)).toEqual(['SZ301']);
  },
);

describe('a policy with an error', () => {
  test('exits with 1 and shows the place under wide characters', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': BROKEN });
    const { code, out } = await shouze(['check', 'county'], { cwd });
    expect(code).toBe(1);
    const [head, source, carets] = out.slice(out.indexOf('county/policy.shouze:27:')).split('\n');
    expect(head).toMatch(/^county\/policy\.shouze:27:20: SZ2\d\d: .*撤宿/);
    expect(source).toBe('  27 |   当 有 前案 满足 结案方式 为 撤宿');
    // 12 wide characters and 6 spaces come before.
    expect(carets).toBe(`     | ${' '.repeat(30)}^^^^`);
  });

  test('speaks English where it is asked to', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': BROKEN });
    for (const english of [
      await shouze(['check', 'county', '--messages', 'en'], { cwd }),
      await shouze(['--messages=en', 'check', 'county'], { cwd }),
      await shouze(['check', 'county'], { cwd, env: { LANG: 'en_GB.UTF-8' } }),
      await shouze(['check', 'county'], { cwd, env: { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' } }),
    ]) {
      expect(english.out).toContain('1 file: 1 error,');
    }
    const neither = await shouze(['check', 'county'], { cwd, env: { LANG: 'C.UTF-8' } });
    expect(neither.out).toContain('1 个错误');
  });

  test('as JSON: lines, columns and both languages', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': BROKEN });
    const { code, out } = await shouze(['check', 'county', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(out);
    expect(diagnostics.find((one: { severity: string }) => one.severity === 'error')).toMatchObject({
      file: 'county/policy.shouze',
      line: 27,
      column: 20,
      endLine: 27,
      endColumn: 22,
      message: { zh: expect.stringContaining('撤宿'), en: expect.stringContaining('撤宿') },
    });
  });
});

describe('paths', () => {
  test('a folder is read at any depth; hidden folders and other files are not', async () => {
    const [header, rest] = SMALL_POLICY.split('\n\n机构 立案庭') as [string, string];
    const cwd = await folderWith({
      'county/policy.shouze': `${header}\n`,
      'county/rules/deep/rules.shouze': `机构 立案庭${rest}`,
      'county/.draft/broken.shouze': '规则 规则 规则',
      'county/notes.txt': '规则 规则 规则',
    });
    const { code, out } = await shouze(['check', 'county'], { cwd });
    expect(out).toContain('2 个文件');
    expect(code).toBe(0);
  });

  test('single files together are one package', async () => {
    const [header, rest] = SMALL_POLICY.split('\n\n机构 立案庭') as [string, string];
    const cwd = await folderWith({
      'a/policy.shouze': `${header}\n`,
      'b/rules.shouze': `机构 立案庭${rest}`,
    });
    expect((await shouze(['check', 'a/policy.shouze', 'b/rules.shouze'], { cwd })).code).toBe(0);
  });

  test('folders are packages of their own', async () => {
    const cwd = await folderWith({ 'a/policy.shouze': SMALL_POLICY, 'b/policy.shouze': BROKEN });
    const { code, out } = await shouze(['check', 'a', 'b'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('2 个文件：1 个错误');
  });

  test('the shipped libraries are packages too', async () => {
    const { code, out } = await shouze(['check', join(import.meta.dirname, '../../../policies/standard')]);
    expect(out).toContain('0 个错误');
    expect(code).toBe(0);
  });
});

describe('wrong usage exits with 2, in one line', () => {
  test.each([
    ['a missing path', ['check', 'nowhere'], 'shouze: nowhere：没有这个文件或文件夹\n'],
    ['an empty folder', ['check', 'empty'], 'shouze: empty：文件夹里没有 .shouze 文件\n'],
    [
      'not UTF-8',
      ['check', 'gbk.shouze'],
      'shouze: gbk.shouze：不是 UTF-8 文本（也许是 GB18030），请另存为 UTF-8\n',
    ],
    ['no path', ['check'], 'shouze: 缺少参数“path”\n'],
    ['an unknown option', ['check', '--colour', '.'], 'shouze: 没有选项“--colour”\n'],
    ['an unknown command', ['chek', '.'], 'shouze: 没有命令“chek”\n（是不是 check？）\n'],
    [
      'an unknown format',
      ['check', '--format', 'xml', '.'],
      'shouze: 选项“--format <form>”不能是“xml”。 可以是：text, json\n',
    ],
  ])('%s', async (_, args, complaint) => {
    const cwd = await folderWith({ 'gbk.shouze': Uint8Array.of(0xd5, 0xfe, 0xb2, 0xdf) });
    await mkdir(join(cwd, 'empty'));
    expect(await shouze(args, { cwd })).toEqual({ code: 2, out: '', err: complaint });
  });

  test('in English too', async () => {
    const { code, err } = await shouze(['check', 'nowhere', '--messages', 'en']);
    expect({ code, err }).toEqual({ code: 2, err: 'shouze: nowhere: no such file or folder\n' });
  });
});

test('help is no error, and is in the language of messages', async () => {
  expect(await shouze(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('用法：'),
    err: '',
  });
  const english = await shouze(['route', '--help', '--messages', 'en']);
  expect(english).toMatchObject({ code: 0, out: expect.stringContaining('Usage: shouze route'), err: '' });
});

test('a Node that cannot strip types hands over to the one that ships', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
  const nodeFlags = ['--no-experimental-strip-types'];
  expect(await shouze(['check', '.'], { cwd, nodeFlags })).toMatchObject({ code: 0, err: '' });
  expect(await shouze(['check', 'nowhere'], { cwd, nodeFlags })).toMatchObject({ code: 2 });
});
