import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betters, goesBefore } from '../../src/check/rank/goes-before.ts';
import { checkTexts } from './fixtures.ts';

/** Rules, rows of a first-hit table and rows of another one, and which go before which. */
const rows = ['甲表 第1行', '甲表 第2行', '甲表 第3行', '乙表 第1行', '乙表 第2行'];
const rules = ['子', '丑', '寅', '卯', '辰'];

const text = (overrides: readonly (readonly [number, string])[]): string => {
  const table = (title: string, count: number) =>
    `表 ${title} 适用于 起诉 首行\n| 标的额 || 责任人 |\n${'| - || 立案庭 |\n'.repeat(count)}`;
  const clausesOf = (rule: number) =>
    overrides.filter(([over]) => over === rule).map(([, under]) => `  优先于 ${under}\n`);
  return [
    '政策 测试\n  日历 中国\n  引用 测试词汇\n',
    table('甲表', 3),
    table('乙表', 2),
    ...rules.map(
      (rule, index) => `规则 ${rule} 适用于 起诉\n  则 责任人 为 立案庭\n${clausesOf(index).join('')}`,
    ),
  ].join('\n');
};

/** Written precedence and the order of rows, closed by walking. */
function walked(overrides: readonly (readonly [number, string])[], from: string): ReadonlySet<string> {
  const steps = [
    ...rows.flatMap((row, index) => {
      const next = rows[index + 1];
      return next?.startsWith(row.slice(0, 2)) ? [[row, next] as const] : [];
    }),
    ...overrides.flatMap(([over, under]) => {
      const unders = under.endsWith('表') ? rows.filter((row) => row.startsWith(under)) : [under];
      return unders.map((each) => [rules[over] ?? '', each] as const);
    }),
  ];
  const found = new Set(steps.filter(([over]) => over === from).map(([, under]) => under));
  for (const at of found) for (const [over, under] of steps) if (over === at) found.add(under);
  return found;
}

/** A rule goes before later ones only, so that there is no circle. */
const precedence = fc.array(
  fc.nat(rules.length - 1).chain((over) => {
    const targets = [...rows, '甲表', '乙表', ...rules.slice(over + 1)];
    return fc.constantFrom(...targets).map((under) => [over, under] as const);
  }),
  { maxLength: 6 },
);

it('is what a walk along written clauses and rows reaches', () => {
  fc.assert(
    fc.property(precedence, (overrides) => {
      const { policy } = checkTexts(text(overrides));
      const all = [...(policy?.rules.values() ?? [])];
      expect(all).toHaveLength(rules.length + rows.length);
      const counts = betters(all);
      for (const rule of all) {
        const reached = walked(overrides, rule.id);
        const under = all.filter((other) => goesBefore(rule, other)).map(({ id }) => id);
        expect(under.sort()).toEqual([...reached].sort());
        expect(counts.get(rule)).toBe(all.filter((other) => goesBefore(other, rule)).length);
      }
    }),
    { numRuns: 200 },
  );
});
