import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, createClient } from '@shouze/contract';
import { checkPackage, type SourceFile } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { listening } from './listening.ts';
import { problemOf } from './problem-of.ts';
import { type TestCourt, temporaryStore, testCourt } from './test-court.ts';

const POLICIES = join(import.meta.dirname, '../../../policies');

function folder(name: string): SourceFile[] {
  const root = join(POLICIES, name);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:shouze|csv)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

describe('Qingxi on a fresh server, through the API alone', () => {
  const publishedQingxi = async (): Promise<Client> => {
    const client = createClient(await listening(testCourt({ court: '川9902' }).app));
    const draft = await client.createPolicy({ id: 'qingxi', files: folder('qingxi') });
    expect(draft.files.map(({ path }) => path)).toContain('townships.csv');
    expect(await client.checkDraft('qingxi')).toMatchObject({ publishable: true, nextVersion: 1 });
    await client.publishDraft('qingxi', '2022-06-01', draft.etag);
    return client;
  };

  const township = (name: string, amount: number) => ({
    matter: 'filing',
    received: '2022-10-08',
    kind: 'civil_first',
    cause: 'sales_contract',
    amount,
    township: name,
    priors: [],
  });

  it('decides by the look-up in its table, by rotation and by lot', async () => {
    const client = await publishedQingxi();
    const divorce = { ...township('town', 500_000), cause: 'divorce' };
    const { decisions } = await client.decide({
      facts: [township('peak', 100_000), township('town', 10_000), divorce],
    });
    expect(decisions.map(({ decision }) => decision.assignee)).toEqual([
      { kind: 'unit', id: 'hill_tribunal', fallback: 0 },
      { kind: 'draw', by: 'rotation', pool: ['fast_1', 'fast_2'], fallback: 0 },
      { kind: 'draw', by: 'lot', pool: ['civil_1'], fallback: 0 },
    ]);
  });

  it('gives the browser what it checks with: the same texts, and the same hash', async () => {
    const client = await publishedQingxi();
    const { files } = await client.version('qingxi', 1);
    const draft = await client.putDraft('qingxi', files, null);
    const result = await client.checkDraft('qingxi');
    expect(result).toMatchObject({ publishable: true, nextVersion: 2, libraries: draft.libraries });
    const { policy } = checkPackage({ files: draft.files, libraries: draft.libraries });
    expect(policy?.hash).toBe(result.hash);
    expect(policy?.hash).toBe((await client.policy('qingxi')).latest?.hash);
  });
});

const BASE_RULES = `
规则 兜底 适用于 起诉
  当 其他情形
  则 责任人 为 OTHERWISE
  依据 "省基准"
`;

function provincial(otherwise: string, header = '  版本 1\n'): SourceFile[] {
  return [
    {
      path: 'head/policy.shouze',
      text: `政策 试点省基准\n${header}  日历 中国\n  引用 标准词汇、法定回避\n`,
    },
    { path: 'rules/otherwise.shouze', text: BASE_RULES.replace('OTHERWISE', otherwise) },
  ];
}

function county(base: string, more = ''): SourceFile[] {
  return [{ path: 'county.shouze', text: `政策 某县细则\n  版本 1\n  基于 ${base}\n${more}` }];
}

const CASE = {
  matter: 'filing',
  received: '2026-06-01',
  kind: 'civil_first',
  cause: 'sales_contract',
  priors: [],
};

async function publishBase({ client }: TestCourt, files: SourceFile[], shared = false) {
  const known = (await client.policies()).policies.some(({ id }) => id === 'province');
  const draft = known
    ? await client.putDraft('province', files, null)
    : await client.createPolicy({ id: 'province', files });
  return client.publishDraft('province', '2026-01-01', draft.etag, { shared });
}

async function otherwiseOf({ client }: TestCourt, policy: string) {
  const { decisions } = await client.decide({ policy, facts: CASE });
  return decisions[0]!.decision.assignee;
}

describe('a policy based on one that the court has published', () => {
  it('is decided by its base’s rules, wherever in the package the base’s files lie', async () => {
    const court = testCourt();
    await publishBase(court, provincial('立案庭'));
    const draft = await court.client.createPolicy({ id: 'county', files: county('试点省基准 1') });
    await court.client.publishDraft('county', '2026-01-01', draft.etag);
    expect(await otherwiseOf(court, 'county')).toMatchObject({ id: 'filing_division' });
  });

  it('keeps the version that it names; a draft that names the next one has another hash', async () => {
    const court = testCourt();
    const { client } = court;
    await publishBase(court, provincial('立案庭'));
    const draft = await client.createPolicy({ id: 'county', files: county('试点省基准 1') });
    const first = await client.publishDraft('county', '2026-01-01', draft.etag);
    // The header still says 1: it is published as 2, and that is how it is named.
    expect((await publishBase(court, provincial('民一庭'))).version).toBe(2);
    expect(await otherwiseOf(court, 'county')).toMatchObject({ id: 'filing_division' });
    const next = await client.putDraft('county', county('试点省基准 2'), null);
    const second = await client.publishDraft('county', '2026-01-01', next.etag);
    expect(second.hash).not.toBe(first.hash);
    expect(await otherwiseOf(court, 'county')).toMatchObject({ id: 'civil_1' });
    expect((await client.version('county', 1)).libraries).toEqual(first.libraries);
    expect(first.libraries.map(({ path }) => path)).toContain('川1527-province@1/rules/otherwise.shouze');
  });

  it('may be a base itself, and names a base’s number where its header has none', async () => {
    const court = testCourt();
    const { client } = court;
    await publishBase(court, provincial('立案庭', ''));
    await publishBase(court, provincial('民一庭', ''));
    const city = [{ path: 'a.shouze', text: '政策 某市基准\n  基于试点省基准 2\n' }];
    const cityDraft = await client.createPolicy({ id: 'city', files: city });
    await client.publishDraft('city', '2026-01-01', cityDraft.etag);
    const draft = await client.createPolicy({ id: 'county', files: county('某市基准 1') });
    await client.publishDraft('county', '2026-01-01', draft.etag);
    expect(await otherwiseOf(court, 'county')).toMatchObject({ id: 'civil_1' });
  });

  it('cannot be published where there is no such base, and is told which there are', async () => {
    const court = testCourt();
    const { client, send } = court;
    await publishBase(court, provincial('立案庭'));
    const publish = async (files: SourceFile[], etag: string | null) => {
      const draft = etag
        ? await client.putDraft('county', files, etag)
        : await client.createPolicy({ id: 'county', files });
      const response = await send(
        'POST',
        '/v1/policies/county/draft/publish',
        { effectiveFrom: '2026-01-01' },
        { 'if-match': draft.etag, 'accept-language': 'zh' },
      );
      return { draft, problem: await problemOf(response, 422, 'base-missing') };
    };
    const misspelt = await publish(county('试点省基淮 1'), null);
    expect(misspelt.problem.detail).toContain('试点省基淮');
    expect(misspelt.problem.diagnostics?.[0]).toMatchObject({ code: 'SZ370' });
    expect(misspelt.problem.diagnostics?.[0]?.fixes[0]?.edits[0]?.text).toBe('试点省基准');
    const { problem } = await publish(county('试点省基准 7'), misspelt.draft.etag);
    expect(problem.detail).toBe('所基于的“试点省基准”没有可用的第 7 版（可用的版本：1）');
    expect(problem.diagnostics?.[0]).toMatchObject({ code: 'SZ371' });
  });

  it('has no file where its base has one', async () => {
    const { send } = testCourt();
    const files = [
      ...county('示例省首责基准 1'),
      { path: 'base/policy.shouze', text: '规则 甲 适用于 起诉\n' },
    ];
    const response = await send('POST', '/v1/policies', { id: 'county', files });
    const problem = await problemOf(response, 422, 'invalid-request');
    expect(problem.errors).toMatchObject([{ path: 'files[1].path', found: 'base/policy.shouze' }]);
  });
});

describe('a base of another court', () => {
  const courts = () => {
    const store = temporaryStore();
    return { city: testCourt({ store, court: '川15' }), county: testCourt({ store }) };
  };
  const published = async (court: TestCourt) => {
    const draft = await court.client.createPolicy({ id: 'county', files: county('试点省基准 1') });
    return court.client.publishDraft('county', '2026-01-01', draft.etag);
  };

  it('is there where it is shared', async () => {
    const { city, county } = courts();
    expect((await publishBase(city, provincial('立案庭'), true)).shared).toBe(true);
    expect((await county.client.bases()).bases).toContainEqual({
      title: { zh: '试点省基准', en: null },
      version: 1,
      from: 'shared',
      policy: 'province',
    });
    await published(county);
    expect(await otherwiseOf(county, 'county')).toMatchObject({ id: 'filing_division' });
    await problemOf(await county.send('GET', '/v1/policies/province'), 404, 'not-found');
  });

  it('is unknown where it is not', async () => {
    const { city, county } = courts();
    await publishBase(city, provincial('立案庭'));
    expect((await county.client.bases()).bases.map(({ from }) => from)).toEqual(['shipped']);
    await expect(published(county)).rejects.toMatchObject({
      problem: { type: 'urn:shouze:problem:base-missing' },
    });
  });

  it('gives way to the court’s own of the same title', async () => {
    const { city, county } = courts();
    await publishBase(city, provincial('立案庭'), true);
    await publishBase(county, provincial('民一庭'));
    await published(county);
    expect(await otherwiseOf(county, 'county')).toMatchObject({ id: 'civil_1' });
  });
});
