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
    // As docs/analysis.md promises: what each edit does, where, and its text.
    expect(out).toMatch(
      /可以采用的修改：“早收的”优先于“[^”]+”\n {2}county\/policy\.shouze:\d+:\d+ 加上 优先于 /,
    );
    expect(out.match(/可以采用的修改：/g)).toHaveLength(2);
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

describe('a finding is ignored with a reason', () => {
  const ignoring = (code: string): string =>
    CONFLICT.replace('规则 早收的', `# 不查 ${code}: 分案会议当面定\n规则 早收的`);
  const analyzed = async (text: string, ...options: readonly string[]) =>
    shouze(['analyze', 'county', ...options], { cwd: await folderWith({ 'county/policy.shouze': text }) });

  test.each(['SZ403', 'SZ403（撤诉后再诉）'])('by %s, and counted', async (codes) => {
    const { out } = await analyzed(ignoring(codes));
    expect(out).not.toContain('SZ403: 警告');
    expect(out).toContain('另有 1 个已说明理由免查');
  });

  test('shown to machines with the reason', async () => {
    const { code, out } = await analyzed(ignoring('SZ403'), '--format', 'json');
    expect(code).toBe(0);
    const { findings, silenced, idleSilences } = JSON.parse(out);
    expect([findings, idleSilences]).toEqual([[], []]);
    expect(silenced).toMatchObject([{ code: 'SZ403', kind: 'conflict', reason: '分案会议当面定' }]);
  });

  test('but not the conflict with another rule than the one named, and the comment is told to be idle', async () => {
    const { code, out } = await analyzed(ignoring('SZ403（另一条）'));
    expect(code).toBe(1);
    expect(out).toContain('SZ403: 警告');
    expect(out).toContain('SZ592: 警告');
  });

  test('not without a reason', async () => {
    const { out } = await analyzed(CONFLICT.replace('规则 早收的', '# 不查 SZ403\n规则 早收的'));
    expect(out).toContain('SZ403: 警告');
  });
});

describe('diff', () => {
  test('names the cases that move, and counts samples', async () => {
    const facts = { matter: 'filing', received: '2022-03-01', priors: [] };
    const cwd = await folderWith({
      'a/policy.shouze': SMALL_POLICY,
      'b/policy.shouze': SMALL_POLICY.replace('  则 责任人 为 民一庭', '  则 责任人 为 立案庭'),
      'samples.ndjson': `${JSON.stringify(facts)}\n${JSON.stringify({ label: '样例', facts })}\n[]\n`,
    });
    const { code, out } = await shouze(['diff', 'a', 'b', '--samples', 'samples.ndjson'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('其他情形 的：民一庭 → 立案庭');
    expect(out).toContain('样例 2 件，改变 2 件');
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
