import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark, typed } from './county.ts';

const whole = `规则 程序审理后再诉 "re-suit" 适用于 起诉 # 注
  当 有 前案 甲 满足 同一纠纷 且 (结案方式 属于 撤诉、判决 或 甲.结案日期 早于 2022年10月8日) 取 结案日期 最晚
  则 责任人 为 前案.承办人 否则 在 立案庭、民一庭 中 随机
  由 立案庭 自 收到日期 起 15日 内 分流
  优先于 未发现首审

例 撤诉后再诉
  给定 起诉 {
    收到日期: 2022-10-08, 案由: 离婚纠纷,
    前案: [{ 案号: "(2022)川1527民初1号", 结案方式: 撤诉, 承办人: 王某, 同一纠纷: 是 }]
  }
  期望 责任人 为 王某

实体 新案 {
  字段 field: 日期 可缺
}

表 甲表 适用于 起诉
| 案由         || 责任人 |
| 买卖合同纠纷 || 民一庭 |
`;

/** A text as it is while one types: a part taken out, something else put in. */
const broken = fc
  .record({
    at: fc.nat(whole.length),
    out: fc.nat(30),
    put: fc.constantFrom(
      '',
      '当',
      '「',
      '"',
      '{',
      '.',
      '的',
      '规则 ',
      '\n',
      '# ',
      '属于',
      '|| ',
      '|',
      '由 ',
      'when ',
      '9',
    ),
  })
  .map(({ at, out, put }) => whole.slice(0, at) + put + mark + whole.slice(at + out));

describe('while one types', () => {
  it('every question has an answer, and every place lies in the text', () => {
    fc.assert(
      fc.property(broken, (marked) => {
        const { service, path, text, offset } = typed(marked);
        const places = [
          ...service.completions(path, offset).map(({ replace }) => replace),
          ...service.semanticTokens(path),
          ...service.documentSymbols(path).flatMap(({ span, nameSpan }) => [span, nameSpan]),
          ...service.format(path).map(({ span }) => span),
          ...service.references(path, offset).filter(({ file }) => file === path),
        ];
        const character = text[offset - 1] ?? '';
        places.push(...service.formatOnType(path, offset, character).map(({ span }) => span));
        const prepared = service.prepareRename(path, offset);
        if (prepared.ok) places.push(prepared.span);
        service.codeLenses(path, []);
        service.hover(path, offset);
        for (const { label, parts } of service.signatureHelp(path, offset)?.signatures ?? [])
          for (const part of parts) expect(part.end).toBeLessThanOrEqual(label.length);
        service.foldingRanges(path);
        service.quickFixes(path, 0, text.length);
        for (const { start, end } of places)
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what stands before the slip keeps its colours', () => {
    const { service, path, text } = typed('规则 甲 适用于 起诉\n  当 案由 为 离婚纠纷 且 (\n');
    const words = service
      .semanticTokens(path)
      .map(({ start, end, type }) => `${text.slice(start, end)}:${type}`);
    expect(words).toEqual(
      expect.arrayContaining(['未发现首审:rule', '程序审理:definition', '离婚纠纷:member']),
    );
  });
});

it('renames in broken texts without making them worse', () => {
  const broken = `${whole}\n规则 乙 适用于 起诉\n  当 案由 为 为\n  优先于 程序审理${mark}后再诉\n`;
  const { service, path, offset } = typed(broken);
  const renaming = service.rename(path, offset, '撤诉后再诉');
  expect(renaming.ok && renaming.edits.map(({ text }) => text)).toEqual(['撤诉后再诉', '撤诉后再诉']);
});
