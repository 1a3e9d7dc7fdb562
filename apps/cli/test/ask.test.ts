import { describe, expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

const GIVEN = '{"matter":"filing","received":"2022-10-08"}';
const PRIOR = '[{"case_number":"(2022)川1527民初123号","handler":"王某"}]';
const ASK = ['ask', 'policy.shouze', '--facts', GIVEN];

describe('shouze ask', () => {
  test('asks what matters, one by one, until the case is decided', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze(ASK, { cwd, stdin: `${PRIOR}\n撤诉\n` });
    expect(code).toBe(0);
    expect(err).toContain('起诉的前案（priors）？');
    expect(err).toContain('前案的结案方式（priors[0].outcome）？撤诉、判决、空\n  关系到：责任人、divert');
    expect(JSON.parse(out)).toMatchObject({
      facts: { priors: [{ handler: '王某', outcome: 'withdrawn' }] },
      decision: { status: 'decided', assignee: { id: '王某' } },
    });
  });

  test('nothing is asked that cannot matter any more', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { out, err } = await shouze(ASK, { cwd, stdin: '[]\n' });
    expect(err.match(/？/g)).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ decision: { status: 'decided', assignee: { id: 'civil_1' } } });
  });

  test('a faulty answer is told and asked for again', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, out, err } = await shouze(ASK, { cwd, stdin: `${PRIOR}\n调解\njudgment\n` });
    expect(code).toBe(1);
    expect(err).toContain('priors[0].outcome：应为');
    expect(JSON.parse(out)).toMatchObject({ decision: { status: 'decided', assignee: { id: 'civil_1' } } });
  });

  test('answers as JSON; what is not among them is left open', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const answers = JSON.stringify({ priors: JSON.parse(PRIOR), 'priors[0].outcome': 'withdrawn', other: 1 });
    const all = await shouze([...ASK, '--answers', answers], { cwd });
    expect(JSON.parse(all.out)).toMatchObject({ decision: { status: 'decided', assignee: { id: '王某' } } });
    expect(all.err).toContain('没有问到而未采用的回答：other');
    const some = await shouze([...ASK, '--answers', `{"priors":${PRIOR}}`], { cwd });
    expect(JSON.parse(some.out)).toMatchObject({
      decision: { status: 'needs_facts', missing: [{ path: 'priors[0].outcome' }] },
    });
  });

  test('a field that stands twice is refused with its path, wherever it is given', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const twice = '{"matter":"filing","received":"2022-10-08","received":"2022-10-09"}';
    const given = await shouze(['ask', 'policy.shouze', '--facts', twice], { cwd });
    expect([given.code, given.out]).toEqual([2, '']);
    expect(given.err).toContain('--facts：received：应为一条记录里每个字段只写一次');
    const answers = await shouze([...ASK, '--answers', '{"priors":[],"priors":[]}'], { cwd });
    expect([answers.code, answers.out]).toEqual([2, '']);
    expect(answers.err).toContain('--answers：priors：');
    const prior = '[{"case_number":"(2022)川1527民初123号","handler":"王某","handler":"李某"}]';
    const typed = await shouze(ASK, { cwd, stdin: `${prior}\n[]\n` });
    expect(typed.err).toContain('priors[0].handler：应为一条记录里每个字段只写一次');
    expect(JSON.parse(typed.out)).toMatchObject({ facts: { priors: [] } });
  });

  test('in English', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { err } = await shouze([...ASK, '--messages', 'en'], { cwd, stdin: `${PRIOR}\nnone\n` });
    expect(err).toContain('outcome of prior (priors[0].outcome)? withdrawn, judgment, none');
  });

  test('faulty facts are refused with every fault', async () => {
    const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
    const { code, err } = await shouze(['ask', 'policy.shouze', '--facts', '{"matter":"filing"}'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('received：');
    const broken = await shouze(['ask', 'policy.shouze', '--facts', '{'], { cwd });
    expect(broken.code).toBe(2);
  });
});
