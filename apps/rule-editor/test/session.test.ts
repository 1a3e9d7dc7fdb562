import type { PackageSources, SourceFile } from '@shouze/dsl';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DecidedView, Order, Report, Sample, WhyView } from '../src/worker/protocol.ts';
import type { Answers, Question } from '../src/worker/questions.ts';
import { createSession } from '../src/worker/session.ts';
import { tools } from '../src/worker/tools.ts';
import { baseAndStandard, filesOf, standard } from './policies.ts';

const files = filesOf('junlian');
const libraries = standard;

/** A withdrawn case that comes back: the rule of the procedural ending holds. */
const withdrawn: Sample = {
  id: '0',
  label: '撤诉后再诉',
  facts: {
    matter: 'filing',
    received: '2022-10-08',
    kind: 'civil_first',
    cause: 'sales_contract',
    township: 'junlian_town',
    priors: [
      {
        case_number: '(2022)川1527民初123号',
        outcome: 'withdrawn',
        closed_on: '2022-07-01',
        handler: { id: 'u1', name: '王某' },
        unit: 'civil_2',
        same_dispute: true,
      },
    ],
  },
};
const faulty: Sample = { id: '1', label: '缺少收到日期', facts: { matter: 'filing' } };
const samples = [withdrawn, faulty];

const FILE = 'first-trial.shouze';
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const edited = (from: string, to: string): SourceFile => ({
  path: FILE,
  text: textOf(FILE).replace(from, to),
});

function start() {
  const reports: Report[] = [];
  const pause = () => new Promise<void>((resume) => setImmediate(resume));
  const session = createSession({ tools, post: (report) => reports.push(report), pause });
  const decided = (revision: number): Promise<DecidedView> =>
    vi.waitFor(() => {
      const found = reports.findLast((report) => report.kind === 'decided' && report.revision === revision);
      if (found?.kind !== 'decided' || found.decided.pending > 0) throw new Error('not decided yet');
      return found.decided;
    }, 20_000);
  const send = async (order: Order): Promise<DecidedView> => {
    session.receive(order);
    return decided(order.revision);
  };
  const open = (published: PackageSources | null = { files, libraries }) =>
    send({ kind: 'open', revision: 1, workspace: { files, libraries, published, samples } });
  return { reports, session, send, open };
}

describe('a session over the court’s own policy', () => {
  it('decides every sample, and finds bad facts bad', async () => {
    const { open } = start();
    const { basis, comparable, samples: views } = await open();
    expect(basis).toBe('complete');
    expect(comparable).toBe(true);
    expect(views.map(({ draft, change }) => [draft.status, draft.responsible.zh, change])).toEqual([
      ['decided', '王某', 'none'],
      ['bad_facts', '', 'none'],
    ]);
    expect(views[0]?.gist.zh).toContain('起诉');
  });

  it('compares with the published version, until the change is undone or published', async () => {
    const { open, send } = start();
    await open();
    const file = edited('则 责任人 为 前案.承办人', '则 责任人 为 前案.承办部门');
    const changed = await send({ kind: 'edit', revision: 2, removed: [], files: [file] });
    expect(changed.samples[0]).toMatchObject({ change: 'routing', draft: { responsible: { zh: '民二庭' } } });

    const rebased = files.map((one) => (one.path === FILE ? file : one));
    expect(
      (await send({ kind: 'rebase', revision: 3, published: { files: rebased, libraries } })).samples[0]
        ?.change,
    ).toBe('none');
    const undone = await send({ kind: 'edit', revision: 4, removed: [], files: [edited('', '')] });
    expect(undone.samples[0]?.change).toBe('routing');
  });

  it('tells a changed due date from a changed routing', async () => {
    const { open, send } = start();
    await open();
    const { samples: views } = await send({
      kind: 'edit',
      revision: 2,
      removed: [],
      files: [edited('15日 内 分流', '10日 内 分流')],
    });
    expect(views[0]?.change).toBe('details');
  });

  it('goes on without the faulty rules, and says so', async () => {
    const { open, send, reports } = start();
    await open();
    const { basis, samples: views } = await send({
      kind: 'edit',
      revision: 2,
      removed: [],
      files: [edited('同一纠纷 且 程序审理', '同一纠纷 且 程序审里')],
    });
    expect(basis).toBe('preview');
    expect(views[0]?.draft.responsible.zh).not.toBe('王某');
    const checked = reports.findLast((report) => report.kind === 'checked');
    expect(checked?.kind === 'checked' && checked.checked.diagnostics.map(({ code }) => code)).toEqual([
      'SZ201',
    ]);
  });

  it('keeps showing what was before where the header is broken', async () => {
    const { open, send } = start();
    await open();
    const header = files.find(({ text }) => /^政策 /m.test(text));
    const broken = { path: header?.path ?? '', text: header?.text.replace(/^政策 /m, '政 策策 ') ?? '' };
    const { basis, samples: views } = await send({ kind: 'edit', revision: 2, removed: [], files: [broken] });
    expect(basis).toBe('none');
    expect(views[0]).toMatchObject({ change: 'none', draft: { responsible: { zh: '王某' } } });
    expect(views[0]?.gist.zh).toContain('起诉');
  });

  it('compares with nothing where nothing is published', async () => {
    const { comparable, samples: views } = await start().open(null);
    expect(comparable).toBe(false);
    expect(views.every(({ published }) => published === null)).toBe(true);
  });

  it('decides without a file that went, and with one that came', async () => {
    const { open, send } = start();
    await open();
    const gone = await send({ kind: 'edit', revision: 2, removed: [FILE], files: [] });
    expect(gone.samples[0]?.draft.responsible.zh).not.toBe('王某');
    const renamed = { path: 'renamed.shouze', text: textOf(FILE) };
    const back = await send({ kind: 'edit', revision: 3, removed: [], files: [renamed] });
    expect(back.samples[0]?.change).toBe('none');
  });

  it('works on the last of several edits only', async () => {
    const { open, session, send, reports } = start();
    await open();
    session.receive({ kind: 'edit', revision: 2, removed: [], files: [edited('15日', '14日')] });
    session.receive({ kind: 'edit', revision: 3, removed: [], files: [edited('15日', '13日')] });
    await send({ kind: 'edit', revision: 4, removed: [], files: [edited('', '')] });
    expect(reports.filter(({ revision }) => revision === 2 || revision === 3)).toEqual([]);
  });
});

describe('why', () => {
  let why: WhyView;
  const ask = (sample: string) => {
    const { session, reports } = start();
    session.receive({
      kind: 'open',
      revision: 1,
      workspace: { files, libraries, published: { files, libraries }, samples },
    });
    session.receive({ kind: 'ask', id: 7, revision: 1, question: { kind: 'why', sample } });
    const answer = reports.find((report) => report.kind === 'answer' && report.id === 7);
    return answer?.kind === 'answer' ? (answer.answer as WhyView | null) : null;
  };

  beforeAll(() => {
    why = ask('0') as WhyView;
  });

  it('puts the winning rule first, with the atoms that held', () => {
    const [won] = why.rules;
    expect(won).toMatchObject({ rule: '程序审理后再诉', role: 'won', truth: 'true' });
    expect(won?.atoms.map(({ text }) => text)).toEqual(['同一纠纷', '程序审理']);
    expect(won?.atoms[1]?.saw).toEqual([
      { path: { zh: '前案1的结案方式', en: 'priors 1 / outcome' }, value: { zh: '撤诉', en: 'withdrawn' } },
    ]);
  });

  it('names for each other rule the atom that failed and what it saw', () => {
    const other = why.rules.find(({ rule }) => rule === '实体审理后衍生');
    expect(other).toMatchObject({ role: 'not-holding', truth: 'false' });
    expect(other?.atoms.map(({ text, saw }) => [text, saw[0]?.value?.zh])).toEqual([
      ['衍生自', '否'],
      ['实体审理', '撤诉'],
    ]);
  });

  it('says who does what by when, in the words of the vocabulary', () => {
    expect(why.decision?.duties).toContainEqual({
      actor: { zh: '立案庭', en: 'filing division' },
      action: { zh: '分流', en: 'divert' },
      from: '2022-10-08',
      due: '2022-10-24',
      was: null,
      provisional: false,
    });
    expect(why.decision?.bound).toEqual(['(2022)川1527民初123号']);
  });

  it('lists the faults of bad facts instead', () => {
    const bad = ask('1');
    expect(bad?.decision).toBeNull();
    expect(bad?.faults.map(({ path }) => path)).toContain('received');
  });

  it('is nothing for an unknown sample', () => {
    expect(ask('99')).toBeNull();
  });
});

describe('what the editor asks while one writes', () => {
  let ask: (question: Question) => unknown;
  beforeAll(async () => {
    const { session, reports, open } = start();
    await open();
    ask = (question) => {
      session.receive({ kind: 'ask', id: 1, revision: 1, question });
      const report = reports.findLast((one) => one.kind === 'answer' && one.id === 1);
      return report?.kind === 'answer' ? report.answer : undefined;
    };
  });
  const at = (part: string): { path: string; offset: number } => ({
    path: FILE,
    offset: textOf(FILE).indexOf(part) + 1,
  });

  it('shows when duties would be due for the sample in view', () => {
    const hints = ask({ kind: 'hints', path: FILE, sample: '0' }) as Answers['hints'];
    expect(hints.map(({ label }) => label)).toContain('→ 2022-10-24');
    expect(hints[0]?.tooltip.zh).toContain('撤诉后再诉');
    expect(ask({ kind: 'hints', path: FILE, sample: '1' })).toEqual([]);
    expect(ask({ kind: 'hints', path: FILE, sample: null })).toEqual([]);
  });

  it('tells above each example that it passes', () => {
    const path = files.find(({ text }) => /^例 /m.test(text))?.path ?? '';
    const lenses = ask({ kind: 'lenses', path }) as Answers['lenses'];
    expect(lenses.length).toBeGreaterThan(0);
    expect(new Set(lenses.map(({ state }) => state))).toEqual(new Set(['passed']));
  });

  it('renames in all files of the county, and no word of a library', () => {
    const renaming = ask({
      kind: 'rename',
      ...at('程序审理后再诉'),
      newName: '撤诉再诉',
    }) as Answers['rename'];
    expect(renaming.ok && new Set(renaming.edits.map(({ span }) => span.file)).size).toBeGreaterThan(1);
    const refused = ask({ kind: 'renamable', ...at('同一纠纷') }) as Answers['renamable'];
    expect(refused.ok).toBe(false);
  });

  it('tells how a clause is written', () => {
    const help = ask({ kind: 'signature', ...at(' 收到日期 起 15日') }) as Answers['signature'];
    expect(help?.signatures[help.active]?.label).toBe('由 机构或身份 [自 日期 起 期间 内] 动作、…');
  });
});

describe('a county’s policy on the province’s base', () => {
  const qingxi = filesOf('qingxi');
  const again: Sample = { ...withdrawn, facts: { ...(withdrawn.facts as object), township: 'town' } };
  const sources = { files: qingxi, libraries: baseAndStandard };
  const workspace = { ...sources, published: sources, samples: [again] };
  const checkedOf = (reports: readonly Report[]) => {
    const report = reports.findLast((one) => one.kind === 'checked');
    return report?.kind === 'checked' ? report.checked : null;
  };

  it('decides by what it inherits, and shows where that stands', async () => {
    const { send, reports } = start();
    const { basis, samples: views } = await send({ kind: 'open', revision: 1, workspace });
    expect(basis).toBe('complete');
    expect(views[0]?.draft.responsible.zh).toBe('王某');
    const outline = checkedOf(reports)?.outline ?? [];
    expect(outline.find(({ path }) => path === 'base/policy.shouze')?.origin).toBe('base');
    expect(outline.find(({ path }) => path === 'standard/vocabulary.shouze')?.origin).toBe('library');
    expect(outline.find(({ path }) => path === 'townships.csv')?.origin).toBe('own');
  });

  it('names what files declare by its title in either language', async () => {
    const { send, reports } = start();
    await send({ kind: 'open', revision: 1, workspace });
    const names = checkedOf(reports)?.outline.flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(names).toContainEqual({ zh: '小额轮流', en: 'small claims in rotation' });
    expect(names).toContainEqual({ zh: '案由.主办庭', en: 'cause.division' });
    // What the base declares, where the county disables it; and what has no title of its own there.
    expect(names).toContainEqual({ zh: '行政案件归口', en: 'administrative cases to their division' });
    expect(names).toContainEqual({ zh: '重大标的额', en: 'major amount' });
  });

  it('goes from a rule that it disables to where the base declares it', async () => {
    const { send, session, reports } = start();
    await send({ kind: 'open', revision: 1, workspace });
    const { path, text } = qingxi.find((file) => file.text.includes('停用 规则 行政案件归口')) ?? {
      path: '',
      text: '',
    };
    const offset = text.indexOf('行政案件归口') + 1;
    session.receive({ kind: 'ask', id: 1, revision: 1, question: { kind: 'definition', path, offset } });
    const answer = reports.findLast((one) => one.kind === 'answer');
    expect(answer?.kind === 'answer' && answer.answer).toMatchObject({ file: 'base/policy.shouze' });
  });

  it('is in error without its base, and whole again once the base is there', async () => {
    const { send, reports } = start();
    await send({ kind: 'open', revision: 1, workspace: { ...workspace, libraries: standard } });
    expect(checkedOf(reports)?.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    const { basis, samples: views } = await send({ kind: 'relate', revision: 2, libraries: baseAndStandard });
    expect(basis).toBe('complete');
    expect(views[0]).toMatchObject({ change: 'none', draft: { responsible: { zh: '王某' } } });
  });
});
