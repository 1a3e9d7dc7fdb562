import { describe, expect, it } from 'vitest';
import { mark, typed } from './county.ts';

/** The table after what was typed before the mark. */
function after(marked: string, character: string): string {
  const { service, path, text, offset } = typed(marked);
  const edits = service.formatOnType(path, offset, character).toSorted((a, b) => b.span.start - a.span.start);
  return edits
    .reduce((made, { span, text: put }) => made.slice(0, span.start) + put + made.slice(span.end), text)
    .slice(text.length - marked.length + mark.length);
}

const head = '表 甲表 适用于 起诉\n';

describe('tables while one types', () => {
  it.each([
    {
      name: 'a bar aligns the columns, a Chinese character counting two',
      typed: '|',
      before: `${head}| 案由 || 责任人 |\n| 买卖合同纠纷 || 民一庭 |▮\n`,
      after: `${head}| 案由         || 责任人 |\n| 买卖合同纠纷 || 民一庭 |\n`,
    },
    {
      name: 'a row that is being typed gets no more cells than it has',
      typed: '|',
      before: `${head}| 案由         || 责任人 |\n| 离婚 |▮\n`,
      after: `${head}| 案由         || 责任人 |\n| 离婚 |\n`
        .replace('案由        ', '案由')
        .replace('| 案由 ', '| 案由 '),
    },
    {
      name: 'a line break aligns the row before it',
      typed: '\n',
      before: `${head}| 案由 || 责任人 |\n| 离婚纠纷||立案庭|\n▮`,
      after: `${head}| 案由     || 责任人 |\n| 离婚纠纷 || 立案庭 |\n`,
    },
    {
      name: 'bars in quotes and in comments are text',
      typed: '|',
      before: `${head}| 案由 || 说明 |\n| 离婚纠纷 || "甲|乙" |▮ # 一|二\n`,
      after: `${head}| 案由     || 说明    |\n| 离婚纠纷 || "甲|乙" | # 一|二\n`,
    },
    {
      name: 'comments between rows do not part the table',
      typed: '|',
      before: `${head}| 案由 || 责任人 |\n# 注|释\n| 买卖合同纠纷 || 民一庭 |▮`,
      after: `${head}| 案由         || 责任人 |\n# 注|释\n| 买卖合同纠纷 || 民一庭 |`,
    },
    {
      name: 'bars of full width become plain',
      typed: '｜',
      before: `${head}｜ 案由 ｜｜ 责任人 ｜▮`,
      after: `${head}| 案由 || 责任人 |`,
    },
    {
      name: 'no table, no edit',
      typed: '\n',
      before: '规则 甲   适用于 起诉\n▮',
      after: '规则 甲   适用于 起诉\n',
    },
  ])('$name', ({ before, after: expected, typed: character }) => {
    expect(after(before, character)).toBe(expected);
  });

  it('leaves an aligned table alone', () => {
    const aligned = `${head}| 案由     || 责任人 |\n| 离婚纠纷 || 立案庭 |▮\n`;
    const { service, path, offset } = typed(aligned);
    expect(service.formatOnType(path, offset, '|')).toEqual([]);
  });

  it('agrees with the formatter', () => {
    const loose = `${head}| 案由 || 责任人 |\n| 买卖合同纠纷 || 民一庭 |▮\n| 离婚纠纷 || 立案庭 |\n`;
    const aligned = after(loose, '|');
    const { service, path } = typed(aligned);
    expect(service.format(path)).toEqual([]);
  });
});
