import { checkPackage, type Fix } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { analyzablePolicy } from '../../src/analysis/analyze-package.ts';
import { analyzePackage, calendarFor, type Finding, runExamples, witnessExample } from '../../src/index.ts';
import { HEADER, libraries } from './small-county.ts';

const ELSE = `规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

const path = 'small.shouze';

function found(text: string): readonly Finding[] {
  const checked = checkPackage({ files: [{ path, text }], libraries });
  const policy = analyzablePolicy(checked);
  expect(policy, JSON.stringify(checked.diagnostics.map(({ message }) => message.zh))).not.toBeNull();
  return policy === null ? [] : analyzePackage(checked, calendarFor(policy)).findings;
}

/** Edits of one fix do not touch each other: the last is made first. */
function applied({ edits }: Fix, text: string): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, text }) => all.slice(0, span.start) + text + all.slice(span.end), text);
}

interface Case {
  readonly kind: Finding['kind'];
  readonly of?: string;
  readonly text: string;
  readonly titles: readonly string[];
}

const cases: readonly Case[] = [
  {
    kind: 'unsatisfiable',
    text: `规则 甲 适用于 起诉
  当 标的额 大于 5万 且 标的额 小于 4万
  则 责任人 为 民一庭

${ELSE}`,
    titles: ['删去“甲”'],
  },
  {
    kind: 'unsatisfiable',
    of: 'a row',
    text: `表 分办 适用于 起诉 首行
| 标的额 | 收到日期 || 责任人 |
| 3万 | 2021-01-01 || 民一庭 |
| - | - || 立案庭 |
`,
    titles: ['删去“分办 第1行”'],
  },
  {
    kind: 'tautology',
    text: `规则 甲 适用于 起诉
  当 案由 为 离婚纠纷 或 案由 不为 离婚纠纷
  由 立案庭 审查立案

${ELSE}`,
    titles: ['删去条件'],
  },
  {
    kind: 'conflict',
    text: `规则 甲 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民一庭

规则 乙 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民二庭

${ELSE}`,
    titles: ['“乙”优先于“甲”', '“甲”优先于“乙”'],
  },
  {
    kind: 'conflict',
    of: 'a rule and a row',
    text: `表 分办 适用于 起诉 首行
| 标的额 || 责任人 |
| 3万 || 民一庭 |
| 4万 || 立案庭 |

规则 乙 适用于 起诉
  当 标的额 小于 35000
  则 责任人 为 民二庭

${ELSE}`,
    titles: ['“乙”优先于“分办 第1行”', '“分办 第1行”优先于“乙”'],
  },
  {
    kind: 'overlap',
    text: `表 分办 适用于 起诉
| 标的额 | 案由 || 责任人 |
| - | 离婚纠纷 || 民一庭 |
| >= 8万 | - || 民二庭 |

${ELSE}`,
    titles: ['改为首行：前面的行优先'],
  },
  {
    kind: 'overlap',
    of: 'a table that says 唯一',
    text: `表 分办 适用于 起诉 唯一
| 标的额 | 案由 || 责任人 |
| - | 离婚纠纷 || 民一庭 |
| >= 8万 | - || 民二庭 |

${ELSE}`,
    titles: ['改为首行：前面的行优先'],
  },
  {
    kind: 'unreachable',
    text: `规则 甲 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  优先于 乙

规则 乙 适用于 起诉
  当 标的额 大于 6万
  则 责任人 为 民二庭

${ELSE}`,
    titles: ['删去“乙”'],
  },
  {
    kind: 'unreachable',
    of: 'a row',
    text: `表 分办 适用于 起诉 首行
| 标的额    | 案由     || 责任人 |
| >= 5万    | -        || 民一庭 |
| >= 10万   | 离婚纠纷 || 民二庭 |
| -         | -        || 立案庭 |
`,
    titles: ['移到“分办 第1行”之前', '删去“分办 第2行”'],
  },
  {
    kind: 'unreachable',
    of: 'a row that others cover together before the one that covers it alone',
    text: `表 分办 适用于 起诉 首行
| 案由               | 标的额      || 责任人 |
| 离婚纠纷           | 不大于 5万  || 民一庭 |
| 抚养纠纷、离婚纠纷 | 大于 5万    || 民二庭 |
| 离婚纠纷           | -           || 民二庭 |
| 离婚纠纷           | 大于 1万    || 立案庭 |
| -                  | -           || 立案庭 |
`,
    titles: ['移到“分办 第2行”之前', '删去“分办 第4行”'],
  },
  {
    kind: 'unreachable',
    of: 'a row that would silence the one that it is put before',
    text: `表 分办 适用于 起诉 首行
| 案由     | 标的额   || 责任人 |
| 离婚纠纷 | 大于 5万 || 民一庭 |
| 离婚纠纷 | 大于 5万 || 民二庭 |
| -        | -        || 立案庭 |
`,
    titles: ['删去“分办 第2行”'],
  },
  {
    kind: 'unreachable',
    of: 'the rule for all other cases',
    text: `规则 甲 适用于 起诉
  当 收到日期 晚于 2022年5月1日
  则 责任人 为 民一庭

规则 乙 适用于 起诉
  当 非 收到日期 晚于 2022年5月1日
  则 责任人 为 民二庭

${ELSE}`,
    titles: ['删去“其余”'],
  },
  {
    kind: 'redundant',
    text: `规则 甲 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭

规则 乙 适用于 起诉
  当 标的额 大于 10万
  则 责任人 为 民一庭

${ELSE}`,
    titles: ['删去“乙”'],
  },
  {
    kind: 'redundant',
    of: 'a row before one that says the same of more',
    text: `表 分办 适用于 起诉 首行
| 标的额    | 案由     || 责任人 |
| >= 9万    | 离婚纠纷 || 民一庭 |
| < 4万     | -        || 民二庭 |
| -         | 离婚纠纷 || 民一庭 |
| -         | -        || 立案庭 |
`,
    titles: ['删去“分办 第1行”'],
  },
  {
    kind: 'gap',
    text: `规则 甲 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
`,
    titles: ['加一条“其他情形”的规则（责任单位“诉讼服务中心”请核对）'],
  },
  {
    kind: 'cycle',
    text: `规则 甲 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  优先于 乙、丙

规则 乙 适用于 起诉
  当 标的额 大于 6万
  则 责任人 为 民二庭

规则 丙 适用于 起诉
  当 标的额 大于 7万
  则 责任人 为 立案庭
  优先于 乙
  服从 乙

${ELSE}`,
    titles: ['“丙”不再优先于“乙”', '“乙”不再优先于“丙”'],
  },
  {
    kind: 'impossible-duty',
    text: `规则 甲 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民一庭
  由 立案庭 自 收到日期 起 15日 内 分流

规则 乙 适用于 起诉
  当 标的额 大于 5万
  由 立案庭 自 收到日期 起 10日 内 分流

${ELSE}`,
    titles: ['都改为“收到日期 起 15日”', '都改为“收到日期 起 10日”'],
  },
  {
    kind: 'impossible-duty',
    of: 'a period that is over',
    text: `规则 甲 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民一庭
  由 立案庭 自 收到日期 - 60日 起 15日 内 分流

${ELSE}`,
    titles: ['自“收到日期”起算'],
  },
  {
    kind: 'dead-state',
    text: `程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 当 标的额 大于 5万 且 标的额 小于 4万 自 收案日期 起 5日 内 → 复核中
    收案人 可 认可 → 已确定
  状态 复核中
    立案庭 可 认可 → 已确定
  终态 已确定

规则 甲 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  可 复核

${ELSE}`,
    titles: ['删去这一步的条件'],
  },
  {
    kind: 'broken-guarantee',
    text: `保证 离婚归民一庭 适用于 起诉
  若 案由 为 离婚纠纷
  则 责任人 为 民一庭

规则 甲 适用于 起诉
  当 案由 为 离婚纠纷 且 标的额 大于 5万
  则 责任人 为 民一庭

${ELSE}`,
    titles: ['不再保证'],
  },
];

describe('each witness is an example that the policy passes', () => {
  const shown = cases.filter(
    ({ kind, of }) =>
      kind !== 'cycle' &&
      kind !== 'dead-state' &&
      kind !== 'unsatisfiable' &&
      of !== 'the rule for all other cases',
  );
  for (const { kind, of, text } of shown) {
    it.each(['zh', 'en'] as const)(`${kind}${of === undefined ? '' : `: ${of}`}, in %s`, (language) => {
      const whole = HEADER + text;
      const [finding] = found(whole).filter((one) => one.kind === kind);
      const policy = analyzablePolicy(checkPackage({ files: [{ path, text: whole }], libraries }));
      const example = finding && policy && witnessExample(finding, policy, language);
      const files = [
        { path, text: whole },
        { path: 'witness.shouze', text: example ?? '' },
      ];
      const after = analyzablePolicy(checkPackage({ files, libraries }));
      const results = after === null ? [] : runExamples(after, calendarFor(after));
      expect(results.map(({ passed }) => passed)).toEqual([true]);
    });
  }
});

describe('each fix mends what it is offered for', () => {
  for (const { kind, of, text, titles } of cases) {
    it(of === undefined ? kind : `${kind}: ${of}`, () => {
      const whole = HEADER + text;
      const [finding, ...others] = found(whole).filter((one) => one.kind === kind);
      expect(others).toEqual([]);
      expect(finding?.fixes.map(({ title }) => title.zh)).toEqual(titles);
      for (const fix of finding?.fixes ?? []) {
        const after = found(applied(fix, whole));
        const same = after.filter((one) => one.kind === kind && one.rules.join() === finding?.rules.join());
        expect(same.map(({ message }) => message.zh)).toEqual([]);
        expect(after.filter(({ kind: one }) => one === 'cycle' || one === 'overlap')).toEqual([]);
      }
    });
  }

  it('covers every kind that has one', () => {
    const kinds = new Set(cases.map(({ kind }) => kind));
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

it('names the unit for all other cases in the language of the file, and asks to check it', () => {
  const rules = ['案由 为 离婚纠纷', '标的额 大于 5万'].map(
    (when, index) => `规则 甲${index} 适用于 起诉\n  当 ${when}\n  则 责任人 为 民二庭\n  依据 "甲"\n`,
  );
  const text = HEADER + rules.join('\n');
  const [fix] = found(text).flatMap(({ kind, fixes }) => (kind === 'gap' ? fixes : []));
  expect(fix?.title.zh).toBe('加一条“其他情形”的规则（责任单位“民二庭”请核对）');
  expect(fix?.edits[0]?.text).toContain('则 责任人 为 民二庭\n  说明 ');
  const mended = fix === undefined ? '' : applied(fix, text);
  const own = checkPackage({ files: [{ path, text: mended }], libraries }).diagnostics;
  expect(own.filter(({ code }) => code === 'SZ501')).toEqual([]);
});

it('takes a rule out although a variable elsewhere is called like it', () => {
  const text = `${HEADER}规则 甲 适用于 起诉
  当 标的额 大于 5万 且 标的额 小于 3万
  则 责任人 为 民一庭

规则 乙 适用于 起诉
  当 有 前案 甲 满足 甲.同一纠纷
  则 责任人 为 民二庭

${ELSE}`;
  const [finding] = found(text).filter(({ kind }) => kind === 'unsatisfiable');
  expect(finding?.fixes.map(({ title }) => title.zh)).toEqual(['删去“甲”']);
});

it('calls rules by their English titles in English', () => {
  const text = `${HEADER}规则 甲 "by cause" 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民一庭

规则 乙 "by amount" 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民二庭

${ELSE}`;
  const [finding] = found(text);
  expect(finding?.message.zh).toContain('“乙”和“甲”');
  expect(finding?.message.en).toContain('"by amount" and "by cause"');
  expect(finding?.fixes[0]?.title.en).toBe('let "by amount" override "by cause"');
});

it('calls the example of an uncovered case by the matter in its language', () => {
  const text = `${HEADER}规则 甲 适用于 起诉\n  当 标的额 大于 5万\n  则 责任人 为 民一庭\n`;
  const { policy } = checkPackage({ files: [{ path, text }], libraries });
  const [gap] = found(text).filter(({ kind }) => kind === 'gap');
  expect(gap && policy && witnessExample(gap, policy)).toMatch(/^例 「起诉 无规则」\n/);
});

it('calls rows and rules by their English titles in fixes', () => {
  const titlesOf = (text: string): readonly string[] =>
    found(text).flatMap(({ fixes }) => fixes.map(({ title }) => title.en));
  const table = `${HEADER}表 分办 "who takes it" 适用于 起诉 首行
| 标的额 || 责任人 |
| > 1 || 民一庭 |
| > 2 || 民二庭 |
| - || 立案庭 |
`;
  expect(titlesOf(table)).toEqual(['move before "who takes it row 1"', 'delete "who takes it row 2"']);
  const circle = (name: string, other: string, title: string): string => `规则 ${name} "${title}" 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  优先于 ${other}
`;
  expect(
    titlesOf(`${HEADER}${circle('甲', '乙', 'first')}\n${circle('乙', '甲', 'second')}\n${ELSE}`),
  ).toEqual(['"first" no longer overrides "second"', '"second" no longer overrides "first"']);
});
