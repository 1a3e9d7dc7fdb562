import { checkPackage, type SourceFile } from '@shouze/dsl';
import { calendarFor, compare, runExamples } from '@shouze/engine';
import { describe, expect, it, vi } from 'vitest';
import type { StudyReport } from '../../src/worker/study/protocol.ts';
import { createStudySession } from '../../src/worker/study/session.ts';
import { createStudyTools, type StudyTools } from '../../src/worker/study/tools.ts';
import { filesOf, standard } from '../policies.ts';

const published = filesOf('junlian');
const FILE = 'first-trial.shouze';
const edited = (from: string, to: string): readonly SourceFile[] =>
  published.map((file) => (file.path === FILE ? { path: FILE, text: file.text.replace(from, to) } : file));
const workspaceOf = (files: readonly SourceFile[]) => ({
  files,
  libraries: standard,
  published: { files: published, libraries: standard },
  samples: [],
});

function start(tools: StudyTools = createStudyTools()) {
  const reports: StudyReport[] = [];
  const pause = () => new Promise<void>((resume) => setImmediate(resume));
  const session = createStudySession({ tools, post: (report) => reports.push(report), pause });
  const done = (revision: number) =>
    vi.waitFor(() => {
      if (!reports.some((one) => one.kind === 'done' && one.revision === revision))
        throw new Error('not yet');
    }, 20_000);
  return { reports, session, done };
}

async function study(files: readonly SourceFile[], other: Partial<StudyTools> = {}) {
  const { reports, session, done } = start({ ...createStudyTools(), ...other });
  session.receive({ revision: 1, workspace: workspaceOf(files) });
  await done(1);
  const said = <K extends StudyReport['kind']>(kind: K) =>
    reports.find((one): one is Extract<StudyReport, { kind: K }> => one.kind === kind);
  return {
    reports,
    findings: said('analysed')?.analysis?.findings ?? [],
    difference: said('compared')?.difference ?? null,
    coverage: said('covered')?.coverage ?? null,
    failure: said('failed')?.message,
  };
}

/** Two rules that both can hold, with different outcomes and no precedence. */
const conflicting = edited(
  '规则 示范审理平行案件',
  '规则 标的额一万的 适用于 起诉\n  当 标的额 为 1万\n  则 责任人 为 民一庭\n  依据 "试"\n\n规则 标的额过九千的 适用于 起诉\n  当 标的额 大于 9000\n  则 责任人 为 民二庭\n  依据 "试"\n\n规则 示范审理平行案件',
);

describe('a study of the court’s own policy', () => {
  it('finds nothing that is not silenced, and no difference from what is published', async () => {
    const { findings, difference, coverage, failure } = await study(published);
    expect(failure).toBeUndefined();
    expect(findings.filter(({ silencedBy }) => silencedBy === null)).toEqual([]);
    expect(findings.map(({ silencedBy }) => silencedBy)).not.toContain('');
    expect(difference).toMatchObject({ same: true, sameText: true, classes: [] });
    expect(coverage?.marks.some(({ kind, state }) => kind === 'rule' && state === 'covered')).toBe(true);
  });

  it('shows a conflict by a case in words, with an edit in each direction', async () => {
    const { findings } = await study(conflicting);
    const conflict = findings.find(
      ({ kind, message }) =>
        kind === 'conflict' && /标的额一万的.*标的额过九千的|标的额过九千的.*标的额一万的/.test(message.zh),
    );
    expect(conflict?.silencedBy).toBeNull();
    expect(conflict?.places.map(({ file }) => file)).toEqual([FILE, FILE]);
    expect(conflict?.witness?.facts).toContainEqual({
      name: { zh: '标的额', en: 'amount' },
      value: { zh: '10,000', en: '10,000' },
    });
    expect(conflict?.witness?.outcome.status).toBe('conflict');
    expect(conflict?.witness?.parties.map(({ responsible }) => responsible.zh).toSorted()).toEqual([
      '民一庭',
      '民二庭',
    ]);
    expect(conflict?.fixes.map(({ title }) => title.zh)).toEqual([
      expect.stringContaining('优先于'),
      expect.stringContaining('优先于'),
    ]);
  });

  it('offers the case as an example among its like, which then passes and is not offered again', async () => {
    const [first] = (await study(conflicting)).findings.filter(({ insertion }) => insertion !== null);
    const [edit] = first?.insertion?.edits ?? [];
    expect(edit?.span.file).toBe('examples/trial.shouze');
    const insert = (files: readonly SourceFile[]): readonly SourceFile[] =>
      files.map(({ path, text }) =>
        path === edit?.span.file
          ? { path, text: text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) }
          : { path, text },
      );
    const { policy, diagnostics } = checkPackage({ files: insert(conflicting), libraries: standard });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const results = policy ? runExamples(policy, calendarFor(policy)) : [];
    expect(results.at(-1)).toBeDefined();
    expect(
      results
        .filter(({ at }) => at.file === edit?.span.file && at.start > (edit?.span.start ?? 0))
        .map(({ passed }) => passed),
    ).toEqual([true]);
    const again = (await study(insert(conflicting))).findings.find(({ id }) => id === first?.id);
    expect(again?.insertion).toBeNull();
  });

  it.each([
    [
      '政策 小县\n  引用 标准词汇\n\n规则 甲 适用于 起诉\n  当 标的额 大于 5万\n  则 责任人 为 民一庭\n',
      '例 「起诉 无规则」',
    ],
    [
      'policy small\n  uses standard\n\nrule large for filing\n  when amount > 50000\n  then assignee is civil_1\n',
      'example `filing uncovered`',
    ],
  ])('offers it once, in the language of the file', async (text, title) => {
    const files = [{ path: 'policy.shouze', text }];
    const gapIn = async (given: readonly SourceFile[]) =>
      (await study(given)).findings.find(({ kind }) => kind === 'gap');
    const [edit] = (await gapIn(files))?.insertion?.edits ?? [];
    expect(edit?.text).toContain(title);
    const inserted = [{ path: 'policy.shouze', text: text + edit?.text }];
    expect((await gapIn(inserted))?.insertion).toBeNull();
  });

  it('tells the classes of cases that move, each with a case', async () => {
    const { difference } = await study(
      edited('则 责任人 在 速裁一组、速裁二组 中 轮流', '则 责任人 为 速裁一组'),
    );
    expect(difference?.same).toBe(false);
    const [moved] = difference?.classes ?? [];
    expect(moved?.message.zh).toContain('速裁一组');
    const [witness] = moved?.witnesses ?? [];
    expect(witness?.before.outcome.responsible.zh).toBe('速裁一组、速裁二组轮流');
    expect(witness?.after.outcome.responsible.zh).toBe('速裁一组');
    expect(witness?.after.facts.map(({ name }) => name.zh)).toContain('标的额');
  });

  it('tells one sentence once, with every case that it covers', async () => {
    const { difference } = await study(
      edited('则 责任人 在 速裁一组、速裁二组 中 轮流', '则 责任人 为 速裁一组'),
      {
        compare(...given) {
          const { classes, ...rest } = compare(...given);
          const [first] = classes;
          if (!first) throw new Error('nothing differs');
          const other = { ...first, message: { zh: '另一类', en: 'another' } };
          return { ...rest, classes: [first, other, first] };
        },
      },
    );
    expect(difference?.classes.map(({ witnesses }) => witnesses.length)).toEqual([2, 1]);
  });

  it('says by how many days deadlines move, in a case of the class', async () => {
    const { difference } = await study(
      edited('由 立案庭 自 收到日期 起 15日 内 分流', '由 立案庭 自 收到日期 起 10日 内 分流'),
    );
    const [move] = difference?.classes[0]?.witnesses[0]?.dueMoves ?? [];
    expect(move?.duty).toEqual({ zh: '立案庭分流', en: 'divert by filing division' });
    expect(move?.days).toBeLessThan(0);
    expect(Date.parse(move!.after) - Date.parse(move!.before)).toBe(move!.days * 24 * 60 * 60 * 1000);
  });

  it('passes on what is to be known beside the classes', async () => {
    const said = {
      isComplete: false,
      renamed: [{ before: { zh: '甲', en: 'a' }, after: { zh: '乙', en: 'b' } }],
      daysApart: ['2027-08-20'],
    };
    const compareSo: StudyTools['compare'] = (...given) => ({ ...compare(...given), ...said });
    expect((await study(published, { compare: compareSo })).difference).toMatchObject(said);
    const named = await study(edited('规则 检索留痕', '规则 检索记录'));
    expect(named.difference?.renamed).toMatchObject([
      { before: { zh: '检索留痕' }, after: { zh: '检索记录' } },
    ]);
  });

  it.each([
    // The hash is blind to order.
    ['案件类型 为 民事一审 且 金钱给付 且', '金钱给付 且 案件类型 为 民事一审 且', true],
    ['标的额 不大于 小额标的限额', '非 (非 标的额 不大于 小额标的限额)', false],
  ])('says so where only the text differs: %s', async (from, to, sameText) => {
    const { difference } = await study(edited(from, to));
    expect(difference).toMatchObject({ same: true, sameText, classes: [] });
  });

  it('knows nothing of a text with errors', async () => {
    const { findings, difference, coverage, reports } = await study(
      edited('同一纠纷 且 程序审理', '同一纠纷 且 程序审里'),
    );
    expect([findings, difference, coverage]).toEqual([[], null, null]);
    expect(reports.map(({ kind }) => kind)).toEqual(['covered', 'analysed', 'compared', 'done']);
  });

  it('shows a circle of precedence, which is an error, with an edit that opens it', async () => {
    const circle = (name: string, other: string) =>
      `规则 ${name} 适用于 起诉\n  当 标的额 大于 9000\n  则 责任人 为 民一庭\n  优先于 ${other}\n\n`;
    const text = `${circle('圈一', '圈二')}${circle('圈二', '圈一')}规则 示范审理平行案件`;
    const { findings, difference } = await study(edited('规则 示范审理平行案件', text));
    expect(findings).toMatchObject([{ kind: 'cycle', severity: 'error', witness: null }]);
    expect(findings[0]?.fixes.length).toBeGreaterThan(0);
    expect(difference).toBeNull();
  });

  it('says the same of a text after others as of one alone', async () => {
    const { reports, session, done } = start();
    const texts = [published, conflicting, edited('起 15日 内', '起 10日 内'), conflicting];
    for (const [index, files] of texts.entries()) {
      session.receive({ revision: index + 1, workspace: workspaceOf(files) });
      await done(index + 1);
    }
    const analysed = reports.flatMap((one) => (one.kind === 'analysed' ? [one.analysis?.findings] : []));
    expect(analysed).toHaveLength(texts.length);
    expect(analysed[3]).toEqual((await study(conflicting)).findings);
  });

  it('goes over to the newest order between two questions', async () => {
    const { reports, session, done } = start();
    session.receive({ revision: 1, workspace: workspaceOf(conflicting) });
    session.receive({ revision: 2, workspace: workspaceOf(published) });
    await done(2);
    expect(reports.filter(({ revision }) => revision === 1).map(({ kind }) => kind)).toEqual(['done']);
  });

  it('reports a fault of ours instead of dying', async () => {
    const faulty: StudyTools = {
      ...createStudyTools(),
      analyze: () => {
        throw new Error('lost');
      },
    };
    const { reports, session, done } = start(faulty);
    session.receive({ revision: 1, workspace: workspaceOf(published) });
    await done(1);
    expect(reports.find(({ kind }) => kind === 'failed')).toMatchObject({ message: 'Error: lost' });
  });
});
