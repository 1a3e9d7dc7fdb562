import type { Language } from '../diagnostics/diagnostic.ts';

/**
 * The one table of keywords. The first form of a language is the canonical one, the others are clerks' forms that are
 * accepted and normalised. An empty list: the language says it otherwise (English `is not` is `is` and `not`).
 */
export interface Keyword {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /**
   * `operator`, `quantifier` and `clause` words are reserved everywhere; `soft` ones are plain names after `.`, before
   * `:`, as types, and right of `为` where such a name is in scope; `declaration` words are soft ones that begin a line.
   */
  readonly role: 'operator' | 'quantifier' | 'clause' | 'soft' | 'declaration';
}

const word = (role: Keyword['role'], zh: string, en: string): Keyword => ({
  role,
  zh: zh === '' ? [] : zh.split(' '),
  en: en === '' ? [] : en.split(' '),
});

export const keywords = {
  // operators
  And: word('operator', '且 并且', 'and'),
  Or: word('operator', '或 或者', 'or'),
  Not: word('operator', '非', 'not'),
  Is: word('operator', '为', 'is'),
  IsNot: word('operator', '不为', ''),
  In: word('operator', '属于', 'in'),
  NotIn: word('operator', '不属于', ''),
  Greater: word('operator', '大于', ''),
  NotGreater: word('operator', '不大于', ''),
  Less: word('operator', '小于', ''),
  NotLess: word('operator', '不小于', ''),
  Before: word('operator', '早于', 'before'),
  After: word('operator', '晚于', 'after'),
  NotBefore: word('operator', '不早于', ''),
  NotAfter: word('operator', '不晚于', ''),
  Known: word('operator', '已知', 'known'),
  Unknown: word('operator', '未知', 'unknown'),
  Yes: word('operator', '是', 'yes'),
  /** Chinese only: English `no` is the quantifier's token. */
  False: word('operator', '否', ''),
  None: word('operator', '空', 'none'),
  Of: word('operator', '的', ''),
  // quantifiers
  Some: word('quantifier', '有', 'some'),
  No: word('quantifier', '无', 'no'),
  Every: word('quantifier', '每个', 'every'),
  Where: word('quantifier', '满足', 'where'),
  Take: word('quantifier', '取', ''),
  // clause starters and what stands inside clauses
  When: word('clause', '当', 'when'),
  If: word('clause', '若', 'if'),
  Otherwise: word('clause', '其他情形', 'otherwise'),
  Then: word('clause', '则', 'then'),
  Assign: word('clause', '', 'assign'),
  Else: word('clause', '否则', 'else'),
  Alongside: word('clause', '并', ''),
  By: word('clause', '由', ''),
  Duty: word('clause', '', 'duty'),
  May: word('clause', '可', 'may'),
  Overrides: word('clause', '优先于', 'overrides'),
  Subject: word('clause', '服从', 'subject'),
  Never: word('clause', '不得由', 'never'),
  Given: word('clause', '给定', 'given'),
  Expect: word('clause', '期望', 'expect'),
  AsFollows: word('clause', '是指', ''),
  For: word('clause', '适用于', 'for'),
  Assignee: word('soft', '责任人', 'assignee'),
  Since: word('soft', '自', ''),
  Starting: word('soft', '起 之日起', ''),
  Inside: word('soft', '内', 'within'),
  Expires: word('soft', '届满', ''),
  From: word('soft', '从', 'from'),
  To: word('soft', '至', 'to'),
  DayCount: word('soft', '天数', ''),
  Count: word('soft', '数量', 'count'),
  AtLeast: word('soft', '至少', ''),
  Among: word('soft', '在', ''),
  Amidst: word('soft', '中', ''),
  Lot: word('soft', '随机', 'lot'),
  Rotation: word('soft', '轮流', 'rotation'),
  Designated: word('soft', '指定', 'designated'),
  Per: word('soft', '按', ''),
  Latest: word('soft', '最晚', 'latest'),
  Earliest: word('soft', '最早', 'earliest'),
  Highest: word('soft', '最大', 'highest'),
  Lowest: word('soft', '最小', 'lowest'),
  ThisMatter: word('soft', '本件', ''),
  Other: word('soft', '其他', ''),
  Row: word('soft', '', 'row'),
  Citing: word('soft', '依据', 'citing'),
  Note: word('soft', '说明', 'note'),
  ByEn: word('soft', '', 'by'),
  OfEn: word('soft', '', 'of'),
  AsEn: word('soft', '', 'as'),
  OnEn: word('soft', '', 'on'),
  AtEn: word('soft', '', 'at'),
  LeastEn: word('soft', '', 'least'),
  DaysEn: word('soft', '', 'days'),
  ExpiryEn: word('soft', '', 'expiry'),
  BasedEn: word('soft', '', 'based'),
  ChoosingEn: word('soft', '', 'choosing'),
  DoingEn: word('soft', '', 'doing'),
  DueEn: word('soft', '', 'due'),
  // headers
  Policy: word('declaration', '政策', 'policy'),
  Version: word('declaration', '版本', 'version'),
  Court: word('declaration', '法院', 'court'),
  Effective: word('declaration', '施行', 'effective'),
  Until: word('declaration', '废止', 'until'),
  Calendar: word('declaration', '日历', 'calendar'),
  Uses: word('declaration', '引用', 'uses'),
  BasedOn: word('declaration', '基于', ''),
  Section: word('declaration', '节', 'section'),
  // declarations
  Rule: word('declaration', '规则', 'rule'),
  Define: word('declaration', '定义', 'define'),
  Lookup: word('declaration', '对照', 'lookup'),
  Parameter: word('declaration', '参数', 'parameter'),
  Bar: word('declaration', '回避', 'bar'),
  Table: word('declaration', '表', 'table'),
  DutyHeading: word('soft', '义务', ''),
  First: word('soft', '首行', 'first'),
  Unique: word('soft', '唯一', 'unique'),
  Procedure: word('declaration', '程序', 'procedure'),
  State: word('declaration', '状态', 'state'),
  Final: word('declaration', '终态', 'final'),
  Overdue: word('declaration', '逾期', ''),
  Reroute: word('soft', '重新分案', 'reroute'),
  Reassign: word('soft', '改派', 'reassign'),
  Chosen: word('soft', '所选', 'chosen'),
  Notify: word('soft', '通知', 'notify'),
  Archive: word('soft', '归档', 'archive'),
  Example: word('declaration', '例', 'example'),
  Via: word('declaration', '经', ''),
  DateOn: word('soft', '于', ''),
  DueBy: word('soft', '截至', ''),
  Conflict: word('soft', '冲突', 'conflict'),
  Needs: word('soft', '需补', 'needs'),
  NoRule: word('soft', '无规则', ''),
  Excluded: word('soft', '排除', 'excluded'),
  Ensure: word('declaration', '保证', 'ensure'),
  Negative: word('declaration', '负面清单', 'negative'),
  Deduct: word('declaration', '记', 'deduct'),
  Points: word('soft', '分', ''),
  Change: word('declaration', '修改', 'change'),
  Disable: word('declaration', '停用', 'disable'),
  Replace: word('declaration', '替换', 'replace'),
  SourcedFrom: word('soft', '来自', ''),
  // vocabulary
  Vocabulary: word('declaration', '词汇', 'vocabulary'),
  Enum: word('declaration', '枚举', 'enum'),
  Unit: word('declaration', '机构', 'unit'),
  Position: word('declaration', '身份', 'position'),
  Role: word('declaration', '角色', 'role'),
  Action: word('declaration', '动作', 'action'),
  Entity: word('declaration', '实体', 'entity'),
  /** English `matter.x` is also the Chinese `本件.x`. */
  Matter: word('declaration', '事项', 'matter'),
  Extend: word('declaration', '扩展', 'extend'),
  Order: word('declaration', '排序', 'order'),
  Optional: word('soft', '可缺', 'optional'),
  Default: word('soft', '默认', 'default'),
  AsOf: word('soft', '基准', ''),
  List: word('soft', '列表', 'list'),
  TextType: word('soft', '文本', 'text'),
  YesNoType: word('soft', '是否', 'yesno'),
  IntegerType: word('soft', '整数', 'integer'),
  MoneyType: word('soft', '金额', 'money'),
  DateType: word('soft', '日期', 'date'),
  PersonType: word('soft', '人员', 'person'),
  CaseNumberType: word('soft', '案号', 'case_number'),
} as const satisfies Record<string, Keyword>;

export type KeywordId = keyof typeof keywords;

const byForm = new Map<string, KeywordId>();
for (const [id, { zh, en }] of Object.entries(keywords)) {
  for (const form of [...zh, ...en]) byForm.set(form, id as KeywordId);
}

/** The keyword that a whole word is, in either language. */
export function keywordOf(form: string): KeywordId | undefined {
  return byForm.get(form);
}

/** All forms of all keywords, longest first. */
export const keywordForms: readonly (readonly [form: string, id: KeywordId])[] = [...byForm].sort(
  ([a], [b]) => b.length - a.length,
);

/** The canonical form in a language; the other language's where it has none of its own. */
export function canonicalForm(id: KeywordId, language: Language): string {
  const { zh, en }: Keyword = keywords[id];
  return (language === 'zh' ? zh[0] : en[0]) ?? zh[0] ?? en[0] ?? id;
}

/** Reserved words are never names unless quoted. */
export function isReserved(form: string): boolean {
  const id = byForm.get(form);
  if (id === undefined) return false;
  const { role }: Keyword = keywords[id];
  return role === 'operator' || role === 'quantifier' || role === 'clause';
}
