import type { Decision, Difference, Finding } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import { analysisSchema, differenceSchema } from '../src/index.ts';

const words = (zh: string) => ({ zh, en: `the ${zh}` });
const decision: Decision = {
  status: 'decided',
  matter: 'filing',
  assignee: { kind: 'unit', id: 'civil_1', fallback: 0 },
  roles: {},
  excluded: [],
  rules: [{ name: '甲', at: 'a.shouze:1:1', certain: true }],
  standing: [],
  bound: {},
  duties: [],
  procedures: [],
  citations: [],
  overridden: [],
  missing: [],
  warnings: [],
  policy: 'f'.repeat(64),
};

describe('the contract describes all that the engine says', () => {
  it('of a difference, but for what the verdict says', () => {
    const said: Omit<Difference, 'same' | 'sameText'> = {
      classes: [
        {
          matter: 'filing',
          before: { rules: ['甲'], decision },
          after: { rules: ['乙'], decision },
          message: words('某类'),
          isWhole: false,
          witness: { matter: 'filing' },
        },
      ],
      isComplete: false,
      undecided: [words('数量')],
      renamed: [{ before: words('甲'), after: words('乙') }],
      daysApart: ['2027-08-20'],
      samples: {
        total: 2,
        refused: [2],
        moved: 1,
        moves: [{ from: words('民一庭'), to: words('民二庭'), count: 1, cases: [{ index: 1, id: null }] }],
      },
    };
    const answer = {
      before: { version: 1, hash: 'e'.repeat(64) },
      after: { version: null, hash: 'f'.repeat(64) },
      verdict: 'different',
      message: words('不同'),
      ...said,
    };
    expect(differenceSchema.parse(answer)).toEqual(answer);
  });

  it('of a finding, with the example that a client would otherwise have to write', () => {
    const finding: Required<Finding> = {
      code: 'SZ403',
      kind: 'conflict',
      severity: 'warning',
      rules: ['甲', '乙'],
      alike: 3,
      message: words('冲突'),
      ranges: [{ file: 'a.shouze', start: 0, end: 3 }],
      witness: { matter: 'filing' },
      decision,
      fixes: [{ title: words('甲优先于乙'), edits: [] }],
    };
    const answer = {
      hash: 'f'.repeat(64),
      findings: [{ ...finding, example: words('例'), silenced: null }],
      idleSilences: [],
    };
    expect(analysisSchema.parse(answer)).toEqual(answer);
  });
});
