import { describe, expect, it } from 'vitest';
import { sampleMoves } from '../src/ui/sample-moves.ts';
import type { Change, OutcomeView, SampleView } from '../src/worker/protocol.ts';

const same = (text: string) => ({ zh: text, en: text });
const to = (person: string): OutcomeView => ({
  status: 'decided',
  responsible: same(person),
  missing: same(''),
  routing: person,
  details: '',
});
const sample = (published: string | null, draft: string, change: Change): SampleView => ({
  id: `${published}${draft}`,
  label: '',
  gist: same(''),
  draft: to(draft),
  published: published === null ? null : to(published),
  change,
});

describe('the samples that go elsewhere', () => {
  it('are counted by from whom to whom, the most frequent first', () => {
    const moves = sampleMoves([
      sample('甲', '乙', 'routing'),
      sample('丙', '乙', 'routing'),
      sample('丙', '乙', 'routing'),
      sample('甲', '甲', 'details'),
      sample('丁', '丁', 'none'),
      sample(null, '丁', 'none'),
    ]);
    expect(moves.map(({ from, to, count }) => [from.responsible.zh, to.responsible.zh, count])).toEqual([
      ['丙', '乙', 2],
      ['甲', '乙', 1],
    ]);
  });
});
