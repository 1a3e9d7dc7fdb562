import { describe, expect, it } from 'vitest';
import { printFile } from '../../src/format/print-file.ts';
import { checkTexts, fixtures, fixtureText } from './fixtures.ts';

const hash = (...texts: readonly string[]): string => {
  const { policy, diagnostics } = checkTexts(...texts);
  if (policy === null)
    throw new Error(diagnostics.map((each) => `${each.code} ${each.message.en}`).join('\n'));
  return policy.hash;
};

const header = '政策 测试\n  日历 中国\n  引用 测试词汇\n';
const first = `规则 再诉 适用于 起诉
  当 有 前案 满足 同一纠纷 且 结案方式 属于 撤诉、调解
  则 责任人 为 前案.承办人 否则 立案庭
  由 立案庭 自 收到日期 起 15日 内 分流
  由 立案庭 审查立案
  依据 "一"
  依据 "二"
`;
const second = `规则 兜底 适用于 起诉
  当 其他情形
  则 责任人 在 民一庭、民二庭 中 随机
`;
const base = hash([header, first, second].join('\n'));

describe('the hash does not see', () => {
  it.each<[string, readonly string[]]>([
    ['the order of declarations', [[header, second, first].join('\n')]],
    ['files', [[header, first].join('\n'), second]],
    ['comments', [[header, '# 说明', first, second].join('\n')]],
    ['layout', [[header, first.replaceAll(' 且 ', '\n    且 '), second].join('\n\n\n')]],
    [
      'the order of conjuncts',
      [
        [
          header,
          first.replace('同一纠纷 且 结案方式 属于 撤诉、调解', '结案方式 属于 调解、撤诉 且 同一纠纷'),
          second,
        ].join('\n'),
      ],
    ],
    [
      'the order of duties',
      [[header, first.replace(/( {2}由 立案庭 自.*\n)( {2}由 立案庭 审查.*\n)/, '$2$1'), second].join('\n')],
    ],
    [
      'the order of sources',
      [[header, first.replace(/( {2}依据 "一"\n)( {2}依据 "二"\n)/, '$2$1'), second].join('\n')],
    ],
    [
      'the order of a pool to draw from',
      [[header, first, second.replace('民一庭、民二庭', '民二庭、民一庭')].join('\n')],
    ],
    ['clerks’ forms', [[header, first, second].join('\n').replace('15日', '十五日')]],
  ])('%s', (_, texts) => {
    expect(hash(...texts)).toBe(base);
  });

  it.each(fixtures('good'))('the language: %s', (name) => {
    const text = fixtureText('good', name);
    const { parsed, symbols } = checkTexts(text);
    const [file] = parsed.files;
    for (const language of ['zh', 'en'] as const)
      expect(hash(printFile(file!, symbols, language))).toBe(hash(text));
  });
});

describe('the hash sees', () => {
  it.each<[string, string]>([
    ['a period', first.replace('15日', '16日')],
    ['an operator', first.replace('属于', '不属于')],
    ['the order of fallbacks', first.replace('为 前案.承办人 否则 立案庭', '为 前案.承办部门 否则 立案庭')],
    ['a source', first.replace('"二"', '"三"')],
  ])('%s', (_, changed) => {
    expect(hash([header, changed, second].join('\n'))).not.toBe(base);
  });

  it('the order of a rotation', () => {
    const rotation = second.replace('随机', '轮流');
    const turned = rotation.replace('民一庭、民二庭', '民二庭、民一庭');
    expect(hash([header, rotation].join('\n'))).not.toBe(hash([header, turned].join('\n')));
  });

  it('is a SHA-256 in hex', () => {
    expect(base).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
