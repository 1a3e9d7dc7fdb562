import { describe, expect, it } from 'vitest';
import { typed } from './county.ts';

const rule = `规则 乙 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民一庭
  由 立案庭 自 收到日期 起 15日 内 分流 # 注
`;
const sample = { zh: '撤诉三个月后再诉', en: 're-suit' };

describe('inlay hints', () => {
  it('stand behind the duty whose date was handed in', () => {
    const { service, path, text } = typed(rule);
    const start = text.lastIndexOf('由 立案庭');
    const at = { file: path, start, end: text.indexOf(' # 注') };
    const [hint, ...more] = service.inlayHints(path, [
      { at, due: '2022-10-24', provisional: false, sample },
      { at, due: '2022-10-25', provisional: false, sample },
      { at: { ...at, file: 'elsewhere.shouze' }, due: '2022-10-26', provisional: false, sample },
    ]);
    expect(more).toEqual([]);
    expect(hint).toMatchObject({ offset: text.indexOf(' # 注'), label: '→ 2022-10-24' });
    expect(hint?.tooltip.zh).toBe('按“撤诉三个月后再诉”的事实，截至 2022-10-24');
  });

  it('mark what the calendar does not know', () => {
    const { service, path, text } = typed(rule);
    const at = { file: path, start: text.lastIndexOf('由'), end: text.indexOf(' # 注') };
    const [hint] = service.inlayHints(path, [{ at, due: '2031-01-02', provisional: true, sample }]);
    expect(hint?.label).toBe('→ 2031-01-02?');
  });

  it('of an older text lead nowhere', () => {
    const { service, path } = typed(rule);
    const at = { file: path, start: 99_990, end: 99_999 };
    expect(service.inlayHints(path, [{ at, due: '2022-10-24', provisional: false, sample }])).toEqual([]);
  });
});

describe('code lenses', () => {
  const example = `例 甲例
  给定 起诉 { 收到日期: 2022-10-08, 案由: 离婚纠纷 }
  期望 责任人 为 民一庭
`;

  it('tell of examples that pass, that fail and that were not run', () => {
    const { service, path, text } = typed(`${rule}\n${example}`);
    const at = { file: path, start: text.indexOf('期望'), end: text.indexOf('期望') + 12 };
    const unmet = [
      { at, expected: { zh: '民一庭', en: 'civil_1' }, found: { zh: '立案庭', en: 'filing_division' } },
    ];
    const titles = (outcomes: Parameters<typeof service.codeLenses>[1]): readonly string[] =>
      service
        .codeLenses(path, outcomes)
        .map(({ span, title, state }) => `${text.slice(span.start, span.start + 2)} ${state} ${title.zh}`);
    expect(titles([{ example: '甲例', unmet: [] }])).toEqual(['甲例 passed ✓ 通过']);
    expect(titles([{ example: '甲例', unmet }])).toEqual([
      '甲例 failed ✗ 1 处与期望不符',
      '期望 failed ✗ 实为：立案庭',
    ]);
    expect(titles([])).toEqual(['甲例 not-run 未运行：政策有错误']);
  });
});
