import { once } from 'node:events';
import { analysisSchema, createClient, differenceSchema, publishedVersionSchema } from '@shouze/contract';
import { checkPackage } from '@shouze/dsl';
import { calendarFor, checkFacts, decide } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createStudies, type Studies } from '../src/use-cases/study/create-studies.ts';
import { listening } from './listening.ts';
import { problemOf } from './problem-of.ts';
import { type TestCourt, testCourt } from './test-court.ts';
import { BROKEN, firstSuit, publishTestPolicy, resuit, testPolicy } from './test-policy.ts';

const ANALYSIS = '/v1/policies/trial/draft/analysis';
const DIFFERENCE = '/v1/policies/trial/difference';

/** Two rules that meet and disagree; the comment is to silence what is found. */
const conflicting = (comment = '') => `
规则 婚姻家事归民一庭 适用于 起诉${comment}
  当 案由 属于 离婚纠纷、法定继承纠纷
  则 责任人 为 民一庭
  依据 "试验"

规则 离婚归民二庭 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民二庭
  依据 "试验"
`;

async function post(court: TestCourt, path: string, body: unknown): Promise<Response> {
  return fetch((await listening(court.app)) + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A calendar with one more holiday, a Friday. */
const FESTIVAL = {
  name: { zh: '本地', en: 'local' },
  extends: 'cn',
  knownFrom: '2027-01-01',
  knownUntil: '2027-12-31',
  holidays: ['2027-08-20'],
  workdays: [],
};

/** The answer; nothing may stand in it that the contract does not describe. */
async function described<S extends z.ZodType>(response: Response, schema: S): Promise<z.infer<S>> {
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

async function courtWith(more: string, options = {}) {
  const court = testCourt(options);
  const draft = await court.client.createPolicy({ id: 'trial', files: testPolicy({ more }) });
  return { ...court, draft };
}

describe('analysing a draft', () => {
  it('finds nothing in a sound one, and has its hash', async () => {
    const court = await courtWith('');
    const analysis = await described(await post(court, ANALYSIS, {}), analysisSchema);
    expect(analysis).toEqual({
      hash: (await court.client.checkDraft('trial')).hash,
      findings: [],
      idleSilences: [],
    });
  });

  it('shows a conflict by a case, an example and edits that mend it', async () => {
    const court = await courtWith(conflicting());
    const analysis = await described(await post(court, ANALYSIS, {}), analysisSchema);
    const conflict = analysis.findings.find(
      ({ kind, rules }) =>
        kind === 'conflict' && rules.includes('离婚归民二庭') && rules.includes('婚姻家事归民一庭'),
    )!;
    expect(conflict).toMatchObject({ code: 'SZ403', silenced: null, decision: { status: 'conflict' } });
    expect(conflict.ranges[0]).toMatchObject({ file: 'policy.shouze' });

    const { files, libraries } = court.draft;
    const { policy } = checkPackage({ files, libraries });
    const facts = checkFacts(policy!, conflict.witness);
    if (!facts.ok) throw new Error('the witness has faults');
    expect(decide(policy!, facts.facts, calendarFor(policy!)).status).toBe('conflict');

    const withExample = [...files, { path: 'found.shouze', text: conflict.example!.zh }];
    expect(await court.client.checkDraft('trial', withExample)).toMatchObject({
      publishable: true,
      examples: { total: 2, passed: 2 },
    });

    const [edit] = conflict.fixes[0]!.edits;
    const mended = files.map((file) =>
      file.path === edit!.span.file
        ? {
            ...file,
            text: file.text.slice(0, edit!.span.start) + edit!.text + file.text.slice(edit!.span.end),
          }
        : file,
    );
    const after = await court.client.analyseDraft('trial', mended);
    expect(after.findings.filter(({ rules }) => rules.join() === conflict.rules.join())).toEqual([]);
  });

  it('marks what the text silences with its reason, and tells silences of nothing', async () => {
    const silenced = conflicting(' # 不查 SZ403: 由审判管理办公室协调');
    const court = await courtWith(
      `${silenced}\n# 不查 SZ406: 没有这回事\n定义 起诉.大案 是指 标的额 大于 9万\n`,
    );
    const { findings, idleSilences } = await court.client.analyseDraft('trial');
    const conflicts = findings.filter(({ rules }) => rules.includes('婚姻家事归民一庭'));
    expect(conflicts.map(({ silenced }) => silenced)).toContain('由审判管理办公室协调');
    expect(idleSilences).toMatchObject([{ code: 'SZ592', span: { file: 'policy.shouze' } }]);
  });

  it('shows precedence that goes round in a circle, which keeps a text from being published', async () => {
    const circle = conflicting()
      .replace('则 责任人 为 民一庭', '则 责任人 为 民一庭\n  优先于 离婚归民二庭')
      .replace('则 责任人 为 民二庭', '则 责任人 为 民二庭\n  优先于 婚姻家事归民一庭');
    const court = await courtWith(circle);
    const { hash, findings } = await described(await post(court, ANALYSIS, {}), analysisSchema);
    expect(hash).toBeNull();
    expect(findings).toMatchObject([{ kind: 'cycle', severity: 'error' }]);
    expect(findings[0]!.fixes.length).toBeGreaterThan(0);
    expect((await court.client.checkDraft('trial')).publishable).toBe(false);
  });

  it('is refused of a text with errors, and lists them', async () => {
    const court = await courtWith('');
    const response = await post(court, ANALYSIS, { files: testPolicy({ more: BROKEN }) });
    const problem = await problemOf(response, 422, 'policy-unusable');
    expect(problem.diagnostics!.length).toBeGreaterThan(0);
  });

  it('has nothing to analyse where there is no draft, and analyses a version', async () => {
    const court = testCourt();
    await publishTestPolicy(court, { more: conflicting() });
    await problemOf(await post(court, ANALYSIS, {}), 404, 'not-found');
    expect((await court.client.analyseVersion('trial', 1)).findings.length).toBeGreaterThan(0);
    await expect(court.client.analyseVersion('trial', 2)).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });

  it('ends where it takes too long, and the server goes on', async () => {
    const court = await courtWith(conflicting(), { studies: createStudies({ atOnce: 1, time: 1 }) });
    const problem = await problemOf(await post(court, ANALYSIS, {}), 504, 'analysis-unfinished');
    expect(problem.detail).toContain('shouze analyze');
    expect((await court.client.checkDraft('trial')).publishable).toBe(true);
  });

  it('keeps nobody waiting: others are answered while it runs', async () => {
    const court = await courtWith(conflicting());
    const client = createClient(await listening(court.app));
    const order: string[] = [];
    await Promise.all([
      ...[1, 2, 3].map(() => client.analyseDraft('trial').then(() => order.push('analysed'))),
      client.policies().then(() => order.push('listed')),
    ]);
    expect(order).toEqual(['listed', 'analysed', 'analysed', 'analysed']);
  });
});

it('ends an analysis when its asker goes', async () => {
  const begun = Promise.withResolvers<AbortSignal>();
  const studies: Studies = {
    run: (_, signal) => {
      begun.resolve(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const court = await courtWith('', { studies });
  const asker = new AbortController();
  const url = await listening(court.app);
  const answer = fetch(`${url}${ANALYSIS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: asker.signal,
  });
  const signal = await begun.promise;
  expect(signal.aborted).toBe(false);
  const ended = once(signal, 'abort');
  asker.abort();
  await expect(answer).rejects.toThrow();
  await ended;
});

describe('publishing', () => {
  it('is not hindered by findings, and tells them', async () => {
    const court = await courtWith(conflicting());
    const path = '/v1/policies/trial/draft/publish';
    const response = await court.send(
      'POST',
      path,
      { effectiveFrom: '2026-07-01' },
      { 'if-match': court.draft.etag },
    );
    expect(response.status).toBe(201);
    const { analysis } = publishedVersionSchema.parse(await response.json());
    expect(analysis?.findings.map(({ code }) => code)).toContain('SZ403');
  });

  it('does not wait for an analysis that takes too long', async () => {
    const court = await courtWith(conflicting(), { studies: createStudies({ atOnce: 1, time: 1 }) });
    const { version, analysis } = await court.client.publishDraft('trial', '2026-07-01', court.draft.etag);
    expect({ version, analysis }).toEqual({ version: 1, analysis: null });
  });
});

describe('comparing two texts of a policy', () => {
  const samples = [{ id: '一', ...firstSuit }, firstSuit, resuit, { matter: 'filing', nonsense: true }];

  it('tells who moves from whom to whom, under which condition, each with a case', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    await court.client.putDraft('trial', testPolicy({ version: 2, otherwise: '民一庭' }), null);
    const response = await post(court, DIFFERENCE, { samples });
    expect(response.status).toBe(200);
    const difference = await described(response, differenceSchema);
    expect(difference).toMatchObject({
      before: { version: 1 },
      after: { version: null, hash: (await court.client.checkDraft('trial')).hash },
      verdict: 'different',
      isComplete: expect.any(Boolean),
      renamed: [],
      daysApart: [],
      samples: { total: 3, refused: [3], moved: 2 },
    });
    expect(difference.samples.moves).toMatchObject([
      {
        from: { zh: '立案庭' },
        to: { zh: '民一庭' },
        count: 2,
        cases: [
          { index: 0, id: '一' },
          { index: 1, id: null },
        ],
      },
    ]);
    const [first] = difference.classes;
    expect(first!.message.zh).toContain('立案庭');
    expect(first!.message.zh).toContain('民一庭');
    expect(first!.before.decision.assignee).toMatchObject({ id: 'filing_division' });
    expect(first!.after.decision.assignee).toMatchObject({ id: 'civil_1' });
    expect(first!.before.rules).toEqual(['未发现首审']);
  });

  it('counts the stored sample cases where none are sent', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    const store = court.store.forCourt('川1527');
    await store.tx((inside) =>
      inside.samples.insert('trial', [
        { label: '初诉', facts: firstSuit },
        { label: '再诉', facts: resuit },
      ]),
    );
    const { samples } = await court.client.difference('trial', {
      after: { files: testPolicy({ otherwise: '民一庭' }) },
    });
    expect(samples).toMatchObject({ total: 2, refused: [], moved: 1, moves: [{ cases: [{ index: 0 }] }] });
  });

  it('tells rules that only have another name, and calendars that differ', async () => {
    const court = testCourt();
    const rule = (name: string) =>
      `\n规则 ${name} 适用于 起诉\n  当 案由 为 离婚纠纷\n  则 责任人 为 民二庭\n  由 民二庭 自 收到日期 起 3个工作日 内 审查立案\n  服从 程序审理后再诉\n`;
    await publishTestPolicy(court, { more: rule('离婚归民二庭') });
    const renamed = { files: testPolicy({ more: rule('离婚案件归民二庭') }) };
    const named = await described(await post(court, DIFFERENCE, { after: renamed }), differenceSchema);
    expect(named).toMatchObject({
      verdict: 'same-meaning',
      renamed: [{ before: { zh: '离婚归民二庭' }, after: { zh: '离婚案件归民二庭' } }],
    });
    const files = testPolicy({ more: rule('离婚归民二庭') }).map(({ path, text }) => ({
      path,
      text: text.replace('日历 中国', '日历 本地'),
    }));
    files.push({ path: 'calendar/local.json', text: JSON.stringify(FESTIVAL) });
    const shifted = await described(await post(court, DIFFERENCE, { after: { files } }), differenceSchema);
    expect(shifted).toMatchObject({ verdict: 'different', daysApart: ['2027-08-20'] });
    expect(shifted.classes[0]!.isWhole).toBe(false);
  });

  it('tells a text that reads differently and means the same from one that is the same', async () => {
    const court = testCourt();
    const rule = (when: string) =>
      `\n规则 离婚归民二庭 适用于 起诉\n  当 ${when}\n  则 责任人 为 民二庭\n  服从 程序审理后再诉\n`;
    await publishTestPolicy(court, { more: rule('案由 为 离婚纠纷') });
    const reworded = testPolicy({ more: rule('非 (案由 不为 离婚纠纷)') });
    const same = await court.client.difference('trial', { after: { version: 1 } });
    expect(same).toMatchObject({ verdict: 'same-text', classes: [] });
    const meaning = await court.client.difference('trial', { after: { files: reworded } });
    expect(meaning).toMatchObject({ verdict: 'same-meaning', classes: [], undecided: [] });
    expect(meaning.after.hash).not.toBe(meaning.before.hash);
  });

  it('compares two versions, in either order', async () => {
    const court = testCourt();
    await publishTestPolicy(court);
    await publishTestPolicy(court, { version: 2, otherwise: '民一庭' });
    const back = await court.client.difference('trial', { before: { version: 2 }, after: { version: 1 } });
    expect(back).toMatchObject({ before: { version: 2 }, after: { version: 1 }, verdict: 'different' });
    expect(back.classes[0]!.after.decision.assignee).toMatchObject({ id: 'filing_division' });
  });

  it.each([
    ['a version that there is not', { before: { version: 9 } }, 404, 'not-found'],
    ['no draft', {}, 404, 'not-found'],
    ['a side that is none', { before: { draft: false } }, 422, 'invalid-request'],
    ['a text with errors', { after: { files: testPolicy({ more: BROKEN }) } }, 422, 'policy-unusable'],
  ])('is refused with %s', async (_, body, status, kind) => {
    const court = testCourt();
    await publishTestPolicy(court);
    await problemOf(await post(court, DIFFERENCE, body), status, kind);
  });

  it('needs a version or two sides', async () => {
    const court = await courtWith('');
    await problemOf(await post(court, DIFFERENCE, {}), 404, 'not-found');
  });
});
