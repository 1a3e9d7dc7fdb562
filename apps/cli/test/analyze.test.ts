import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const CONFLICT = `${SMALL_POLICY}
规则 早收的 适用于 起诉
  当 收到日期 早于 2022年6月1日
  则 责任人 为 民一庭
`;

describe('analyze', () => {
  test('finds nothing in a sound policy', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const { code, out } = await shouze(['analyze', 'county'], { cwd });
    expect([code, out]).toEqual([0, '0 个发现\n']);
  });

  test('shows a conflict with an example', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': CONFLICT });
    const { code, out } = await shouze(['analyze', 'county'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('SZ403');
    expect(out).toContain('期望 冲突');
  });

  test('as JSON, with a witness and an edit in either direction', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': CONFLICT });
    const { out } = await shouze(['analyze', 'county', '--format', 'json'], { cwd });
    const [finding] = JSON.parse(out).findings;
    expect(finding).toMatchObject({
      code: 'SZ403',
      kind: 'conflict',
      severity: 'warning',
      witness: { matter: 'filing' },
    });
    expect(finding.fixes).toHaveLength(2);
  });
});

describe('diff', () => {
  test('names the cases that move, and counts samples', async () => {
    const facts = { matter: 'filing', received: '2022-03-01', priors: [] };
    const cwd = await folderWith({
      'a/policy.shouze': SMALL_POLICY,
      'b/policy.shouze': SMALL_POLICY.replace('  则 责任人 为 民一庭', '  则 责任人 为 立案庭'),
      'samples.ndjson': `${JSON.stringify(facts)}\n`,
    });
    const { code, out } = await shouze(['diff', 'a', 'b', '--samples', 'samples.ndjson'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('其他情形 的:民一庭 → 立案庭');
    expect(out).toContain('样例 1 件，改变 1 件');
  });

  test('says so where only the texts differ', async () => {
    const cwd = await folderWith({
      'a/policy.shouze': SMALL_POLICY,
      'b/policy.shouze': SMALL_POLICY.replace('结案方式 为 撤诉\n  则', '非 (结案方式 不为 撤诉)\n  则'),
    });
    const { out } = await shouze(['diff', 'a', 'b', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ sameText: false });
  });
});
