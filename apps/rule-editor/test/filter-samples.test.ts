import { describe, expect, it } from 'vitest';
import { countChanges, filterSamples } from '../src/ui/filter-samples.ts';
import type { Change, SampleView } from '../src/worker/protocol.ts';

const same = (word: string) => ({ zh: word, en: word });
const sample = (id: string, label: string, person: string, change: Change): SampleView => ({
  id,
  label,
  caseId: `filing-00${id}`,
  gist: { zh: '起诉，买卖合同纠纷', en: 'filing, sales contract' },
  draft: {
    status: 'decided',
    responsible: same(person),
    roles: same(''),
    missing: same(''),
    routing: person,
    details: '',
  },
  published: null,
  change,
});
const samples = [
  sample('0', '撤诉后再诉', '王某', 'routing'),
  sample('1', '判决后衍生', '李某', 'details'),
  sample('2', '撤诉后再诉', 'Zhao', 'none'),
];
const found = (search: string, onlyChanged = false, language: 'zh' | 'en' = 'zh') =>
  filterSamples(samples, { search, onlyChanged }, language).map(({ id }) => id);

describe('the filter', () => {
  it('finds every word of the search in label, gist or responsible, whatever its case', () => {
    expect(found('')).toEqual(['0', '1', '2']);
    expect(found('撤诉 王')).toEqual(['0']);
    expect(found('zhao')).toEqual(['2']);
    expect(found('filing-001')).toEqual(['1']);
    expect(found('买卖')).toEqual(['0', '1', '2']);
    expect(found('买卖', false, 'en')).toEqual([]);
  });

  it('keeps what changed, in routing or in details', () => {
    expect(found('', true)).toEqual(['0', '1']);
    expect(found('撤诉', true)).toEqual(['0']);
  });

  it('counts changes by kind', () => {
    expect(countChanges(samples)).toEqual({ routing: 1, details: 1, misfits: 0, total: 3 });
  });
});
