import { checkPackage } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { analyzablePolicy } from '../../src/analysis/analyze-package.ts';
import { analyze, calendarFor, type Finding } from '../../src/index.ts';
import { HEADER, libraries } from './small-county.ts';

const UNITS = ['民一庭', '民二庭', '立案庭'];

const ELSE = `规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

function found(text: string): readonly Finding[] {
  const parsed = checkPackage({ files: [{ path: 'small.shouze', text: HEADER + text }], libraries });
  const policy = analyzablePolicy(parsed);
  if (policy === null) throw new Error(parsed.diagnostics[0]?.message.zh);
  return analyze(policy, calendarFor(policy));
}

/** Rows or rules that all overlap, to each unit in turn. */
function each(count: number, text: (index: number, unit: string) => string): string {
  return Array.from({ length: count }, (_, index) => text(index + 1, UNITS[index % 3] ?? '')).join('\n');
}

const rule = (index: number, unit: string): string => `规则 规则${index} 适用于 起诉
  当 标的额 大于 ${index}
  则 责任人 为 ${unit}
`;

const table = (count: number, hit: string): string => `表 分办 适用于 起诉${hit}
| 标的额 || 责任人 |
${each(count, (index, unit) => `| > ${index} || ${unit} |`)}
`;

/** What SZ416 says of a code: how many are listed, and how many more there are at most. */
function counted(findings: readonly Finding[], code: string): readonly [number, number] {
  const listed = findings.filter((finding) => finding.code === code).length;
  const rest = findings.filter(({ message }) => message.zh.startsWith(`${code} 已列出`));
  const [, said, more] = /已列出 (\d+) 处，至多另有 (\d+) 处/.exec(rest[0]?.message.zh ?? '') ?? [];
  if (rest.length > 0) expect(Number(said)).toBe(listed);
  expect(rest.length).toBeLessThanOrEqual(1);
  return [listed, Number(more ?? 0)];
}

/** Of so many, in which each third goes to the same unit. */
function pairsApart(count: number): number {
  let pairs = 0;
  for (let a = 0; a < count; a += 1) for (let b = 0; b < a; b += 1) pairs += Number(a % 3 !== b % 3);
  return pairs;
}

describe('where there are more findings than anybody reads', () => {
  it('lists conflicts of rules up to a hundred and counts the others', () => {
    expect(counted(found(`${each(60, rule)}\n${ELSE}`), 'SZ403')).toEqual([100, pairsApart(60) - 100]);
  });

  it('does the same with overlapping rows of a table', () => {
    expect(counted(found(`${table(60, '')}\n${ELSE}`), 'SZ408')).toEqual([100, pairsApart(60) - 100]);
  });

  it('does the same with rows that are never reached', () => {
    const findings = found(`${table(150, ' 首行')}\n${ELSE}`);
    expect(counted(findings, 'SZ404')).toEqual([100, 49]);
    expect(findings.find(({ code }) => code === 'SZ416')).toMatchObject({
      rules: ['分办 第102行'],
      kind: 'undecided',
    });
  });

  it('lists all of a hundred', () => {
    expect(counted(found(`${table(101, ' 首行')}\n${ELSE}`), 'SZ404')).toEqual([100, 0]);
  });

  it('says of a table with more than a hundred rows in one conflict that there are more', () => {
    const conflict = (count: number) => {
      const rows = each(count, (index, unit) => `| ${index + 999} || ${unit} |`);
      const text = `表 分办 适用于 起诉 首行\n| 标的额 || 责任人 |\n${rows}\n\n${rule(999, '立案庭')}\n${ELSE}`;
      return found(text).filter(({ code }) => code === 'SZ403');
    };
    expect(conflict(120)).toMatchObject([{ alike: 80 }]);
    expect(conflict(120)[0]?.message.zh).toContain('共 80 行');
    expect(conflict(180)).toMatchObject([{ alike: 100 }]);
    expect(conflict(180)[0]?.message.zh).toContain('不止 100 行');
  });

  it('tells in a witness of what the finding is about, not of each row that holds besides', () => {
    const rows = each(150, (index) => `| < ${index} || 民一庭 |`);
    const text = `表 分办 适用于 起诉 首行\n| 标的额 || 责任人 |\n${rows}\n\n${ELSE}`;
    const finding = found(text).find(({ code }) => code === 'SZ405');
    const overridden = finding?.decision?.overridden.map(({ rule: name }) => name);
    expect(finding?.rules.slice(0, 2)).toEqual(['分办 第1行', '分办 第2行']);
    expect(overridden).toEqual(['分办 第2行']);
  });
});
