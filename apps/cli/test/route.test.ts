import { describe, expect, test } from 'vitest';
import { folderWith, shouze, startShouze } from './shouze.ts';
import { NO_PRIOR, SMALL_POLICY, UNKNOWN_OUTCOME, WITHDRAWN } from './small-policy.ts';

const ROUTE = ['route', '--policy', 'policy.shouze', '--facts', '-'];
const ndjson = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const parsed = (out: string): readonly Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('decisions', () => {
  test('one a line, as compact JSON, from standard input', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze(ROUTE, {
      cwd,
      stdin: ndjson(WITHDRAWN, NO_PRIOR, UNKNOWN_OUTCOME),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(parsed(out)).toMatchObject([
      {
        status: 'decided',
        assignee: { kind: 'person', id: '王某', fallback: 0 },
        rules: [{ name: '撤诉后再诉', at: 'policy.shouze:26:1', certain: true }],
        duties: [{ action: 'divert', actor: 'filing_division', due: '2022-10-24', provisional: false }],
        policy: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
      { status: 'decided', assignee: { kind: 'unit', id: 'civil_1' } },
      { status: 'needs_facts', id: 'x-7', missing: [{ path: 'priors[0].outcome' }] },
    ]);
  });

  test('the same bytes from a file, a folder, without a last line break, with Windows line ends and blank lines', async () => {
    const cwd = await folderWith({
      'county/policy.shouze': SMALL_POLICY,
      'a.ndjson': ndjson(WITHDRAWN, NO_PRIOR),
      'b.ndjson': `\uFEFF${JSON.stringify(WITHDRAWN)}\r\n\r\n${JSON.stringify(NO_PRIOR)}`,
    });
    const a = await shouze(['route', '--policy', 'county', '--facts', 'a.ndjson'], { cwd });
    const b = await shouze(['route', '--policy', 'county', '--facts', 'b.ndjson'], { cwd });
    expect(a.out.split('\n')).toHaveLength(3);
    expect(b).toEqual(a);
  });

  test('--explain adds why', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { out } = await shouze([...ROUTE, '--explain'], { cwd, stdin: ndjson(WITHDRAWN) });
    const [plain] = parsed((await shouze(ROUTE, { cwd, stdin: ndjson(WITHDRAWN) })).out);
    expect(parsed(out)).toMatchObject([
      {
        decision: plain,
        rules: expect.arrayContaining([expect.objectContaining({ rule: '撤诉后再诉', truth: 'true' })]),
      },
    ]);
  });
});

describe('bad lines', () => {
  test('get every fault in their place; the others are decided; exit code 1', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const bad = { matter: 'filing', received: '2022-13-40', prior: [], priors: [{ handler: 7 }] };
    const stdin = `${ndjson(WITHDRAWN, bad)}{"matter": \n\n${ndjson(NO_PRIOR)}`;
    const { code, out } = await shouze(ROUTE, { cwd, stdin });
    expect(code).toBe(1);
    const [first, second, third, fourth] = parsed(out);
    expect(first).toMatchObject({ status: 'decided' });
    expect(second).toMatchObject({ line: 2 });
    const faults = (second!.error as { faults: { path: string }[] }).faults.map(({ path }) => path);
    expect(faults.sort()).toEqual(['prior', 'priors[0].case_number', 'priors[0].handler', 'received']);
    expect(third).toEqual({
      line: 3,
      error: {
        faults: [
          { path: '', expected: { zh: '完整的 JSON', en: 'one whole JSON text' }, found: '"{\\"matter\\":"' },
        ],
      },
    });
    expect(fourth).toMatchObject({ status: 'decided' });
  });

  test('a field that stands twice is a fault, and not decided by the last', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const stdin = ndjson(WITHDRAWN).replace(/}\n$/, ',"received":"2022-12-01"}\n');
    const { code, out } = await shouze(ROUTE, { cwd, stdin });
    expect(code).toBe(1);
    expect(parsed(out)).toMatchObject([
      { line: 1, error: { faults: [{ path: 'received', found: '"received"' }] } },
    ]);
  });

  test('bytes that are no UTF-8 are no crash', async () => {
    const cwd = await folderWith({
      'policy.shouze': SMALL_POLICY,
      'bad.ndjson': Uint8Array.of(0x22, 0xd5, 0xfe, 0x22),
    });
    const { code, out } = await shouze(['route', '--policy', '.', '--facts', 'bad.ndjson'], { cwd });
    expect(code).toBe(1);
    expect(parsed(out)).toMatchObject([{ line: 1, error: { faults: [{ path: '', found: 'bytes' }] } }]);
  });

  test('whatever JSON it is, it is refused and not thrown', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const lines = ['null', '[]', '"x"', '{}', '{"matter":"__proto__"}', '{"matter":"filing","__proto__":1}'];
    const { code, out, err } = await shouze(ROUTE, { cwd, stdin: lines.join('\n') });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const answers = parsed(out);
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['line', 'error']);
  });

  test('U+2028 inside a text does not break the line', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const stdin = `${JSON.stringify({ ...NO_PRIOR, id: 'a\u2028b' })}\n`;
    expect(parsed((await shouze(ROUTE, { cwd, stdin })).out)).toMatchObject([{ id: 'a\u2028b' }]);
  });
});

describe('streams', () => {
  test('a decision comes before the next line is given', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const child = startShouze(ROUTE, { cwd });
    child.stdin.write(ndjson(WITHDRAWN));
    const first = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    );
    expect(JSON.parse(first)).toMatchObject({ status: 'decided' });
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('memory does not grow with the stream', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const child = startShouze(ROUTE, { cwd, nodeFlags: ['--max-old-space-size=48'] });
    child.stdout.resume();
    const line = ndjson({ ...WITHDRAWN, id: '甲'.repeat(20_000) });
    for (let sent = 0; sent < 1500; sent += 1) {
      if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('a reader that goes away ends it quietly', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const child = startShouze(ROUTE, { cwd });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdin.on('error', () => {});
    const endless = setInterval(() => child.stdin.write(ndjson(WITHDRAWN).repeat(100)), 5);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(endless);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('no policy to decide by', () => {
  test('with errors it shows them and exits with 1', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY.replace('为 撤诉\n', '为 撤宿\n') });
    const { code, out, err } = await shouze(ROUTE, { cwd, stdin: ndjson(WITHDRAWN) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^policy\.shouze:27:20: SZ2/);
  });

  test.each([
    [
      'a library alone',
      ['--policy', 'library.shouze', '--facts', '-'],
      'shouze: library.shouze：没有“政策”声明\n',
    ],
    [
      'missing facts',
      ['--policy', '.', '--facts', 'none.ndjson'],
      'shouze: none.ndjson：没有这个文件或文件夹\n',
    ],
    ['a folder for facts', ['--policy', '.', '--facts', '.'], 'shouze: .：是文件夹，不是文件\n'],
    ['no facts', ['--policy', '.'], 'shouze: 必须给出选项“--facts <file>”\n'],
  ])('%s exits with 2', async (_, args, complaint) => {
    const cwd = await folderWith({
      'library.shouze': '词汇 试用词汇 trial\n\n机构 立案庭 filing_division\n',
    });
    expect(await shouze(['route', ...args], { cwd })).toEqual({ code: 2, out: '', err: complaint });
  });
});

describe('schema', () => {
  test('of one matter, of all, of none', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const one = await shouze(['schema', '.', '--matter', 'filing'], { cwd });
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(one.out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { matter: { const: 'filing' }, received: { format: 'date' } },
    });
    expect((await shouze(['schema', '.', '--matter', '起诉'], { cwd })).out).toBe(one.out);
    const all = JSON.parse((await shouze(['schema', '.'], { cwd })).out);
    expect(all.anyOf).toHaveLength(1);
    expect(Object.keys(all.$defs)).toContain('prior');
    const none = await shouze(['schema', '.', '--matter', 'x'], { cwd });
    expect(none).toMatchObject({ code: 2, err: 'shouze: 没有事项“x”，有：filing\n' });
  });
});
