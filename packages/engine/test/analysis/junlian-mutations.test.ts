import { describe } from 'vitest';
import { type Mutation, seedFaults } from './seeded-faults.ts';
import { folder, libraries } from './small-county.ts';

const DOUBLE = `规则 小额再一条 适用于 起诉
  当 案件类型 为 民事一审 且 金钱给付 且 标的额 不大于 小额标的限额 且 标的额 小于 1万
  则 责任人 在 速裁一组、速裁二组 中 轮流
  可 漏审复核
  服从 首审负责

`;

const mutations: readonly Mutation[] = [
  // ---- conflict ----
  {
    what: 'precedence over derived cases left out',
    from: '  优先于 实体审理后衍生\n',
    to: '',
    found: 'conflict: 实体审理后衍生, 程序审理后再诉',
  },
  {
    what: 'small claims no longer after first trial',
    from: '  可 漏审复核\n  服从 首审负责\n  依据 "《民事诉讼法》第一百六十五条"',
    to: '  可 漏审复核\n',
    found: 'conflict: 小额速裁, 程序审理后再诉',
  },
  {
    what: 'village cases no longer after first trial',
    from: '  服从 首审负责\n  依据 "以人民法庭',
    to: '  依据 "以人民法庭',
    found: 'conflict: 乡村家事归人民法庭, 程序审理后再诉',
  },
  {
    what: 'repeat contact without precedence',
    from: '  优先于 首诉分办\n',
    to: '',
    found: 'conflict: 再次反映归首诉负责人, 首诉分办 第1行',
  },
  {
    what: 'changed officer without precedence',
    from: '  优先于 终结后继续执行、分期后续立案执行、批量案件、关联案件',
    to: '',
    found: 'conflict: 终结后继续执行, 调整承办人案件',
  },
  {
    what: 'batch cases no longer after first enforcement',
    from: '  服从 首执负责\n  依据 "首执负责制:对批量案件、关联案件、调整承办人案件,参照前述标准确定首执负责人"\n  说明',
    to: '  说明',
    found: 'conflict: 批量案件, 终结后继续执行',
  },
  {
    what: 'non-civil cases no longer after derived ones',
    from: '  服从 实体审理后衍生、示范审理平行案件\n',
    to: '',
    found: 'conflict: 示范审理平行案件, 非民事案件归口',
  },
  // ---- unsatisfiable ----
  {
    what: 'an amount below and above',
    from: '标的额 不大于 小额标的限额',
    to: '标的额 不大于 小额标的限额 且 标的额 大于 5万',
    found: 'unsatisfiable: 小额速裁',
  },
  {
    what: 'a town that is and is not',
    from: '乡镇 不为 筠连镇',
    to: '乡镇 不为 筠连镇 且 乡镇 为 筠连镇',
    found: 'unsatisfiable: 乡村家事归人民法庭',
  },
  {
    what: 'two kinds at once',
    from: '当 案件类型 为 首次执行',
    to: '当 案件类型 为 首次执行 且 案件类型 为 恢复执行',
    found: 'unsatisfiable: 十日执行通知',
  },
  {
    what: 'within six months and after seven',
    from: '本件.收到日期 不晚于 结案日期 + 6个月',
    to: '本件.收到日期 不晚于 结案日期 + 6个月 且 本件.收到日期 晚于 结案日期 + 7个月',
    found: 'unsatisfiable: 离婚六个月内再诉',
  },
  {
    what: 'long before and after',
    from: '首次日期 早于 本件.收到日期 至少 重复反映间隔',
    to: '首次日期 早于 本件.收到日期 至少 重复反映间隔 且 首次日期 晚于 本件.收到日期',
    found: 'unsatisfiable: 久拖未办督促',
  },
  {
    what: 'an ending that is none of them',
    from: '同一纠纷 且 结案方式 为 判决',
    to: '同一纠纷 且 结案方式 为 判决 且 程序审理',
    found: 'unsatisfiable: 重复起诉审查',
  },
  {
    what: 'unknown and compared',
    from: '金钱给付 且 标的额 未知',
    to: '金钱给付 且 标的额 未知 且 标的额 大于 1万',
    found: 'unsatisfiable: 标的额补正',
  },
  {
    what: 'a parameter that empties a rule',
    from: '标的额 不大于 小额标的限额',
    to: '标的额 大于 4.2万 且 标的额 不大于 复核上限',
    found: 'unsatisfiable: 小额速裁',
  },
  // ---- tautology ----
  {
    what: 'complex or not',
    from: '当 疑难复杂 且 非 可当场办结',
    to: '当 疑难复杂 或 非 疑难复杂',
    found: 'tautology: 疑难复杂诉求记录归档',
  },
  {
    what: 'every prior one or the other',
    from: '每个 前案 满足 非 同一纠纷 且 非 衍生自 且 非 示范案件',
    to: '每个 前案 满足 同一纠纷 或 非 同一纠纷',
    found: 'tautology: 检索留痕',
  },
  // ---- gap ----
  {
    what: 'the rest of petitions left out',
    from: '  当 其他情形\n  则 责任人 为 首接人',
    to: '  当 非 属于本人职责 且 非 属于法院职责 且 非 疑难复杂\n  则 责任人 为 首接人',
    found: 'gap',
  },
  {
    what: 'the rest of filings only civil',
    from: '  当 其他情形\n  则 责任人 在 案由.主办庭',
    to: '  当 案件类型 为 民事一审 且 标的额 大于 100万\n  则 责任人 在 案由.主办庭',
    found: 'gap',
  },
  // ---- unreachable ----
  {
    what: 'a changed officer is asked for no more',
    from: '当 需立案 且 有 前执行案件 满足 同一执行依据 且 承办人已调整',
    to: '当 需立案 且 有 前执行案件 满足 同一执行依据',
    found: 'unreachable: 终结后继续执行, 调整承办人案件',
  },
  {
    what: 'all handling before a date is named',
    from: '| 是           | -            | 是         ||',
    to: '| 是           | -            | -          ||',
    found: 'unreachable: 首诉分办 第2行, 首诉分办 第1行',
  },
  // ---- redundant ----
  {
    what: 'a rule inside another',
    from: '规则 小额速裁 ',
    to: `${DOUBLE}规则 小额速裁 `,
    found: 'redundant: 小额再一条, 小额速裁',
  },
  // ---- impossible duties ----
  {
    what: 'two terms of one examination',
    from: '由 立案庭 自 收到日期 起 7日 内 审查重复起诉',
    to: '由 立案庭 自 收到日期 起 10日 内 审查立案',
    found: 'impossible-duty: 七日立案, 重复起诉审查',
  },
  {
    what: 'a term that is over',
    from: '由 立案庭 自 收到日期 起 7日 内 通知补正',
    to: '由 立案庭 自 收到日期 - 30日 起 7日 内 通知补正',
    found: 'impossible-duty: 标的额补正',
  },
  // ---- dead state ----
  {
    what: 'a guard that never holds',
    from: '收案人 可 征求意见 自',
    to: '收案人 可 征求意见 当 标的额 小于 1 且 标的额 大于 2 自',
    found: 'dead-state: 首执会商',
  },
  // ---- broken guarantee ----
  {
    what: 'a promise that nobody keeps',
    from: '节 立案审查',
    to: '保证 离婚归民一庭 适用于 起诉\n  若 案由 为 离婚纠纷\n  则 责任人 为 民一庭\n\n节 立案审查',
    found: 'broken-guarantee: 离婚归民一庭',
  },
  {
    what: 'a promise that takes no notice of model cases',
    from: '非 有回避事由 且 非 示范案件 且 (非 同一纠纷 或 承办人.在岗)',
    to: '非 有回避事由 且 (非 同一纠纷 或 承办人.在岗)',
    found: 'broken-guarantee: 再诉归原承办人',
  },
  // ---- what the checker refuses, too ----
  {
    what: 'two grounds of first trial, each before the other',
    from: '  优先于 实体审理后衍生\n',
    to: '  优先于 实体审理后衍生\n  服从 实体审理后衍生\n',
    found: 'cycle: 程序审理后再诉, 实体审理后衍生',
  },
  {
    what: 'rows without an order',
    from: '表 首诉分办 "petitions by duty" 适用于 诉求 首行',
    to: '表 首诉分办 "petitions by duty" 适用于 诉求',
    also: ['| 否           | 是           | -          ||', '| -            | 是           | -          ||'],
    found: 'overlap: 首诉分办 第1行, 首诉分办 第3行',
  },
];

const PARAMETER = '\n参数 复核上限 为 5万\n  自 2023年1月1日 起 为 4万\n';

describe('a seeded fault of Junlian is found', () => {
  const more = { path: 'junlian/extra.shouze', text: PARAMETER };
  seedFaults({ files: [...folder('junlian'), more], libraries }, mutations);
});
