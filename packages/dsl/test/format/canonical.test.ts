import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check-package.ts';
import { printFile } from '../../src/format/print-file.ts';

const print = (text: string, language: 'zh' | 'en' = 'zh'): string => {
  const { parsed, symbols } = checkPackage({ files: [{ path: 'a.shouze', text }], libraries: [] });
  expect(parsed.diagnostics.map(({ message }) => message.en)).toEqual([]);
  const [tree] = parsed.files;
  return tree === undefined ? '' : printFile(tree, symbols, language);
};

const vocabulary = `实体 前案 prior {
  案号 case_number: 案号
  结案日期 closed_on: 日期
  同一纠纷 same_dispute: 是否
}
事项 起诉 filing {
  收到日期 received: 日期 基准
  标的额 amount: 金额
  前案 priors: 前案 列表
}
机构 立案庭 filing_division
动作 分流 divert

`;
const rule = (clauses: string): string => `${vocabulary}规则 甲 a 适用于 起诉\n  ${clauses}\n`;
const printedClauses = (text: string, language?: 'zh' | 'en'): string =>
  print(rule(text), language)
    .split(/(?<=规则 甲 a 适用于 起诉\n|rule a 甲 for filing\n)/)[1]
    ?.trim() ?? '';

describe('canonical forms', () => {
  it.each([
    { written: '当 标的额 >= 500000', zh: '当 标的额 不小于 50万', en: 'when amount >= 500000' },
    { written: '当 标的额 > 1.5亿元', zh: '当 标的额 大于 1.5亿', en: 'when amount > 150000000' },
    { written: '当 标的额 小于 12345', zh: '当 标的额 小于 12345', en: 'when amount < 12345' },
    { written: '当 标的额 不大于 1,000', zh: '当 标的额 不大于 1000', en: 'when amount <= 1000' },
    {
      written: '当 收到日期 早于 2022-10-08',
      zh: '当 收到日期 早于 2022年10月8日',
      en: 'when received before 2022-10-08',
    },
    {
      written: '由立案庭自收到日期之日起十五日内分流',
      zh: '由 立案庭 自 收到日期 起 15日 内 分流',
      en: 'duty of filing_division to divert within 15 days of received',
    },
    {
      written: '当 标的额 已知,并且(标的额 大于 0 或者 标的额 为 0)',
      zh: '当 标的额 已知 且 (标的额 大于 0 或 标的额 为 0)',
      en: 'when amount known and (amount > 0 or amount is 0)',
    },
    {
      written: '当 ((有 前案 满足 (同一纠纷)))',
      zh: '当 有 前案 满足 同一纠纷',
      en: 'when some prior where same_dispute',
    },
    {
      written: '当 (有 前案 满足 同一纠纷) 且 标的额 已知',
      zh: '当 (有 前案 满足 同一纠纷) 且 标的额 已知',
      en: 'when (some prior where same_dispute) and amount known',
    },
    {
      written: '当 有 前案 满足 同一纠纷 取 结案日期 最晚 且 标的额 已知',
      zh: '当 有 前案 满足 同一纠纷 取 结案日期 最晚 且 标的额 已知',
      en: 'when some prior where same_dispute latest by closed_on and amount known',
    },
    {
      written: '当 有 前案 甲 满足 (有 前案 乙 满足 乙.同一纠纷) 取 结案日期 最晚',
      zh: '当 有 前案 甲 满足 (有 前案 乙 满足 乙.同一纠纷) 取 结案日期 最晚',
      en: 'when some prior 甲 where (some prior 乙 where 乙.same_dispute) latest by closed_on',
    },
    {
      written: '依据 "法"\n  则 责任人 为 立案庭\n  当 其他情形',
      zh: '当 其他情形\n  则 责任人 为 立案庭\n  依据 "法"',
      en: 'when otherwise\n  then assign filing_division\n  citing "法"',
    },
  ])('$written', ({ written, zh, en }) => {
    expect(printedClauses(written)).toBe(zh);
    expect(printedClauses(written, 'en')).toBe(en);
  });
});

describe('names', () => {
  it.each([
    ['规则 「撤诉(一)」 适用于 起诉', '规则 「撤诉(一)」 适用于 起诉'],
    ['规则 「撤诉」 适用于 起诉', '规则 撤诉 适用于 起诉'],
    ['规则 「程序」 适用于 起诉', '规则 「程序」 适用于 起诉'],
    ['规则 甲 `a b` 适用于 起诉', '规则 甲 "a b" 适用于 起诉'],
    ['规则 甲 "a" 适用于 起诉', '规则 甲 a 适用于 起诉'],
    ['动作 「归档」 `archive`', '动作 归档 archive'],
    ['动作 「当」', '动作 「当」'],
  ])('%s', (written, expected) => {
    expect(print(`${written}\n`)).toBe(`${expected}\n`);
  });
});

describe('comments', () => {
  it('stay with their clauses, and headings keep their distance', () => {
    const text = `# 文件

# 规则前
规则 甲 适用于 起诉 # 规则
  # 出处前
  依据 "法" # 出处
  当 其他情形 # 条件
# 文末
`;
    expect(print(text)).toBe(`# 文件

# 规则前
规则 甲 适用于 起诉 # 规则
  当 其他情形 # 条件
  # 出处前
  依据 "法" # 出处

# 文末
`);
  });

  it('in facts keep a field on its line', () => {
    const text = '例 甲\n  给定 起诉 { 收到日期: 2022-10-08, # 周六\n  标的额: 50万 }\n';
    expect(print(text)).toBe(
      '例 甲\n  给定 起诉 {\n    收到日期: 2022-10-08, # 周六\n    标的额: 50万\n  }\n',
    );
  });
});

describe('tables', () => {
  it('align their columns, a Chinese character counting two', () => {
    const text = `表 首诉分办 适用于 起诉 首行
  否则 立案庭
| 标的额 | 同一纠纷 || 责任人 | 义务 |
| >= 5万 | - || 立案庭 否则 民一庭 | 当日 分流 |
| - | 是 || 民一庭 | 由 立案庭 分流 | # 注
`;
    expect(print(text)).toBe(`表 首诉分办 适用于 起诉 首行
  否则 立案庭
| 标的额     | 同一纠纷 || 责任人             | 义务           |
| 不小于 5万 | -        || 立案庭 否则 民一庭 | 当日 分流      |
| -          | 是       || 民一庭             | 由 立案庭 分流 | # 注
`);
  });
});

describe('long lines', () => {
  it('wrap enum members, conditions before their connectives, and facts', () => {
    const members = Array.from(
      { length: 14 },
      (_, index) => `成员编号${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]}`,
    );
    const lines = print(`枚举 长枚举 { ${members.join('、')} }\n`).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^ {2}成员编号甲、.*、$/);

    const long = printedClauses(
      '当 收到日期 早于 2022年10月8日 且 标的额 大于 1000 且 收到日期 晚于 2021年10月8日 且 标的额 小于 9000 且 标的额 已知',
    );
    expect(long.split('\n').map((line) => line.trim().slice(0, 2))).toEqual([
      '当 ',
      '且 ',
      '且 ',
      '且 ',
      '且 ',
    ]);
  });
});
