import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePackage } from '../../src/syntax/parse-package.ts';

const parse = (text: string) => {
  const { files, diagnostics } = parsePackage({ files: [{ path: 'a.shouze', text }], libraries: [] });
  return {
    declarations: files[0]?.declarations ?? [],
    surface: files[0]?.surface,
    found: diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
    messages: diagnostics.map(({ message }) => message.zh),
  };
};

/** A tree without places and empty comments, for comparing what texts say. */
const meaning = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(meaning);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'span' && key !== 'comments')
      .map(([key, part]) => [key, meaning(part)]),
  );
};

const vocabulary = `
动作 分流 divert
机构 立案庭 filing_division
`;

describe('one tree for both surfaces', () => {
  it('reads the same rule from Chinese and from English', () => {
    const zh = parse(`规则 甲 适用于 起诉
  当 有 前案 满足 (同一纠纷 或 标的额 大于 50万) 且 结案日期 早于 收到日期 至少 3个月
  则 责任人 为 前案.承办人 否则 在 民一庭、民二庭 中 轮流
  由 立案庭 自 收到日期 起 15日 内 分流
  优先于 乙`);
    const en = parse(`rule 甲 for 起诉
  when some 前案 where (同一纠纷 or 标的额 > 500000) and 结案日期 at least 3 months before 收到日期
  then assign 前案.承办人 else in rotation from 民一庭, 民二庭
  duty of 立案庭 to 分流 within 15 days of 收到日期
  overrides 乙`);
    expect(zh.found).toEqual([]);
    expect(en.found).toEqual([]);
    expect(meaning(en.declarations)).toEqual(meaning(zh.declarations));
    expect([zh.surface, en.surface]).toEqual(['zh', 'en']);
  });

  it('reads unspaced Chinese as spaced Chinese', () => {
    const spaced = parse(`${vocabulary}规则 再诉 适用于 起诉
  当 有 前案 满足 同一纠纷
  则 责任人 为 立案庭
  由 立案庭 自 收到日期 起 15日 内 分流
事项 起诉 filing {
  收到日期 received: 日期 基准
  前案 priors: 前案 列表
}
实体 前案 prior { 同一纠纷 same_dispute: 是否 默认 否 }`);
    const unspaced = parse(`${vocabulary}规则再诉适用于起诉
当有前案满足同一纠纷，
则责任人为立案庭。
由立案庭自收到日期之日起十五日内分流；
事项 起诉 filing {
  收到日期 received: 日期 基准
  前案 priors: 前案 列表
}
实体 前案 prior { 同一纠纷 same_dispute: 是否 默认 否 }`);
    expect(unspaced.found).toEqual([]);
    expect(meaning(unspaced.declarations)).toEqual(meaning(spaced.declarations));
  });

  it('reads a whole rule that is written without a break', () => {
    const matter = '事项 起诉 filing { 收到日期 received: 日期 基准 }\n';
    const spaced = parse(`${vocabulary}规则 甲规 适用于 起诉
  当 收到日期 已知
  则 责任人 为 立案庭
${matter}`);
    const run = parse(`${vocabulary}规则甲规适用于起诉当收到日期已知则责任人为立案庭。\n${matter}`);
    expect(run.found).toEqual([]);
    expect(meaning(run.declarations)).toEqual(meaning(spaced.declarations));
  });

  it('a bare second title is in the other script; a name of the same script belongs to what follows', () => {
    const { declarations, found } = parse(`程序 首审复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 → 已确定
  终态 已确定`);
    expect(found).toEqual([]);
    expect(JSON.stringify(meaning(declarations))).toContain('"transitions":[{"kind":"transition"');
  });

  it('a person’s id with punctuation is written as text', () => {
    const { declarations, found } = parse(`例 甲
  期望 责任人 为 "李-1"
  期望 排除 "王·2"`);
    expect(found).toEqual([]);
    expect(JSON.stringify(meaning(declarations))).toContain('"names":[{"text":"李-1"}]');
  });

  it('a comma groups digits, but in a list it parts items', () => {
    const { declarations, found } = parse(`例 甲
  给定 起诉 { 标的额: 1,000, 数: [1,000, 2], 前案: [{ 标的额: 3,000 }] }
规则 乙 适用于 起诉
  当 数 属于 5、1,000 且 标的额 大于 2,000
规则 丙 适用于 起诉
  当 数 in (5, 1,000)`);
    expect(found).toEqual([]);
    const values = JSON.stringify(meaning(declarations)).match(/"value":\d+/g);
    expect(values).toEqual([1000, 1, 0, 2, 3000, 5, 1, 0, 2000, 5, 1, 0].map((value) => `"value":${value}`));
  });

  it('a field may have one name only, in either language', () => {
    const { declarations, found } = parse(`entity old {
  case_number: case_number
  judge: person
  day: date optional
  order day latest, case_number
}
matter tst {
  received: date as of
  second: date optional
  数: 整数 可缺
  说明: 文本 可缺
}`);
    expect(found).toEqual([]);
    const fields = declarations.flatMap((declaration) => ('fields' in declaration ? declaration.fields : []));
    expect(fields.map(({ title, optional }) => [title.primary.text, optional])).toEqual([
      ['case_number', false],
      ['judge', false],
      ['day', true],
      ['received', false],
      ['second', true],
      ['数', true],
      ['说明', true],
    ]);
  });

  it('a second title stands on the first one’s line', () => {
    const { found } = parse(`procedure 首审复核 for filing
  state 已收案
    receiver may request_review -> 已确定
  final 已确定`);
    expect(found).toEqual([]);
  });

  it('takes soft keywords for names where docs/design/language.md lets them be names', () => {
    const { found } = parse(`动作 归档 archive
枚举 状况 condition { 状态 state、依据 }
实体 案件 item {
  案号 number: 案号
  日期 day: 日期 可缺
}
规则 甲 适用于 诉求
  当 有 案件 满足 状况 为 状态 取 日期 最晚
  则 责任人 为 案件.机构
  由 责任人 归档
例 乙
  给定 诉求 { 状态: 依据, 案件: [{ 案号: "1" }] }
  期望 归档 截至 2022-01-01`);
    expect(found).toEqual([]);
  });
});

describe('a slip hides nothing else', () => {
  const { declarations, found } = parse(`政策 甲
  版本 一
  法院 川1527
规则 甲 适用于 起诉
  当 标的额 大于 且 标的额 小于 5
  则 责任人 立案庭 否
  由 立案庭 自 收到 15日 内 分流
  依据 没有引号
  可 首审复核
规则 乙 适用 起诉
  当 有 前案 满足
  则 责任人 为 立案庭
规则 丙 适用于 起诉
  当 标的额 大于 5
  则 责任人 为 立案庭
  随便写一句
  可 首审复核
规则 丁 适用于 起诉
  依据 "未结束
  可 首审复核
@@
例 一
  给定 起诉 { 收到: 2022-02-30 }
  期望 责任人`);

  it('tells every fault once, at its words', () => {
    expect(found).toEqual([
      'SZ110 一',
      'SZ110 且',
      'SZ112 否',
      'SZ110 15日',
      'SZ110 没有引号',
      'SZ111 满足',
      'SZ110 适用',
      'SZ112 随便写一句',
      'SZ102 "',
      'SZ101 @@',
      'SZ110 未结束',
      'SZ111 责任人',
      'SZ113 2022-02-30',
    ]);
  });

  it('keeps what could be read', () => {
    expect(declarations.map(({ kind }) => kind)).toEqual(['policy', 'rule', 'rule', 'rule', 'example']);
    const clauses = declarations.flatMap((declaration) =>
      declaration.kind === 'rule' ? [declaration.clauses.map(({ kind }) => kind)] : [],
    );
    expect(clauses).toEqual([['outcome', 'may'], ['when', 'outcome', 'may'], ['may']]);
  });
});

describe('what is not closed or not filled', () => {
  it('an enum without its brace hides nothing after it', () => {
    const { found, declarations } = parse(`枚举 色 colour { 红 red、蓝 blue
规则 甲 适用于 起诉
  当 标的额 大于
  则 责任人 为 甲庭`);
    expect(found).toEqual(['SZ111 blue', 'SZ111 大于']);
    expect(declarations.map(({ kind }) => kind)).toEqual(['rule']);
  });

  it('a row with other cells than the header is told, and not read into other columns', () => {
    const { found, declarations } = parse(`表 甲 适用于 起诉
| 标的额 | 案由 || 责任人 |
| 5 || 甲庭 |
| 5 | 6 | 7 || 甲庭 |
| 5 | - || 甲庭 | 乙庭 |
| 5 | - || 甲庭 |`);
    expect(found.map((line) => line.slice(0, 5))).toEqual(['SZ116', 'SZ116', 'SZ116']);
    expect(
      declarations.flatMap((declaration) => (declaration.kind === 'table' ? [declaration.rows.length] : [])),
    ).toEqual([1]);
  });
});

describe('messages are for judges', () => {
  it.each([
    ['规则 甲 适用于 起诉\n  当 标的额 大于\n  则 责任人 为 甲庭', '这里没有写完，还缺一个值'],
    ['规则 甲 适用于 起诉\n  由 立案庭 自 收到日 15日 内 分流', '这里写的是“15日”，应当是“起”'],
    ['规则 适用于 起诉', '这里写的是“适用于”，应当是标题'],
    ['例 甲\n  期望 分流 截至 明天', '这里写的是“明天”，应当是日期（如 2022-10-08）'],
  ])('%s', (text, message) => {
    expect(parse(text).messages).toContain(message);
  });
});

describe('comments stay with their clauses', () => {
  it('before, within and behind', () => {
    const { declarations } = parse(`# 一
规则 甲 适用于 起诉 # 二
  # 三
  当 标的额 大于 5 # 四
  则 责任人 为 甲庭
# 五
规则 乙 适用于 起诉
  则 责任人 为 甲庭`);
    const [first, second] = declarations;
    const texts = (comments: readonly { text: string }[] | undefined) => comments?.map(({ text }) => text);
    expect(texts(first?.comments.before)).toEqual(['一']);
    expect(texts(second?.comments.before)).toEqual(['五']);
    const when = first?.kind === 'rule' ? first.clauses[0] : undefined;
    expect(texts(when?.comments.before)).toEqual(['三']);
    expect(texts(when?.comments.within)).toEqual(['四']);
  });
});

describe('any text is answered', () => {
  it('random bytes and mutated policies neither crash nor hang', () => {
    const scraps = [
      '规则 ',
      '甲',
      ' 适用于 ',
      '起诉',
      '\n',
      '  当 ',
      '有',
      '前案',
      '满足',
      '(',
      ')',
      '{',
      '}',
      '[',
      '则 责任人 为 ',
      '“',
      '"',
      '#',
      '15日',
      '、',
      '，',
      '例',
      '给定',
      'rule ',
      'when ',
      'some ',
      '|',
      '||',
      '→',
      '1,000',
      '非',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 4, unit: 'binary' })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const { messages } = parse(parts.join(''));
        for (const message of messages) expect(message).not.toMatch(/undefined|NaN|EOF|\[object/);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['(', '标的额 已知', ')'],
    ['(', '', ''],
    ['非 ', '标的额 已知', ''],
    ['有 前案 满足 ', '同一纠纷', ''],
    ['[', '', ']'],
  ])('nesting %j 10,000 deep is told as that, and as nothing else', (opener, inner, closer) => {
    const condition = opener.repeat(10_000) + inner + closer.repeat(10_000);
    const { found } = parse(
      `规则 甲 适用于 起诉\n  当 ${condition}\n  则 责任人 为 甲庭\n规则 乙 适用于 起诉\n  则 责任人 为 甲庭`,
    );
    expect(found.map((line) => line.slice(0, 5))).toEqual(['SZ114']);
  });
});

describe('a cell that does not fit its column', () => {
  it.each([
    ['期限', '5日', ['期限']],
    ['依据', '5日', []],
  ])('under %s names the heading where it is read as a role', (heading, cell, named) => {
    const text = `表 甲 适用于 起诉\n  | 标的额 || 责任人 | ${heading} |\n  | - || 甲庭 | ${cell} |\n`;
    const source = { path: 'a.shouze', text };
    const [fault, ...others] = parsePackage({ files: [source], libraries: [] }).diagnostics;
    expect(others).toEqual([]);
    expect(fault?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(named);
  });
});
