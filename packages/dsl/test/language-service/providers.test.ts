import { describe, expect, it } from 'vitest';
import { hoverMarkdown } from '../../src/language-service/hover-markdown.ts';
import { type Typed, typed } from './county.ts';

const at = ({ text }: Typed, part: string): number => text.lastIndexOf(part);
const rule = `规则 程序审理后再诉 适用于 起诉
  当 有 前案 满足 同一纠纷 且 程序审理
  则 责任人 为 前案.承办人 否则 立案庭
  由 立案庭 自 收到日期 起 首审分流期限 内 分流
  优先于 未发现首审
`;

describe('hover', () => {
  it.each([
    { word: '程序审理\n', kind: 'definition', zh: '程序审理', en: 'procedural', type: '是否' },
    { word: '承办人 否则', kind: 'field', zh: '承办人', en: 'handler', type: '人员' },
    { word: '立案庭 自', kind: 'unit', zh: '立案庭', en: 'filing_division', type: '机构' },
    { word: '首审分流期限 内', kind: 'parameter', zh: '首审分流期限', en: 'divert_period', type: '期间' },
  ])('tells of $word', ({ word, kind, zh, en, type }) => {
    const county = typed(rule);
    const hover = county.service.hover(county.path, at(county, word) + 1);
    expect(hover).toMatchObject({ kind, title: { zh, en } });
    expect(hover?.type?.zh ?? null).toBe(type);
  });

  it('shows the declaration in both languages, with its sources', () => {
    const county = typed(rule);
    const hover = county.service.hover(county.path, at(county, '未发现首审'));
    expect(hover).toMatchObject({ kind: 'rule', citations: ['首责工作制'], note: '兜底' });
    expect(hover?.code?.en).toBe(
      'rule "no first trial" 未发现首审 for filing\n  when otherwise\n  then assign filing_division\n  citing "首责工作制"\n  note "兜底"',
    );
  });

  it('tells the words that a field may be, whose it is, and the source of the rule that it stands in', () => {
    const cited = `${rule}  依据 "《民事诉讼法》第一百二十七条"\n`;
    const county = typed(cited.replace('程序审理\n', '结案方式 为 撤诉\n'));
    const hover = county.service.hover(county.path, at(county, '结案方式'));
    expect(hover?.owner?.zh).toBe('前案');
    expect(hover?.words.map(({ zh }) => zh)).toEqual(['撤诉', '判决']);
    expect(hover?.citedHere).toEqual(['《民事诉讼法》第一百二十七条']);
    expect(hover && hoverMarkdown(hover, 'zh', 'shouze')).toEqual([
      '字段 **结案方式**  \noutcome  \n*结案方式*  \n属于 前案',
      '取值：撤诉、判决',
      '此处依据：《民事诉讼法》第一百二十七条',
    ]);
    expect(hover && hoverMarkdown(hover, 'en', 'shouze')[1]).toBe('one of: withdrawn, judgment');
  });

  it('is silent where there is no name', () => {
    const county = typed(rule);
    expect(county.service.hover(county.path, at(county, '则 责任人'))).toBeNull();
  });
});

describe('navigation', () => {
  it('finds the declaration, in a library too', () => {
    const county = typed(rule);
    const here = county.service.definition(county.path, at(county, '未发现首审'));
    expect(county.text.slice(here?.start, here?.end)).toBe('未发现首审');
    expect(here?.start).toBe(county.text.indexOf('未发现首审'));
    expect(county.service.definition(county.path, at(county, '承办人'))?.file).toBe(
      'standard/vocabulary.shouze',
    );
  });

  it('finds every reference', () => {
    const county = typed(rule);
    const spans = county.service.references(county.path, at(county, '程序审理\n'));
    expect(spans.map(({ start, end }) => county.text.slice(start, end))).toEqual([
      '程序审理',
      'procedural',
      '程序审理',
    ]);
  });
});

describe('the outline', () => {
  it('puts under a section what it heads', () => {
    const county = typed(`节 首审负责\n${rule}`);
    const outline = county.service.documentSymbols(county.path);
    expect(outline.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'policy 示例县首责制',
      'parameter 首审分流期限',
      'procedure 首审复核',
      'lookup 主办庭',
      'definition 程序审理',
      'rule 未发现首审',
      'section 首审负责',
    ]);
    expect(outline.at(-1)?.children.map(({ name }) => name)).toEqual(['程序审理后再诉']);
    expect(outline.find(({ kind }) => kind === 'procedure')?.children.map(({ name }) => name)).toEqual([
      '已收案',
      '已确定',
    ]);
  });

  it('folds declarations and sections, but no single lines', () => {
    const county = typed(`节 首审负责\n${rule}`);
    const ranges = county.service.foldingRanges(county.path);
    const lines = county.text.split('\n');
    expect(ranges.map(({ kind, startLine }) => `${kind} ${lines[startLine - 1]?.slice(0, 4)}`)).toEqual([
      'declaration 政策 示',
      'declaration 程序 首',
      'declaration 规则 未',
      'declaration 规则 程',
      'section 节 首审',
    ]);
  });
});

describe('semantic tokens', () => {
  const words = (county: Typed, from: string): readonly string[] =>
    county.service
      .semanticTokens(county.path)
      .filter(({ start }) => start >= at(county, from))
      .map(({ start, end, type }) => `${county.text.slice(start, end)}:${type}`);

  it('tell keywords from names by what these stand for', () => {
    expect(
      words(
        typed(
          '规则 甲 适用于 起诉\n  当 案由 为 离婚纠纷 # 注\n  由 立案庭 自 收到日期 起 5日 内 分流\n  依据 "法"\n',
        ),
        '规则 甲',
      ),
    ).toEqual([
      '规则:keyword',
      '甲:rule',
      '适用于:keyword',
      '起诉:matter',
      '当:keyword',
      '案由:field',
      '为:keyword',
      '离婚纠纷:member',
      '# 注:comment',
      '由:keyword',
      '立案庭:unit',
      '自:keyword',
      '收到日期:field',
      '起:keyword',
      '5日:literal',
      '内:keyword',
      '分流:action',
      '依据:keyword',
      '"法":text',
    ]);
  });

  it('colour unspaced Chinese', () => {
    expect(words(typed('规则 甲 适用于 起诉\n  当案由为离婚纠纷\n'), '当案由')).toEqual([
      '当:keyword',
      '案由:field',
      '为:keyword',
      '离婚纠纷:member',
    ]);
  });

  it('colour what is broken as far as it can be read', () => {
    expect(words(typed('规则 甲 适用于 起诉\n  当 案由 为 为\n  由 立案庭 分流\n'), '当 案由')).toEqual(
      expect.arrayContaining(['当:keyword', '立案庭:unit', '分流:action']),
    );
  });
});

describe('formatting', () => {
  it('changes only the lines that differ', () => {
    const county = typed('规则 甲 适用于 起诉\n  当案由为离婚纠纷\n  则责任人为立案庭\n');
    const [edit, ...rest] = county.service.format(county.path);
    expect(rest).toEqual([]);
    expect(edit?.text).toBe('  当 案由 为 离婚纠纷\n  则 责任人 为 立案庭\n');
    expect(edit?.span.start).toBe(at(county, '  当案由'));
  });

  it('leaves a formatted and a broken file alone', () => {
    const formatted = '规则 甲 适用于 起诉\n  当 案由 为 离婚纠纷\n  则 责任人 为 立案庭\n';
    expect(typed(formatted).service.format('county/policy.shouze')).toEqual([]);
    expect(typed('规则 甲 适用于 起诉\n  当   案由 为\n').service.format('county/policy.shouze')).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('are those of the file, with their fixes', () => {
    const county = typed('规则 甲 适用于 起诉\n  当 案由 为 离昏纠纷\n  则 责任人 为 立案庭\n');
    expect(county.service.diagnostics(county.path).map(({ code }) => code)).toContain('SZ201');
    const start = at(county, '离昏纠纷');
    const [fix] = county.service.quickFixes(county.path, start, start + 1);
    expect(fix?.edits[0]?.text).toBe('离婚纠纷');
    expect(county.service.quickFixes(county.path, 0, 1)).toEqual([]);
  });
});

it('knows nothing of other paths', () => {
  const { service } = typed('');
  expect(service.completions('elsewhere.shouze', 0)).toEqual([]);
  expect(service.semanticTokens('elsewhere.shouze')).toEqual([]);
});
