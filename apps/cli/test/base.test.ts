import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const COUNTY = '政策 某县 county\n  版本 1\n  法院 川1527\n  施行 2022年1月1日\n  基于 trial_policy 1\n';
const DISABLES = `${COUNTY}\n停用 规则 未发现首审\n`;

describe('a policy that is based on another', () => {
  test('finds it in the folders beside its own', async () => {
    const cwd = await folderWith({
      'county/policy.shouze': DISABLES,
      'province/policy.shouze': SMALL_POLICY,
      'notes/readme.txt': '',
    });
    expect(await shouze(['check', 'county'], { cwd })).toMatchObject({ code: 0 });
    const facts = JSON.stringify({ matter: 'filing', received: '2022-10-08', priors: [] });
    const routed = await shouze(['route', '--policy', 'county', '--facts', '-'], { cwd, stdin: facts });
    expect(JSON.parse(routed.out)).toMatchObject({ status: 'no_rule' });
  });

  test('says that there is none', async () => {
    const cwd = await folderWith({ 'county/policy.shouze': DISABLES });
    const { code, out, err } = await shouze(['check', 'county'], { cwd });
    expect(code).toBe(1);
    expect(out + err).toContain('SZ370');
  });

  test('tells nothing of the folders beside it where it names none of them', async () => {
    const cwd = await folderWith({
      'county/policy.shouze': DISABLES.replace('trial_policy', 'trail_policy'),
      'province/policy.shouze': `${SMALL_POLICY}\n规则 ((((\n`,
      'province/more.shouze': '规则 ((((\n',
    });
    const { code, out } = await shouze(['check', 'county'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/SZ370.*trial_policy/);
    expect(out).not.toContain('province');
  });

  test('looks up in a table of data that stands beside its code', async () => {
    const lookup = '\n对照 结案方式.经办: 机构 来自 "units.csv"\n';
    const files = {
      'a/policy.shouze': SMALL_POLICY + lookup,
      'a/units.csv': '结案方式,经办\n撤诉,民一庭\n判决,civil_1\n',
    };
    expect((await shouze(['check', 'a'], { cwd: await folderWith(files) })).code).toBe(0);
  });
});
