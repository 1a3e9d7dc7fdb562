import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

describe('shouze explain', () => {
  test('prints the page of a code, in whatever case it is typed', async () => {
    const { code, out } = await shouze(['explain', 'sz201']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# SZ201 \S/);
    expect(out).toContain('**为什么**');
  });

  test('a code that is none is wrong usage', async () => {
    const { code, err } = await shouze(['explain', '../SZ201']);
    expect(code).toBe(2);
    expect(err).toContain('没有编号');
  });
});

describe('shouze check shows the linter’s findings', () => {
  const UNSOURCED = SMALL_POLICY.replace('  依据 "首审负责制"\n', '');

  test('which do not fail it', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': UNSOURCED });
    const { code, out } = await shouze(['check', 'county'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('SZ501: 警告：规则“撤诉后再诉”没有依据也没有说明');
  });

  test('but not where they are not wanted', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': UNSOURCED });
    const { out } = await shouze(['check', 'county', '--no-lint'], { cwd });
    expect(out).not.toContain('SZ5');
  });

  test('nor those of a reason given', async () => {
    const text = `${SMALL_POLICY}\n# 不查 SZ501: 依据待补\n规则 另一条 适用于 起诉\n  由 民一庭 分流\n`;
    const cwd = await folderWith({ 'county/policy.shouze': text });
    const { out } = await shouze(['check', 'county'], { cwd });
    expect(out).not.toContain('另一条');
  });
});
