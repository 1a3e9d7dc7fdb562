import { expect, it } from 'vitest';
import { checkTexts, under } from './fixtures.ts';

const text = `政策 小政策
  版本 3
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 测试词汇

节 首审

定义 前案.程序审理 是指 结案方式 为 撤诉

参数 分流期限 为 15日

规则 再诉 "re-suit" 适用于 起诉
  当 有 前案 满足 同一纠纷 且 程序审理
  则 责任人 为 前案.承办人 否则 按 规则 兜底
  由 立案庭 自 收到日期 起 分流期限 内 分流
  依据 "一"

规则 大额 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  服从 首审

规则 兜底 适用于 起诉
  当 其他情形
  则 责任人 在 民一庭、民二庭 中 随机
`;

/** Without places, which layout decides. */
function plain(value: unknown): unknown {
  const json = JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'at') return undefined;
    if (inner instanceof Map) return Object.fromEntries(inner);
    return inner instanceof Set ? [...inner] : inner;
  });
  return JSON.parse(json);
}

it('lowers a small policy to what the engine reads', () => {
  const { policy, diagnostics } = checkTexts(text);
  expect(diagnostics).toEqual([]);
  expect(policy).toMatchObject({
    id: '小政策',
    version: 3,
    court: '川1527',
    effective: '2022-01-01',
    calendar: 'cn',
  });
  expect([...(policy?.rules.keys() ?? [])]).toEqual(['兜底', '再诉', '大额'].sort());
  expect(plain(policy?.definitions.get('prior.程序审理'))).toEqual({
    id: 'prior.程序审理',
    title: { zh: '程序审理', en: null },
    owner: 'prior',
    condition: {
      kind: 'compare',
      operator: 'is',
      left: { kind: 'path', root: 'self', fields: ['outcome'], type: { kind: 'enum', enum: 'outcome' } },
      right: { kind: 'constant', type: { kind: 'enum', enum: 'outcome' }, value: 'withdrawn' },
    },
  });
  const prior = { kind: 'entity', entity: 'prior' };
  const date = { kind: 'date' };
  const unit = (value: string) => ({ kind: 'constant', type: { kind: 'unit' }, value });
  expect(plain(policy?.rules.get('再诉'))).toEqual({
    id: '再诉',
    title: { zh: '再诉', en: 're-suit' },
    section: '首审',
    matter: 'filing',
    when: {
      kind: 'some',
      collection: { kind: 'path', root: null, fields: ['priors'], type: { kind: 'list', of: prior } },
      binder: { id: 'prior', entity: 'prior' },
      where: {
        kind: 'and',
        operands: [
          {
            kind: 'truth',
            term: { kind: 'path', root: 'prior', fields: ['same_dispute'], type: { kind: 'yesno' } },
          },
          {
            kind: 'defined',
            definition: 'prior.程序审理',
            on: { kind: 'path', root: 'prior', fields: [], type: prior },
          },
        ],
      },
      take: [
        { field: { kind: 'path', root: 'prior', fields: ['closed_on'], type: date }, direction: 'latest' },
        {
          field: { kind: 'path', root: 'prior', fields: ['case_number'], type: { kind: 'case_number' } },
          direction: null,
        },
      ],
      binds: true,
    },
    outcome: [
      { kind: 'as', who: { kind: 'path', root: 'prior', fields: ['handler'], type: { kind: 'person' } } },
      { kind: 'draw', by: 'lot', pool: [unit('civil_1'), unit('civil_2')] },
    ],
    roles: [],
    borrowed: [],
    duties: [
      {
        action: 'divert',
        actor: { kind: 'who', who: unit('filing_division') },
        from: { kind: 'path', root: null, fields: ['received'], type: date },
        within: { kind: 'parameter', parameter: '分流期限', type: { kind: 'duration' } },
      },
    ],
    procedures: [],
    rank: { line: '再诉', place: 0, before: { 大额: 0 } },
    citations: ['一'],
    note: null,
  });
});

it('closes precedence over what is declared in either direction', () => {
  const three = ['甲', '乙', '丙'].map((name) => `规则 ${name} 适用于 起诉\n  则 责任人 为 立案庭`);
  const header = '政策 测试\n  日历 中国\n  引用 测试词汇';
  const { policy } = checkTexts(
    [header, `${three[0]}\n  优先于 乙`, three[1], `${three[2]}\n  服从 乙`].join('\n\n'),
  );
  expect(under(policy, '甲')).toEqual(['丙', '乙'].sort());
  expect(under(policy, '丙')).toEqual([]);
});

it('reads each row of a first-hit table as a rule that goes before the later ones', () => {
  const { policy } = checkTexts(`政策 测试
  日历 中国
  引用 测试词汇

表 分案 "allocation" 适用于 起诉 首行
  否则 立案庭
| 案由     | 标的额 || 责任人   | 义务     |
| 离婚纠纷 | -      || 当前部门 | 审查立案 |
| -        | -      || 民二庭   | 审查立案 |
`);
  const first = policy?.rules.get('分案 第1行');
  expect(first?.title).toEqual({ zh: '分案 第1行', en: 'allocation row 1' });
  expect(under(policy, '分案 第1行')).toEqual(['分案 第2行']);
  expect(first?.outcome?.map((who) => who.kind)).toEqual(['as', 'as']);
  expect(first?.duties[0]?.actor).toEqual({ kind: 'assignee' });
  expect(policy?.rules.get('分案 第2行')?.when).toBeNull();
});

it('turns the facts of an example into those of the JSON edge', () => {
  const { policy } = checkTexts(`政策 测试
  日历 中国
  引用 测试词汇

例 一例
  给定 起诉 {
    收到日期: 2022-10-08, 案由: 离婚纠纷, 标的额: 5万, 当前部门: 空,
    前案: [{ 案号: "(2022)川1527民初1号", 承办人: { 编号: "z-1", 在岗: 否 }, 同一纠纷: 是 }]
  }
  期望 需补 前案.结案方式
  期望 责任人 为 民一庭
`);
  expect(policy?.examples[0]?.facts).toEqual({
    matter: 'filing',
    received: '2022-10-08',
    cause: 'divorce',
    amount: 50000,
    current_unit: null,
    priors: [
      { case_number: '(2022)川1527民初1号', handler: { id: 'z-1', active: false }, same_dispute: true },
    ],
  });
  expect(policy?.examples[0]?.expectations[0]).toMatchObject({ kind: 'needs', path: 'priors.outcome' });
});

it('keeps apart elements of two lists that two rules call alike', () => {
  const { policy } = checkTexts(`政策 测试
  日历 中国
  引用 测试词汇

规则 前案 适用于 起诉
  当 有 前案 甲 满足 同一纠纷
  则 责任人 为 甲.承办人 否则 立案庭

规则 代理 适用于 起诉
  当 有 当事人 甲 满足 代理人 已知 且 名称 为 "张三"
  则 责任人 按 规则 前案
`);
  const [first] = policy?.rules.get('代理')?.outcome ?? [];
  expect(first).toMatchObject({ kind: 'as', who: { root: '甲@前案', fields: ['handler'] } });
  expect(policy?.rules.get('代理')?.borrowed).toMatchObject([{ kind: 'some', binder: { id: '甲@前案' } }]);
});
