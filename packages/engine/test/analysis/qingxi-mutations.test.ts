import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Mutation, seedFaults } from './seeded-faults.ts';
import { folder, libraries } from './small-county.ts';

const SMALL = 'rule "small claims in rotation"';
const SMALL_CONDITION = 'when kind is civil_first and amount <= small_limit';
const HILL_CONDITION = 'when kind is civil_first and township in (river, hill, peak)';

const mutations: readonly Mutation[] = [
  // ---- conflict ----
  {
    what: 'tribunals no longer before small claims',
    from: '  overrides `small claims in rotation`\n',
    to: '',
    found: 'conflict: 小额轮流, 辖区法庭办理',
  },
  {
    what: 'tribunals no longer after anybody',
    from: '  subject to `first-trial responsibility`, `major cases designated`\n',
    to: '',
    found: 'conflict: 程序审理后再诉, 辖区法庭办理',
  },
  {
    what: 'tribunals no longer after major cases',
    from: 'subject to `first-trial responsibility`, `major cases designated`',
    to: 'subject to `first-trial responsibility`',
    found: 'conflict: 辖区法庭办理, 重大案件指定',
  },
  {
    what: 'the rest as a rule of its own',
    from: '  当 其他情形\n  则 责任人 在 案由.主办庭',
    to: '  当 案件类型 为 民事二审\n  则 责任人 在 案由.主办庭',
    found: 'conflict: 程序审理后再诉, 随机兜底',
  },
  {
    what: 'the housebound to a unit of their own',
    from: SMALL,
    to: `rule "housebound" 行动不便者 for filing\n  when housebound\n  then assign fast_1\n\n${SMALL}`,
    found: 'conflict: 程序审理后再诉, 行动不便者',
  },
  {
    what: 'a rule of its own for tea gardens',
    from: `${SMALL}`,
    to: `rule "tea" 茶园 for filing\n  when cause is tea_garden\n  then assign hill_tribunal\n\n${SMALL}`,
    found: 'conflict: 茶园, 辖区法庭办理',
  },
  // ---- unsatisfiable ----
  {
    what: 'a town that is in the county seat and is not',
    from: HILL_CONDITION,
    to: `${HILL_CONDITION} and township is town`,
    found: 'unsatisfiable: 辖区法庭办理',
  },
  {
    what: 'small and major at once',
    from: SMALL_CONDITION,
    to: `${SMALL_CONDITION} and amount > major_amount`,
    found: 'unsatisfiable: 小额轮流',
  },
  {
    what: 'housebound and not',
    from: 'when housebound',
    to: 'when housebound and not housebound',
    found: 'unsatisfiable: 上门走访',
  },
  {
    what: 'two kinds at once',
    from: SMALL_CONDITION,
    to: `${SMALL_CONDITION} and kind is administrative_first`,
    found: 'unsatisfiable: 小额轮流',
  },
  {
    what: 'a case before the policy is in force',
    from: 'when housebound',
    to: 'when housebound and received before 2022-06-01',
    found: 'unsatisfiable: 上门走访',
  },
  {
    what: 'a limit that empties the rule from a date on',
    from: SMALL_CONDITION,
    to: 'when kind is civil_first and amount > 35,000 and amount <= small_limit and received before 2022-12-31',
    found: 'unsatisfiable: 小额轮流',
  },
  // ---- tautology ----
  {
    what: 'housebound or not',
    from: 'when housebound',
    to: 'when housebound or not housebound',
    found: 'tautology: 上门走访',
  },
  {
    what: 'any kind',
    from: SMALL_CONDITION,
    to: 'when kind is civil_first or kind is not civil_first',
    found: 'tautology: 小额轮流',
  },
  // ---- unreachable ----
  {
    what: 'small claims only where the tribunal takes them',
    from: SMALL_CONDITION,
    to: `${SMALL_CONDITION} and township is river`,
    found: 'unreachable: 小额轮流, 辖区法庭办理',
  },
  {
    what: 'all own duties before a date is named',
    from: '| yes      | -          | yes         ||',
    to: '| yes      | -          | -           ||',
    found: 'unreachable: 首诉分办 第2行, 首诉分办 第1行',
  },
  {
    what: 'everything in the first row',
    from: '| yes      | -          | yes         ||',
    to: '| -        | -          | -           ||',
    found: 'unreachable: 首诉分办 第3行, 首诉分办 第1行',
  },
  {
    what: 'nothing left for the rule of all other cases',
    from: SMALL_CONDITION,
    to: 'when amount <= small_limit or not amount <= small_limit',
    found: 'unreachable: 随机兜底',
  },
  // ---- redundant ----
  {
    what: 'a rule inside another',
    from: SMALL,
    to: `rule "smallest claims" 极小额 for filing
  when kind is civil_first and amount <= 10,000 and township is town
  then assign in rotation from fast_1, fast_2
  may \`missed-match review\`
  subject to \`first-trial responsibility\`

${SMALL}`,
    found: 'redundant: 极小额, 小额轮流',
  },
  {
    what: 'a row before one that says the same of more',
    from: '| no       | yes        | -           ||',
    to: '| no       | yes        | yes         || responsible_unit | first_contact to inform_responsible_unit, help_book |\n| no       | yes        | -           ||',
    found: 'redundant: 首诉分办 第3行, 首诉分办 第4行',
  },
  // ---- gap ----
  {
    what: 'the rest only above an amount',
    from: '  当 其他情形\n  则 责任人 在 案由.主办庭',
    to: '  当 标的额 大于 10万\n  则 责任人 在 案由.主办庭',
    found: 'gap',
  },
  {
    what: 'the last row only on the spot',
    from: '| -        | -          | -           ||',
    to: '| no       | no         | yes         ||',
    found: 'gap',
  },
  // ---- impossible duties ----
  {
    what: 'two terms of one visit',
    from: `  may \`missed-match review\`\n  subject to \`first-trial responsibility\`\n`,
    to: `  duty of filing_division to visit_home within 9 days of received\n  may \`missed-match review\`\n  subject to \`first-trial responsibility\`\n`,
    found: 'impossible-duty: 小额轮流, 上门走访',
  },
  {
    what: 'two terms of one visit in one rule',
    from: '  duty of filing_division to visit_home within 3 working days of received\n',
    to: '  duty of filing_division to visit_home within 3 working days of received\n  duty of filing_division to visit_home within 9 days of received\n',
    found: 'impossible-duty: 上门走访',
  },
  {
    what: 'a visit that is over before it begins',
    from: 'within 3 working days of received',
    to: 'within 3 working days of received - 60 days',
    found: 'impossible-duty: 上门走访',
  },
  // ---- dead state ----
  {
    what: 'a guard that never holds',
    from: '收案人 可 申请复核 自',
    to: '收案人 可 申请复核 当 标的额 小于 1万 且 标的额 大于 2万 自',
    found: 'dead-state: 漏审复核',
  },
  // ---- broken guarantee ----
  {
    what: 'a promise of major cases',
    from: '标的额 为 1万',
    to: '标的额 为 300万',
    found: 'broken-guarantee: 山前乡的茶园案件就地办理',
  },
  {
    what: 'a promise that takes no notice of earlier cases',
    from: ' 且 前案 数量 为 0',
    to: '',
    found: 'broken-guarantee: 山前乡的茶园案件就地办理',
  },
  {
    what: 'a town that goes to its tribunal no more',
    from: 'township in (river, hill, peak)',
    to: 'township in (river, peak)',
    found: 'broken-guarantee: 山前乡的茶园案件就地办理',
  },
  // ---- what the checker refuses, too ----
  {
    what: 'small claims and tribunals, each before the other',
    from: `  subject to \`first-trial responsibility\`\n  citing "清溪县细则第五条"`,
    to: `  overrides \`township cases to their tribunal\`\n  citing "清溪县细则第五条"`,
    found: 'cycle: 辖区法庭办理, 小额轮流',
  },
  {
    what: 'rows without an order',
    from: 'for petition first',
    to: 'for petition',
    found: 'overlap: 首诉分办 第3行, 首诉分办 第4行',
  },
];

const csv = {
  path: 'qingxi/townships.csv',
  text: readFileSync(new URL('../../../../policies/qingxi/townships.csv', import.meta.url), 'utf8'),
};

describe('a seeded fault of Qingxi is found', () => {
  seedFaults({ files: [...folder('qingxi'), csv], libraries: [...libraries, ...folder('base')] }, mutations);

  it('of every kind but what is not decided', () => {
    const kinds = new Set(mutations.map(({ found }) => found.split(':')[0]));
    expect([...kinds].sort()).toEqual([
      'broken-guarantee',
      'conflict',
      'cycle',
      'dead-state',
      'gap',
      'impossible-duty',
      'overlap',
      'redundant',
      'tautology',
      'unreachable',
      'unsatisfiable',
    ]);
  });
});
