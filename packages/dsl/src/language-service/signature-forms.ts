import type { Bilingual, Language } from '../diagnostics/diagnostic.ts';
import type { KeywordId } from '../syntax/keywords.ts';

/**
 * How clauses are written, by the keyword that begins them, `Transition` for a line of a state, `Never` for a bar's
 * outcome. In a form `<By:机构>` is a part to fill in, reached by the keyword or sign before the colon; `word` is
 * reached by finishing the word before it.
 */
type Forms = Readonly<Record<Language, readonly string[]>>;

export interface ClauseForms {
  readonly forms: Forms;
  readonly about: Bilingual;
}

const clause = (
  zh: string | readonly string[],
  en: string | readonly string[],
  about: Bilingual,
): ClauseForms => ({
  forms: { zh: typeof zh === 'string' ? [zh] : zh, en: typeof en === 'string' ? [en] : en },
  about,
});

const duty = clause(
  '由 <By:机构或身份> [自 <Since:日期> 起 <Starting:期间> 内] <Inside|word:动作>、…',
  'duty of <OfEn:unit or position> to <To:action>, … [within <Inside:period> of <OfEn:date>]',
  {
    zh: '谁应当在什么期限内做什么；起算日不计入，末日逢休息日顺延',
    en: 'who must do what by when; the starting day is not counted, a last day of rest moves on',
  },
);

const quantified = clause(
  [
    '有 <Some:列表> [<word:称呼>] 满足 <Where:条件> [取 <Take:字段> 最晚｜最早｜最大｜最小]',
    '无 <No:列表> 满足 <Where:条件>',
    '每个 <Every:列表> 满足 <Where:条件>',
  ],
  [
    'some <Some:list> [<word:name>] where <Where:condition> [latest｜earliest｜highest｜lowest by <ByEn:field>]',
    'no <No:list> where <Where:condition>',
    'every <Every:list> where <Where:condition>',
  ],
  {
    zh: '“满足”管到条件或括号的末尾；先在元素上找名称，再到事项上找',
    en: '"where" reaches to the end of the condition or of the parenthesis; names are looked up on the element first',
  },
);

const titled = (zh: string, en: string, ids: string): ClauseForms =>
  clause(
    `${zh} <${ids}:名称> ["<word:英文名称>"] 适用于 <For:事项>`,
    `${en} <${ids}:title> [<word:Chinese title>] for <For:matter>`,
    {
      zh: '名称可带另一种语言的名称',
      en: 'the title in the other language may follow',
    },
  );

const word = (zh: string, en: string, id: KeywordId): ClauseForms =>
  clause(`${zh} <${id}:名称> [<word:英文名称>]`, `${en} <${id}:name> [<word:Chinese name>]`, {
    zh: '词汇：英文名称用于 JSON',
    en: 'a word of the vocabulary: JSON uses the English name',
  });

const events = clause(
  ['经 <Via:动作> 于 <DateOn:日期> [所选 为 <Chosen|Is:人员或机构>]、…', '经 逾期 于 <DateOn:日期>、…'],
  [
    'after <After:action> on <OnEn:date> [choosing <ChoosingEn:person or unit>], …',
    'after expiry on <OnEn:date>, …',
  ],
  {
    zh: '程序中依次发生的事；逾期：此日有期限已过',
    en: 'what happens in the procedures, in order; expiry: a period is over on that day',
  },
);

export const quantifiedForms = quantified;

export const clauseForms: Readonly<Partial<Record<KeywordId | 'Transition', ClauseForms>>> = {
  When: clause(['当 <When:条件>', '当 其他情形'], ['when <When:condition>', 'when otherwise'], {
    zh: '条件：且 比 或 结合得紧；其他情形 指本事项的其他规则都不成立',
    en: 'the condition: "and" binds tighter than "or"; "otherwise" is when no other rule of the matter holds',
  }),
  If: clause('若 <If:条件>', 'if <If:condition>', { zh: '保证的前提', en: 'when the guarantee must hold' }),
  Then: clause(
    [
      '则 责任人 为 <Is:人员或机构> 否则 <Else:人员或机构> …',
      '则 责任人 在 <Among:机构>、… 中 随机｜轮流',
      '则 责任人 由 <By:机构> 指定',
      '则 责任人 按 规则 <Rule:规则>',
    ],
    [
      'then assign <Assign:person or unit> else <Else:person or unit> …',
      'then assign by lot from <From:unit>, …',
      'then assign in rotation from <From:unit>, …',
      'then assign designated by <ByEn:unit>',
      'then assign as rule <Rule:rule>',
    ],
    {
      zh: '第一个可承办的人；最后一项须是机构或选定方式',
      en: 'the first that is assignable; the last must be a unit or a way of choosing',
    },
  ),
  Never: clause('则 不得由 <Never:人员>', 'never <Never:person>', {
    zh: '此人不得承办，任何规则不能推翻',
    en: 'the person is unassignable in every rule',
  }),
  Alongside: clause(
    '并 <Alongside:角色> 为 <Is:人员或机构> 否则 <Else:人员或机构> …',
    'and as <AsEn:role> <word:person or unit> else <Else:person or unit> …',
    { zh: '责任人之外的角色', en: 'a further role beside the assignee' },
  ),
  And: clause(
    '并 <Alongside:角色> 为 <Is:人员或机构> 否则 <Else:人员或机构> …',
    'and as <AsEn:role> <word:person or unit> else <Else:person or unit> …',
    { zh: '责任人之外的角色', en: 'a further role beside the assignee' },
  ),
  By: duty,
  Duty: duty,
  May: clause('可 <May:程序>、…', 'may <May:procedure>, …', {
    zh: '可以启动的程序',
    en: 'procedures open to the parties',
  }),
  Overrides: clause(
    '优先于 <Overrides:规则、表、行或节>、…',
    'overrides <Overrides:rule, table, row or section>, …',
    {
      zh: '两者都成立时，本规则优先',
      en: 'where both hold, this rule goes first',
    },
  ),
  Subject: clause('服从 <Subject:规则、表、行或节>、…', 'subject to <To:rule, table, row or section>, …', {
    zh: '两者都成立时，对方优先',
    en: 'where both hold, the other goes first',
  }),
  Citing: clause('依据 "<Citing:来源>"', 'citing "<Citing:source>"', {
    zh: '所依据的规定',
    en: 'the source',
  }),
  Note: clause('说明 "<Note:文字>"', 'note "<Note:text>"', { zh: '给读者的话', en: 'a word to the reader' }),
  Rule: titled('规则', 'rule', 'Rule'),
  Bar: titled('回避', 'bar', 'Bar'),
  Ensure: titled('保证', 'ensure', 'Ensure'),
  Negative: titled('负面清单', 'negative', 'Negative'),
  Procedure: titled('程序', 'procedure', 'Procedure'),
  Table: clause(
    '表 <Table:名称> ["<word:英文名称>"] 适用于 <For:事项> [首行｜唯一]',
    'table <Table:title> [<word:Chinese title>] for <For:matter> [first｜unique]',
    {
      zh: '首行：在前的行优先；唯一：各行不得冲突',
      en: 'first: an earlier row wins; unique: rows must not overlap',
    },
  ),
  Define: clause(
    '定义 <Define:实体或事项>.<Dot|Of:名称> [<word:英文名称>] 是指 <AsFollows:条件>',
    'define <Define:entity or matter>.<Dot:name> [<word:Chinese name>] as <AsEn:condition>',
    { zh: '由其他字段推出的是否字段', en: 'a yes-or-no field derived from others' },
  ),
  Lookup: clause(
    '对照 <Lookup:枚举>.<Dot|Of:名称> [<word:英文名称>]: <Colon:类型> { <OpenBrace:枚举值>: <Colon:值>、其他: <Colon:值> }',
    'lookup <Lookup:enum>.<Dot:name> [<word:Chinese name>]: <Colon:type> { <OpenBrace:member>: <Colon:value>, else: <Colon:value> }',
    { zh: '由枚举值推出的字段', en: 'a field derived from an enum by a list' },
  ),
  Parameter: clause(
    '参数 <Parameter:名称> [<word:英文名称>] 为 <Is:值>',
    'parameter <Parameter:name> [<word:Chinese name>] is <Is:value>',
    { zh: '有名称、有来源的期间、数额或日期', en: 'a named and sourced period, amount or date' },
  ),
  Since: clause('自 <Since:日期> 起 为 <Starting|Is:值>', 'from <From:date> is <Is:value>', {
    zh: '自该日起的新值',
    en: 'the value from that date on',
  }),
  From: clause('自 <Since:日期> 起 为 <Starting|Is:值>', 'from <From:date> is <Is:value>', {
    zh: '自该日起的新值',
    en: 'the value from that date on',
  }),
  Transition: clause(
    [
      '<word:机构或身份> 可 <May:动作> [自 <Since:日期> 起 <Starting:期间> 内] [当 <When:条件>] [从 <From:机构>、…] → <Arrow:状态> [并 <Alongside:效果>、…]',
      '逾期 → <Arrow:状态> [并 <Alongside:效果>、…]',
    ],
    [
      '<word:unit or position> may <May:action> [within <Inside:period> of <OfEn:date>] [when <When:condition>] [choosing from <From:unit>, …] -> <Arrow:state> [doing <DoingEn:effect>, …]',
      'on expiry -> <Arrow:state> [doing <DoingEn:effect>, …]',
    ],
    { zh: '谁可以做什么，之后到什么状态', en: 'who may do what, and the state that it leads to' },
  ),
  Given: clause(
    '给定 <Given:事项> { <OpenBrace:字段>: <Colon:值>, … }',
    'given <Given:matter> { <OpenBrace:field>: <Colon:value>, … }',
    {
      zh: '例的案件事实',
      en: 'the facts of the example',
    },
  ),
  Expect: clause(
    [
      '期望 责任人 为 <Is:人员或机构>',
      '期望 规则 为 <Is:规则>',
      '期望 <Expect:动作> 截至 <DueBy:日期>',
      '期望 程序 <Procedure:程序> 至 <To:状态>',
      '期望 改派 <Reassign:人员或机构>',
      '期望 通知 <Notify:机构或身份>',
      '期望 重新分案',
      '期望 归档',
      '期望 需补 <Needs:字段>',
      '期望 排除 <Excluded:人员>',
      '期望 冲突',
      '期望 无规则',
    ],
    [
      'expect assignee is <Is:person or unit>',
      'expect rule is <Is:rule>',
      'expect <Expect:action> due <DueEn:date>',
      'expect procedure <Procedure:procedure> at <AtEn:state>',
      'expect reassign <Reassign:person or unit>',
      'expect notify <Notify:unit or position>',
      'expect reroute',
      'expect archive',
      'expect needs <Needs:field>',
      'expect excluded <Excluded:person>',
      'expect conflict',
      'expect no rule',
    ],
    { zh: '例应当得到的结果', en: 'what the example must come to' },
  ),
  Via: events,
  After: events,
  Unit: word('机构', 'unit', 'Unit'),
  Position: word('身份', 'position', 'Position'),
  Role: word('角色', 'role', 'Role'),
  Action: word('动作', 'action', 'Action'),
  Enum: clause(
    '枚举 <Enum:名称> [<word:英文名称>] { <OpenBrace:枚举值> <word:英文名称>、… }',
    'enum <Enum:name> [<word:Chinese name>] { <OpenBrace:member> <word:Chinese name>, … }',
    { zh: '一组可选的词', en: 'a closed list of words' },
  ),
};
