import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const CROOKED = SMALL_POLICY.replace(
  '  当 有 前案 满足 结案方式 为 撤诉',
  '     当  有前案满足结案方式为撤诉，',
);

async function read(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

describe('fmt', () => {
  test('rewrites what is out of form in place and names it', async () => {
    const cwd = await folderWith({ 'a/a.shouze': CROOKED, 'b/b.shouze': SMALL_POLICY });
    expect((await shouze(['fmt', 'b'], { cwd })).code).toBe(0);
    expect(await shouze(['fmt', 'a', 'b'], { cwd })).toEqual({ code: 0, out: 'a/a.shouze\n', err: '' });
    expect(await read(cwd, 'a/a.shouze')).toBe(await read(cwd, 'b/b.shouze'));
    expect(await read(cwd, 'a/a.shouze')).toContain('\n  当 有 前案 满足 结案方式 为 撤诉\n');
    expect(await shouze(['fmt', 'a', 'b'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  test('rewrites the fences of a literate file alone', async () => {
    const literate = (code: string) => `# 首责制\n\n规则：见下。\n\n\`\`\`shouze\n${code}\`\`\`\n`;
    const cwd = await folderWith({ 'county/a.shouze.md': literate(CROOKED), 'plain/a.shouze': CROOKED });
    expect((await shouze(['check', 'county'], { cwd })).code).toBe(0);
    expect((await shouze(['fmt', 'county', 'plain'], { cwd })).out).toContain('county/a.shouze.md\n');
    expect(await read(cwd, 'county/a.shouze.md')).toBe(literate(await read(cwd, 'plain/a.shouze')));
  });

  test('--check writes nothing and exits with 1 where something would change', async () => {
    const cwd = await folderWith({ 'a.shouze': CROOKED });
    expect(await shouze(['fmt', '--check', '.'], { cwd })).toEqual({ code: 1, out: 'a.shouze\n', err: '' });
    const json = await shouze(['fmt', '--check', '--format', 'json', '.'], { cwd });
    expect(json).toEqual({ code: 1, out: '{"changed":["a.shouze"]}\n', err: '' });
    expect(await read(cwd, 'a.shouze')).toBe(CROOKED);
  });

  test('--lang picks the surface', async () => {
    const cwd = await folderWith({ 'a.shouze': SMALL_POLICY });
    expect((await shouze(['fmt', '--lang', 'en', '.'], { cwd })).code).toBe(0);
    expect(await read(cwd, 'a.shouze')).toMatch(/^policy trial_policy/);
    expect((await shouze(['fmt', '--lang', 'zh', '.'], { cwd })).code).toBe(0);
    expect((await shouze(['check', '.'], { cwd })).code).toBe(0);
  });

  test('a file with syntax errors stays as it is, the others are formatted', async () => {
    const broken = '规则 甲 适用于 起诉\n   当 有 有 有\n';
    const cwd = await folderWith({ 'a.shouze': CROOKED, 'b.shouze': broken });
    const { code, out, err } = await shouze(['fmt', '.'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: 'a.shouze\n' });
    expect(err).toMatch(/^b\.shouze:2:\d+: SZ1\d\d: /);
    expect(await read(cwd, 'b.shouze')).toBe(broken);
  });
});

describe('translate', () => {
  test('there and back is what fmt prints', async () => {
    const cwd = await folderWith({ 'zh.shouze': SMALL_POLICY });
    const english = await shouze(['translate', '--to', 'en', 'zh.shouze'], { cwd });
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toMatch(/^policy trial_policy[\s\S]*rule [\s\S]*when some prior where/);
    const into = await shouze(['translate', '--to', 'en', 'zh.shouze', '-o', 'deep/en.shouze'], { cwd });
    expect(into).toEqual({ code: 0, out: '', err: '' });
    expect(await read(cwd, 'deep/en.shouze')).toBe(english.out);
    const back = await shouze(['translate', '--to', 'zh', 'deep/en.shouze', '-o', 'back.shouze'], { cwd });
    expect(back).toMatchObject({ code: 0, err: '' });
    const again = await shouze(['translate', '--to', 'en', 'back.shouze'], { cwd });
    expect(again.out).toBe(english.out);
  });

  test('of a folder goes to a folder, or to one stream with each path above', async () => {
    const [header, rest] = SMALL_POLICY.split('\n\n机构 立案庭') as [string, string];
    const cwd = await folderWith({
      'zh/policy.shouze': `${header}\n`,
      'zh/more/rules.shouze': `机构 立案庭${rest}`,
    });
    expect((await shouze(['translate', '--to', 'en', 'zh', '-o', 'en'], { cwd })).code).toBe(0);
    expect(await read(cwd, 'en/more/rules.shouze')).toContain('when some prior');
    const { out } = await shouze(['translate', '--to', 'en', 'zh'], { cwd });
    expect(out.match(/^# .*$/gm)).toEqual(['# more/rules.shouze', '# policy.shouze']);
  });

  test('not with errors, and not without a language', async () => {
    const cwd = await folderWith({ 'a.shouze': SMALL_POLICY.replace('为 撤诉\n', '为 撤宿\n') });
    const { code, out, err } = await shouze(['translate', '--to', 'en', '.'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^a\.shouze:27:20: SZ2/);
    const missing = await shouze(['translate', '.'], { cwd });
    expect(missing).toMatchObject({ code: 2, err: 'shouze: 必须给出选项“--to <language>”\n' });
  });
});
