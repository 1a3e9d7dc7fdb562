import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

describe('shouze explain-plan', () => {
  test('tells what is asked of the facts and what is left to test', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const { code, out } = await shouze(['explain-plan', 'county'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^plan of sha256:/);
    expect(out).toContain(
      'matter filing: 1 competing rules, 0 standing duties, 0 bars; otherwise 未发现首审',
    );
    expect(out).toContain('撤诉后再诉: some of priors where outcome is withdrawn');
  });

  test('as JSON it is the plan itself', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY });
    const { code, out } = await shouze(['explain-plan', 'county', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      policy: expect.stringMatching(/^sha256:/),
      matters: { filing: { competing: 1, otherwise: '未发现首审', rules: [{ id: '撤诉后再诉' }] } },
    });
  });

  test('a policy with errors has none', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': SMALL_POLICY.replace('为 撤诉', '为 撤述') });
    const { code, err } = await shouze(['explain-plan', 'county'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('SZ2');
  });
});
