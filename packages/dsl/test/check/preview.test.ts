import { expect, it } from 'vitest';
import { checkTexts, fixtures, fixtureText } from './fixtures.ts';

const header = '政策 测试\n  日历 中国\n  引用 测试词汇\n';
const sound = '规则 兜底 适用于 起诉\n  当 其他情形\n  则 责任人 为 立案庭\n';

it('leaves a faulty rule out and keeps the rest', () => {
  const faulty = '规则 坏 适用于 起诉\n  当 标的鹅 大于 5\n  则 责任人 为 民一庭\n';
  const { policy, preview } = checkTexts([header, faulty, sound].join('\n'));
  expect(policy).toBeNull();
  expect([...(preview?.rules.keys() ?? [])]).toEqual(['兜底']);
});

it('leaves out what builds on a faulty definition, and reports it once', () => {
  const faulty = '定义 起诉.大额 是指 标的鹅 大于 5\n';
  const uses = '规则 大 适用于 起诉\n  当 大额\n  则 责任人 为 民一庭\n';
  const { preview, diagnostics } = checkTexts([header, faulty, uses, sound].join('\n'));
  expect(diagnostics.map(({ code }) => code)).toEqual(['SZ201']);
  expect([...(preview?.rules.keys() ?? [])]).toEqual(['兜底']);
  expect(preview?.definitions.size).toBe(0);
});

it('leaves out a rule whose syntax is broken', () => {
  const broken = '规则 坏 适用于 起诉\n  当 标的额 大于\n  则 责任人 为 民一庭\n';
  const { preview } = checkTexts([header, broken, sound].join('\n'));
  expect([...(preview?.rules.keys() ?? [])]).toEqual(['兜底']);
});

it('has no preview without a policy header, and none is needed for a vocabulary', () => {
  expect(checkTexts('词汇 乡镇\n\n机构 法庭 tribunal\n')).toMatchObject({ preview: null, diagnostics: [] });
});

it.each([
  ...fixtures('good').map((name) => fixtureText('good', name)),
  ...fixtures('bad').map((name) => fixtureText('bad', name)),
])('never throws on a text that breaks off or lacks a line (%#)', (text) => {
  for (let end = 0; end < text.length; end += 17) expect(() => checkTexts(text.slice(0, end))).not.toThrow();
  const lines = text.split('\n');
  for (const index of lines.keys())
    expect(() => checkTexts(lines.toSpliced(index, 1).join('\n'))).not.toThrow();
});
