import { readFileSync } from 'node:fs';
import { checkPackage, type SourceFile } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/difference/compare.ts';
import { calendarFor } from '../../src/index.ts';
import { county, folder, libraries } from './small-county.ts';

const TOWNSHIPS = 'qingxi/townships.csv';
const qingxi: readonly SourceFile[] = [
  ...folder('qingxi'),
  {
    path: TOWNSHIPS,
    text: readFileSync(new URL(`../../../../policies/${TOWNSHIPS}`, import.meta.url), 'utf8'),
  },
];
const junlian = folder('junlian');

function checked(files: readonly SourceFile[]) {
  const { policy, diagnostics } = checkPackage({ files, libraries: [...libraries, ...folder('base')] });
  if (policy === null) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

/** The words of the classes, in Chinese, after an edit of one text. */
function told(files: readonly SourceFile[], from: string | RegExp, to: string) {
  const after = files.map(({ path, text }) => ({ path, text: text.replaceAll(from, to) }));
  expect(after).not.toEqual(files);
  const difference = compare(checked(files), checked(after), calendarFor);
  expect(difference.isComplete).toBe(true);
  return difference;
}

const zh = ({ classes }: ReturnType<typeof compare>) => classes.map(({ message }) => message.zh);
const en = ({ classes }: ReturnType<typeof compare>) => classes.map(({ message }) => message.en);

const PRIORS = '(无 前案 满足 前案.同一纠纷 且 前案.程序审理) 且 (无 前案 满足 前案.衍生自 且 前案.实体审理)';
const HILLS = '河口镇、山前乡、云顶乡';

describe('classes of case are described by a condition under which they do differ', () => {
  it('of the last row of a first-hit table: where no row before it holds', () => {
    const difference = told(qingxi, /\| - {8}\| - {10}\| - {11}\|\| first_contact.*\n/g, '');
    expect(zh(difference)).toEqual([
      '非 (属于本人职责 为 是 且 可当场办结 为 是) 且 非 (属于本人职责 为 是 且 可当场办结 为 否) 且 非 (属于本人职责 为 否 且 属于法院职责 为 是) 的：如 王某 → 无规则',
    ]);
  });

  it('of a parameter whose date is moved: in that time, between the two values', () => {
    const difference = told(qingxi, '自 2023年1月1日 起 为 4万', '自 2024年1月1日 起 为 4万');
    expect(zh(difference)).toEqual([
      `案件类型 为 民事一审 且 3万 < 标的额 ≤ 4万 且 乡镇 不属于 ${HILLS} 且 收到日期 不早于 2023-01-01 且 收到日期 早于 2024-01-01 且 ${PRIORS} 的：如 在 速裁一组、速裁二组 中 轮流 → 在 民一庭 中 随机`,
    ]);
    expect(en(difference)[0]).toContain('30000 < amount <= 40000');
  });

  it('of a parameter that is lowered: between the two values, at any time', () => {
    const difference = told(qingxi, '修改 参数 重大标的额 为 200万', '修改 参数 重大标的额 为 150万');
    expect(zh(difference)).toEqual([
      `150万 < 标的额 ≤ 200万 且 ${PRIORS} 且 非 (案件类型 为 民事一审 且 乡镇 属于 ${HILLS}) 的：如 在 民一庭 中 随机 → 由 审判管理办公室 指定`,
      `案件类型 为 民事一审 且 乡镇 属于 ${HILLS} 且 150万 < 标的额 ≤ 200万 且 ${PRIORS} 的：如 河口法庭 → 由 审判管理办公室 指定`,
    ]);
  });

  it('with titles and full-width signs in Chinese, and once each', () => {
    const difference = told(
      junlian,
      '结案方式 属于 撤诉、按撤诉处理、不予受理、驳回起诉',
      '结案方式 属于 撤诉',
    );
    expect(new Set(zh(difference)).size).toBe(difference.classes.length);
    for (const words of zh(difference)) expect(words).not.toMatch(/[a-z]_[a-z]|divert|[:,]/);
  });
});

describe('a rule under another name', () => {
  it.each([
    ['its Chinese name', junlian, '终结后继续执行', '终结之后执行'],
    ['its Chinese name beside an English one', qingxi, '小额轮流', '小额轮换'],
  ])('is the same rule: %s', (_, files, from, to) => {
    const difference = told(files, from, to);
    expect(difference).toMatchObject({ same: true, sameText: false, classes: [], undecided: [] });
    expect(JSON.stringify(difference.renamed)).toContain(to);
  });
});

describe('another calendar', () => {
  const holidaysOf = (holidays: readonly string[]): SourceFile => ({
    path: 'qingxi/calendar/qingxi.json',
    text: JSON.stringify({
      name: { zh: '清溪', en: 'qingxi' },
      extends: 'cn',
      knownFrom: '2027-01-01',
      knownUntil: '2027-12-31',
      holidays,
      workdays: [],
    }),
  });
  const named = qingxi.map(({ path, text }) => ({
    path,
    text: text.replace('  基于 ', '  日历 清溪\n  基于 '),
  }));

  it('is a difference: a case shows whose dates do differ, and the days are told', () => {
    const before = checked([...named, holidaysOf([])]);
    const after = checked([...named, holidaysOf(['2027-01-01', '2027-05-03'])]);
    const difference = compare(before, after, calendarFor);
    expect(difference).toMatchObject({
      same: false,
      sameText: false,
      daysApart: ['2027-01-01', '2027-05-03'],
    });
    expect(difference.classes.length).toBeGreaterThan(0);
    for (const { before, after, message } of difference.classes) {
      expect(before.decision.duties).not.toEqual(after.decision.duties);
      expect(message.zh).toContain('2027-01-01、2027-05-03');
    }
    // By the period, with the dates of the case.
    expect(zh(difference).join()).toMatch(/起 \d+(日|个工作日)[^，]*，如 [\d-]+ → [\d-]+/);
  });

  it('is none where no day is counted otherwise', () => {
    const before = checked([...named, holidaysOf([])]);
    const after = checked([...named, holidaysOf(['2027-01-02'].slice(1))]);
    expect(compare(before, after, calendarFor).same).toBe(true);
  });
});

describe('rows of a table, which have no names but their numbers', () => {
  const CAUSES = ['离婚纠纷', '抚养纠纷', '赡养纠纷', '法定继承纠纷', '买卖合同纠纷', '民间借贷纠纷'];
  const row = (cause: string, index: number): string => `| ${cause} || ${['民一庭', '民二庭'][index % 2]} |`;
  const rows = [...CAUSES.map(row), '| - || 立案庭 |'];
  const table = (hit: string, lines: readonly string[]) =>
    county([`表 分办 适用于 起诉${hit}`, '| 案由 || 责任人 |', ...lines, ''].join('\n'));
  const compared = (hit: string, before: readonly string[], after: readonly string[]) =>
    compare(table(hit, before), table(hit, after), calendarFor);
  const without = (gone: number) => rows.filter((_, index) => index !== gone);

  it.each([
    ['that is gone, of a first-hit table', ' 首行', rows, without(1), '案由 为 抚养纠纷 的：民二庭 → 立案庭'],
    ['that is new, of a first-hit table', ' 首行', without(1), rows, '案由 为 抚养纠纷 的：立案庭 → 民二庭'],
    [
      'that is gone, of a table of exclusive rows',
      '',
      rows.slice(0, 6),
      without(1).slice(0, 5),
      '案由 为 抚养纠纷 的：民二庭 → 无规则',
    ],
    [
      'that is edited',
      ' 首行',
      rows,
      rows.with(1, '| 抚养纠纷 || 民一庭 |'),
      '案由 为 抚养纠纷 的：民二庭 → 民一庭',
    ],
  ])('are told apart by what they say: one row %s', (_, hit, before, after, words) => {
    const difference = compared(hit, before, after);
    expect(zh(difference)).toEqual([words]);
    expect(difference).toMatchObject({ isComplete: true, renamed: [] });
  });

  it('decide the same in another order where they share no case', () => {
    const turned = [...rows.slice(0, 6).toReversed(), ...rows.slice(6)];
    expect(compared(' 首行', rows, turned)).toMatchObject({ same: true, isComplete: true });
  });

  it('decide otherwise in another order where they share cases', () => {
    const turned = [...rows.slice(6), ...rows.slice(0, 6)];
    const difference = compared(' 首行', rows, turned);
    expect(difference.isComplete).toBe(true);
    expect(zh(difference)).toHaveLength(6);
  });
});

describe('one period of many rules', () => {
  const rulesWith = (days: string, count: number) =>
    county(
      `参数 分流期限 为 ${days}\n${Array.from(
        { length: count },
        (_, index) => `规则 第${index}档 适用于 起诉
  当 标的额 不小于 ${index * 1000} 且 标的额 小于 ${(index + 1) * 1000}
  则 责任人 为 ${index % 2 === 0 ? '民一庭' : '民二庭'}
  由 立案庭 自 收到日期 起 分流期限 内 分流
`,
      ).join('')}`,
    );

  it('is one class, with the rules named', () => {
    const difference = compare(rulesWith('15日', 20), rulesWith('10日', 20), calendarFor);
    expect(zh(difference)).toEqual([
      '规则 第0档、第10档、第11档、第12档、第13档、第14档、第15档、第16档、第17档、第18档、第19档、第1档 等 20 条 适用的：责任人不变，立案庭 分流 自 收到日期 起 15日（分流期限） → 10日（分流期限）',
    ]);
    expect(difference.isComplete).toBe(true);
    for (const { before, after } of difference.classes)
      expect(before.decision.duties).not.toEqual(after.decision.duties);
  });

  it('is a class of each, where they are few', () => {
    const difference = compare(rulesWith('15日', 3), rulesWith('10日', 3), calendarFor);
    expect(zh(difference)).toHaveLength(3);
    expect(difference.isComplete).toBe(true);
  });
});
