import { describe, expect, it } from 'vitest';
import { sampleMoves } from '../src/ui/sample-moves.ts';
import type { Change, OutcomeView, SampleView } from '../src/worker/protocol.ts';

const same = (text: string) => ({ zh: text, en: text });
const to = (person: string): OutcomeView => ({
  status: 'decided',
  responsible: same(person),
  roles: same(''),
  missing: same(''),
  routing: person,
  details: '',
});
const sample = (published: string | null, draft: string, change: Change): SampleView => ({
  id: `${published}${draft}`,
  label: '',
  caseId: null,
  gist: same(''),
  draft: to(draft),
  published: published === null ? null : to(published),
  change,
});

describe('the samples that go elsewhere', () => {
  it('are told apart by their roles where the responsible stays', () => {
    const assisted = (role: string): SampleView => {
      const moved = sample('甲', '甲', 'routing');
      return { ...moved, draft: { ...moved.draft, roles: same(role) } };
    };
    expect(sampleMoves([assisted('协办 乙'), assisted('协办 丙')])).toHaveLength(2);
  });

  it('are counted by from whom to whom, the most frequent first', () => {
    const moves = sampleMoves([
      sample('甲', '乙', 'routing'),
      sample('丙', '乙', 'routing'),
      sample('丙', '乙', 'routing'),
      sample('甲', '甲', 'details'),
      sample('丁', '丁', 'none'),
      sample(null, '丁', 'none'),
    ]);
    const shown = moves.map(({ from, to, samples }) => [
      from.responsible.zh,
      to.responsible.zh,
      samples.map(({ id }) => id),
    ]);
    expect(shown).toEqual([
      ['丙', '乙', ['丙乙', '丙乙']],
      ['甲', '乙', ['甲乙']],
    ]);
  });
});
