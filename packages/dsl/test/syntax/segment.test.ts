import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RunContext, segment } from '../../src/syntax/segment.ts';

const context = (names: string, extra: Partial<RunContext> = {}): RunContext => ({
  names: new Set(names.split(' ').filter((name) => name !== '')),
  before: 'start',
  previous: null,
  beginsLine: true,
  closed: false,
  lastOfLine: true,
  ...extra,
});

/** What is unknown stands in angle brackets. */
const cut = (run: string, names: string, extra: Partial<RunContext> = {}): string =>
  segment(run, context(names, extra))
    .pieces.map(({ kind, text }) => (kind === 'unknown' ? `<${text}>` : text))
    .join(' ');

describe('runs of Chinese are cut into keywords and names', () => {
  it.each([
    ['由立案庭自收到日期起十五日内分流', '立案庭 收到日期 分流', '由 立案庭 自 收到日期 起 十五日 内 分流'],
    [
      '由立案庭自收到日期之日起15日内分流',
      '立案庭 收到日期 分流',
      '由 立案庭 自 收到日期 之日起 15日 内 分流',
    ],
    [
      '则责任人为前案的承办人否则前案的承办部门否则立案庭',
      '前案 承办人 承办部门 立案庭',
      '则 责任人 为 前案 的 承办人 否则 前案 的 承办部门 否则 立案庭',
    ],
    ['当前案数量不小于3满足同一纠纷', '前案 同一纠纷', '当 前案 数量 不小于 3 满足 同一纠纷'],
    [
      '当案由属于买卖合同纠纷或标的额未知',
      '案由 买卖合同纠纷 标的额',
      '当 案由 属于 买卖合同纠纷 或 标的额 未知',
    ],
    ['当收案日期晚于收到日期', '收案日期 收到日期', '当 收案日期 晚于 收到日期'],
    ['当标的额大于五万', '标的额', '当 标的额 大于 五万'],
    ['期望程序首审复核至已确定', '首审复核 已确定', '期望 程序 首审复核 至 已确定'],
    ['优先于实体审理后衍生第2行', '实体审理后衍生', '优先于 实体审理后衍生 第2行'],
  ])('%s', (run, names, expected) => {
    expect(cut(run, names)).toBe(expected);
  });
});

describe('a run of names alone with something unknown is one unknown name', () => {
  it.each([
    ['前案单位', '前案', { before: 'introducer', previous: 'Some', beginsLine: false }],
    ['立案庭人员', '立案庭', { before: 'introducer', previous: 'By', beginsLine: false }],
  ] as const)('%s', (run, names, context) => {
    expect(cut(run, names, context)).toBe(`<${run}>`);
  });

  it('but beside a keyword of the run it is cut out', () => {
    expect(cut('由立案庭新动作', '立案庭')).toBe('由 立案庭 <新动作>');
    const after = { before: 'introducer', previous: 'Some', beginsLine: false, lastOfLine: false } as const;
    expect(cut('前案甲满足', '前案', after)).toBe('前案 甲 满足');
    expect(cut('前案甲', '前案', after)).toBe('前案 甲');
  });
});

describe('the traps of docs/design/language.md section 2 come out right', () => {
  it('起 before a name that begins with 诉', () => {
    const after = { before: 'keyword', previous: 'Since', beginsLine: false } as const;
    expect(cut('收到日期起诉讼保全期限内', '收到日期 诉讼保全期限 起诉', after)).toBe(
      '收到日期 起 诉讼保全期限 内',
    );
  });
  it.each([
    ['标的额为否则责任人为立案庭', '标的额 立案庭', '标的额 为 否 则 责任人 为 立案庭'],
    ['可缺席审理复核', '缺席审理复核', '可 缺席审理复核'],
    [
      '当有前案满足同一纠纷且有有效前案满足程序审理',
      '前案 同一纠纷 有效前案 程序审理',
      '当 有 前案 满足 同一纠纷 且 有 有效前案 满足 程序审理',
    ],
    ['当标的的数额大于50万元', '标的 数额', '当 标的 的 数额 大于 50万元'],
    ['当标的额大于50万元', '标的 标的额 额', '当 标的额 大于 50万元'],
    ['同一纠纷取保候审日期最晚', '同一纠纷 保候审日期 取保候审日期', '同一纠纷 取 保候审日期 最晚'],
  ])('%s', (run, names, expected) => {
    expect(cut(run, names)).toBe(expected);
  });
});

describe('new names and slips', () => {
  it.each([
    ['a person whose name contains keywords', '期望责任人为王有为', '', '期望 责任人 为 <王有为>'],
    ['a name alone stays whole', '中国', '', '<中国>'],
    ['a mistyped name stays whole', '同一纠份', '同一纠纷', '<同一纠份>'],
  ])('%s', (_what, run, names, expected) => {
    expect(cut(run, names, { beginsLine: false })).toBe(expected);
  });

  it('a keyword cannot end a value that a comma closes', () => {
    expect(cut('欧阳可', '', { beginsLine: false, closed: true, before: 'operator' })).toBe('<欧阳可>');
  });

  it('two readings are told, not guessed', () => {
    const { pieces, rival } = segment('可缺席审理', context('缺席审理 席审理'));
    expect([pieces, rival].map((reading) => reading?.map(({ text }) => text).join(' ')).sort()).toEqual([
      '可 缺席审理',
      '可缺 席审理',
    ]);
  });
});

describe('非 before a name', () => {
  it('is told where the name with it is a name too', () => {
    const { pieces, rival } = segment('当非法人', context('非法人 法人'));
    expect([pieces, rival].map((reading) => reading?.map(({ text }) => text).join(' ')).sort()).toEqual([
      '当 非 法人',
      '当 非法人',
    ]);
  });

  it('is the negation where only the rest is a name', () => {
    expect(cut('当非法人', '法人')).toBe('当 非 法人');
  });
});

describe('laws', () => {
  const alphabet = [...'当有无且或非为否则由自起内可前案的满足取最晚责任人立庭十五日甲'];
  const run = fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 60 })
    .map((characters) => characters.join(''));

  it('the pieces are the run, whatever it is', () => {
    fc.assert(
      fc.property(run, (text) => {
        const { pieces } = segment(text, context('前案 立案庭 责任'));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter(({ kind }) => kind === 'unknown').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('the longest run that is cut takes no time to speak of', () => {
    const { pieces } = segment('有前案满足'.repeat(80), context('前案'));
    expect(pieces.length).toBe(240);
  });
});
