import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const CONFLICT = `${SMALL_POLICY}
规则 早收的 适用于 起诉
  当 收到日期 早于 2022年6月1日
  则 责任人 为 民一庭
`;

const SHAPE = [
  ...['code', 'kind', 'severity', 'rules', 'message', 'witness', 'fixes'],
  ...['ranges', 'example'],
];

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
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['findings', 'silenced', 'idleSilences']);
    const [finding] = report.findings;
    expect(Object.keys(finding)).toEqual(SHAPE);
    expect(finding).toMatchObject({
      code: 'SZ403',
      kind: 'conflict',
      severity: 'warning',
      rules: expect.arrayContaining(['早收的', '撤诉后再诉']),
      message: { zh: expect.stringContaining('早收的'), en: expect.any(String) },
      witness: { matter: 'filing' },
      ranges: [{ file: 'county/policy.shouze' }, { file: 'county/policy.shouze' }],
      example: { zh: expect.stringMatching(/^例 /), en: expect.stringMatching(/^example /) },
    });
    expect(finding.fixes.map(({ title }: { title: { en: string } }) => title.en)).toEqual([
      expect.stringContaining('override'),
      expect.stringContaining('override'),
    ]);
    expect(finding.fixes[0].edits[0]).toMatchObject({
      file: 'county/policy.shouze',
      text: expect.any(String),
    });
  });

  test('each example can be put into the policy as it stands, where it holds', async () => {
    const files = { 'county/policy.shouze': CONFLICT };
    const { out } = await shouze(['analyze', 'county', '--format', 'json'], { cwd: await folderWith(files) });
    const [{ example }] = JSON.parse(out).findings;
    for (const text of [example.zh, example.en]) {
      const cwd = await folderWith({ ...files, 'county/found.shouze': text });
      const tested = await shouze(['test', 'county', '--file', 'found'], { cwd });
      expect([tested.code, tested.out]).toEqual([0, expect.stringContaining('1 例全部相符')]);
    }
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
  const facts = { matter: 'filing', received: '2022-03-01', priors: [] };
  const diff = async (samples: string, ...options: readonly string[]) => {
    const cwd = await folderWith({
      'a/policy.shouze': SMALL_POLICY,
      'b/policy.shouze': SMALL_POLICY.replace('  则 责任人 为 民一庭', '  则 责任人 为 立案庭'),
      'samples.ndjson': samples,
    });
    return shouze(['diff', 'a', 'b', '--samples', 'samples.ndjson', ...options], { cwd });
  };
  const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
  const SAMPLES = lines(facts, { label: '样例', facts }, [], '', { id: 'x-7', ...facts }).replace('""', '');

  test('names the cases that move, from whom to whom', async () => {
    const { code, out } = await diff(SAMPLES);
    expect(code).toBe(1);
    expect(out).toContain('其他情形 的：民一庭 → 立案庭');
    expect(out).toContain(
      '样例 3 件，改变 3 件；不合词汇而未计的 1 件（第 3 行）\n  3 件：民一庭 → 立案庭\n    第 1 行、样例、x-7\n',
    );
    const english = await diff(SAMPLES, '--messages', 'en');
    expect(english.out).toContain('  3: civil_1 → filing_division\n    line 1, 样例, x-7\n');
  });

  test('the same for machines, by the lines of the file', async () => {
    const { out } = await diff(SAMPLES, '--format', 'json');
    expect(JSON.parse(out).samples).toEqual({
      total: 3,
      moved: 3,
      refused: [3],
      moves: [
        {
          from: { zh: '民一庭', en: 'civil_1' },
          to: { zh: '立案庭', en: 'filing_division' },
          count: 3,
          cases: [
            { line: 1, id: null, label: null },
            { line: 2, id: null, label: '样例' },
            { line: 5, id: 'x-7', label: null },
          ],
        },
      ],
    });
  });

  test('refuses samples that are no JSON or say a field twice, each with its line', async () => {
    const { code, out, err } = await diff(
      `{"matter":"filing","priors":[{"outcome":"withdrawn","outcome":"judgment"}]}\n{"matter"\n`,
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('第 1 行：priors[0].outcome：应为一条记录里每个字段只写一次，实为 "outcome"\n');
    expect(err).toContain('第 2 行：事实：应为完整的 JSON');
  });

  test('tells days that only one of the calendars works, and rules under another name', async () => {
    const calendar = (...holidays: readonly string[]) =>
      JSON.stringify({
        name: { zh: '本地', en: 'local' },
        extends: 'cn',
        knownFrom: '2027-01-01',
        knownUntil: '2027-12-31',
        holidays,
        workdays: [],
      });
    const policy = SMALL_POLICY.replace('日历 中国', '日历 本地').replace(/\n例 .*/s, '');
    const cwd = await folderWith({
      'a/policy.shouze': policy,
      'a/calendar/local.json': calendar(),
      'b/policy.shouze': policy.replace('规则 未发现首审', '规则 没有首审'),
      'b/calendar/local.json': calendar('2027-08-20'),
    });
    const { out } = await shouze(['diff', 'a', 'b'], { cwd });
    expect(out).toContain('两个日历有 1 天不同：2027-08-20\n');
    expect(out).toContain('规则“未发现首审”改名为“没有首审”，含义相同\n');
    const english = await shouze(['diff', 'a', 'b', '--messages', 'en'], { cwd });
    expect(english.out).toContain('the calendars differ on 1 day: 2027-08-20\n');
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
