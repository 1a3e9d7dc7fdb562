import type { Truth } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import { marksOfWhy } from '../src/ui/marks-of-why.ts';
import type { AtomView, RuleView, WhyView } from '../src/worker/protocol.ts';

const text = (zh: string) => ({ zh, en: zh });
const at = (start: number) => ({ file: 'a.shouze', start, end: start + 2 });
const atom = (start: number, truth: Truth, value: string | null): AtomView => ({
  at: at(start),
  text: '程序审理',
  truth,
  saw: [{ path: text('结案方式'), value: value === null ? null : text(value) }],
  element: null,
});
const outcome = {
  status: 'decided',
  responsible: text(''),
  roles: text(''),
  missing: text(''),
  routing: '',
  details: '',
} as const;
const why = (role: RuleView['role'], atoms: readonly AtomView[]): WhyView => ({
  sample: '0',
  draft: outcome,
  published: null,
  change: 'none',
  faults: [],
  decision: null,
  rules: [{ rule: '甲', name: text('甲'), at: at(0), truth: 'false', role, overriddenBy: [], atoms }],
  bars: [],
});
const marks = (view: WhyView | null) => marksOfWhy(view, ({ zh }) => zh);

describe('what is drawn into the text', () => {
  it('is nothing while no case is chosen', () => {
    expect(marks(null)).toEqual([]);
  });

  it('is the winning rule with the atoms that held, without notes', () => {
    expect(marks(why('won', [atom(5, 'true', '撤诉')]))).toEqual([
      { kind: 'won', at: at(0), note: null },
      { kind: 'held', at: at(5), note: null },
    ]);
  });

  it('is of a losing rule the atoms that failed, with what they saw', () => {
    expect(marks(why('not-holding', [atom(5, 'false', '判决')]))).toEqual([
      { kind: 'failed', at: at(5), note: '判决' },
    ]);
  });

  it('is one mark where a place was read on several elements: what failed counts', () => {
    const readings = [
      atom(5, 'true', '撤诉'),
      atom(5, 'false', '判决'),
      atom(5, 'false', '判决'),
      atom(5, 'false', '调解'),
    ];
    expect(marks(why('not-holding', readings))).toEqual([{ kind: 'failed', at: at(5), note: '判决 / 调解' }]);
  });

  it('shows the unknown as a question', () => {
    expect(marks(why('open', [atom(5, 'unknown', null)]))).toEqual([{ kind: 'open', at: at(5), note: '?' }]);
  });
});
