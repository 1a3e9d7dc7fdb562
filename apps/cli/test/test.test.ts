import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const WRONG = SMALL_POLICY.replace('责任人 为 王某', '责任人 为 民一庭').replace('2022-10-24', '2022-10-23');

describe('examples', () => {
  test('that hold', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze(['test', '.'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 例全部相符（\d+ 毫秒）\n$/);
  });

  test('that do not hold: each unmet expectation at its place', async () => {
    const cwd = await folderWith({ 'policy.shouze': WRONG });
    const { code, out, err } = await shouze(['test', '.'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [title, assignee, due, blank, sum] = out.split('\n');
    expect(title).toBe('✗ 撤诉后再诉归原承办人');
    expect(assignee).toMatch(/^ {2}policy\.shouze:\d+:\d+: 期望 .*民一庭.*，实得 .*王某/);
    expect(due).toMatch(/^ {2}policy\.shouze:\d+:\d+: 期望 .*2022-10-23.*，实得 .*2022-10-24/);
    expect(blank).toBe('');
    expect(sum).toMatch(/^0 例相符，1 例不符（\d+ 毫秒）$/);
  });

  test('as JSON', async () => {
    const cwd = await folderWith({ 'policy.shouze': WRONG });
    const { code, out } = await shouze(['test', '--format', 'json', '.'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      passed: 0,
      failed: 1,
      packages: [
        {
          policy: '试行首责制',
          skipped: 0,
          examples: [
            {
              example: '撤诉后再诉归原承办人',
              matter: 'filing',
              file: 'policy.shouze',
              milliseconds: expect.any(Number),
              passed: false,
              decision: { status: 'decided' },
              expectations: [
                { kind: 'assignee', passed: false },
                { kind: 'rule', passed: true },
                { kind: 'due', passed: false },
              ],
            },
          ],
        },
      ],
    });
  });

  test('none', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY.slice(0, SMALL_POLICY.indexOf('例 撤诉')) });
    expect(await shouze(['test', '.', '--messages', 'en'], { cwd })).toEqual({
      code: 0,
      out: 'no examples\n',
      err: '',
    });
  });
});

describe('coverage', () => {
  test('by rule and by atom', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out } = await shouze(['test', '--coverage', '.'], { cwd });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.slice(1, 4)).toEqual(['', '规则：', '  ✓ 撤诉后再诉  决定 1 例']);
    expect(lines[4]).toMatch(/^ {6}policy\.shouze:\d+:5: 有 前案 满足 结案方式 为 撤诉: 从未为假$/);
    expect(lines[5]).toMatch(/^ {6}policy\.shouze:\d+:13: 结案方式 为 撤诉: 从未为假$/);
    expect(lines.slice(6)).toEqual([
      '  ✗ 未发现首审  没有一例由它决定',
      '',
      '规则 1/2 条有例决定；条件 0/2 项真假俱见',
      '',
    ]);
  });

  test('of definitions too, at the places where they are declared', async () => {
    const defined = SMALL_POLICY.replace('满足 结案方式 为 撤诉', '满足 程序审理').replace(
      '规则 撤诉后再诉',
      '定义 前案.程序审理 procedural 是指 结案方式 为 撤诉\n\n规则 撤诉后再诉',
    );
    const cwd = await folderWith({ 'policy.shouze': defined });
    const { out } = await shouze(['test', '--coverage', '.'], { cwd });
    expect(out.slice(out.indexOf('定义：')).split('\n').slice(0, 3)).toEqual([
      '定义：',
      '  ✗ prior.程序审理',
      '      policy.shouze:26:26: 结案方式 为 撤诉: 从未为假',
    ]);
  });

  test('is whole where examples show both sides', async () => {
    const other = `
例 判决后再诉
  给定 起诉 {
    收到日期: 2022-10-08,
    前案: [{ 案号: "(2022)川1527民初124号", 承办人: 王某, 结案方式: 判决 }]
  }
  期望 责任人 为 民一庭
`;
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY + other });
    const { out } = await shouze(['test', '--coverage', '.', '--messages', 'en'], { cwd });
    expect(out).toContain('2/2 rules decide an example; 2/2 atoms were seen both true and false');
    const json = JSON.parse((await shouze(['test', '--coverage', '--format', 'json', '.'], { cwd })).out);
    expect(json.packages[0].coverage.rules).toMatchObject([
      {
        name: '撤诉后再诉',
        decided: 1,
        atoms: [{ seen: { true: 1, false: 1 } }, { seen: { true: 1, false: 1 } }],
      },
      { name: '未发现首审', decided: 1, atoms: [] },
    ]);
  });
});
