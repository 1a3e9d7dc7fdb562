import { checkPackage, type SourceFile } from '@shouze/dsl';
import { calendarFor, compare } from '@shouze/engine';
import { describe, expect, it, vi } from 'vitest';
import { countChanges } from '../src/ui/filter-samples.ts';
import { sampleMoves } from '../src/ui/sample-moves.ts';
import type { DecidedView, Report } from '../src/worker/protocol.ts';
import { createSession } from '../src/worker/session.ts';
import { tools } from '../src/worker/tools.ts';
import { filesOf, junlianSamples, standard } from './policies.ts';

const published = filesOf('junlian');
const samples = [...junlianSamples(), { id: '262', label: '写错的', facts: { id: 'bad', matter: 'filing' } }];

const edited = (from: string, to: string): readonly SourceFile[] => {
  const files = published.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
  expect(files).not.toEqual(published);
  return files;
};

async function decidedBy(files: readonly SourceFile[]): Promise<DecidedView> {
  const reports: Report[] = [];
  const pause = () => new Promise<void>((resume) => setImmediate(resume));
  const session = createSession({ tools, post: (report) => reports.push(report), pause });
  const workspace = {
    files,
    libraries: standard,
    published: { files: published, libraries: standard },
    samples,
  };
  session.receive({ kind: 'open', revision: 1, workspace });
  return vi.waitFor(() => {
    const last = reports.findLast((report) => report.kind === 'decided');
    const decided = last?.kind === 'decided' ? last.decided : null;
    // The published version decides after the draft.
    const isWhole = decided?.pending === 0 && decided.samples.every((one) => one.published !== null);
    if (decided === null || !isWhole) throw new Error('not decided yet');
    return decided;
  }, 20_000);
}

const policyOf = (files: readonly SourceFile[]) => checkPackage({ files, libraries: standard }).policy!;

describe('the editor and the engine count the same samples as moved', () => {
  it.each([
    ['another pool', '则 责任人 在 速裁一组、速裁二组 中 轮流', '则 责任人 为 速裁一组'],
    ['another role', '并 协办 为 警务团队', '并 协办 为 执行一团队'],
    ['another period', '由 立案庭 自 收到日期 起 15日 内 分流', '由 立案庭 自 收到日期 起 10日 内 分流'],
    [
      'another ending',
      '结案方式 属于 撤诉、按撤诉处理、不予受理、驳回起诉',
      '结案方式 属于 撤诉、按撤诉处理、不予受理',
    ],
  ])('%s', async (_, from, to) => {
    const files = edited(from, to);
    const counted = compare(policyOf(published), policyOf(files), calendarFor, {
      samples: samples.map(({ facts }) => facts as Record<string, unknown>),
    }).samples;
    const decided = await decidedBy(files);
    const seen = sampleMoves(decided.samples).flatMap((move) => move.samples.map(({ caseId }) => caseId));
    const said = counted.moves.flatMap(({ cases }) => cases.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(said.toSorted());
    expect(countChanges(decided.samples).routing).toBe(counted.moved);
    expect(counted.refused).toEqual([262]);
  });
});
