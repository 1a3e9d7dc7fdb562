/** Edits as a court makes them: what, and which text of Junlian's policy by which other. */
export const EDITS: readonly (readonly [what: string, from: string, to: string])[] = [
  [
    'an ending counts no more as procedural',
    '结案方式 属于 撤诉、按撤诉处理、不予受理、驳回起诉',
    '结案方式 属于 撤诉、按撤诉处理、不予受理',
  ],
  [
    'mediation counts no more as substantive',
    '实体审理 substantive 是指 结案方式 属于 判决、调解',
    '实体审理 substantive 是指 结案方式 属于 判决',
  ],
  [
    'an ending of enforcement counts no more as resumable',
    '撤回执行申请、和解终结执行、终结本次执行程序\n',
    '撤回执行申请、终结本次执行程序\n',
  ],
  ['small claims reach further', '自 2023年1月1日 起 为 4.5万', '自 2023年1月1日 起 为 5万'],
  ['a parameter changes a year later', '自 2023年1月1日 起 为 4.5万', '自 2024年1月1日 起 为 4.5万'],
  [
    'another division for a cause',
    '相邻关系纠纷、排除妨害纠纷、土地承包经营权纠纷: 民一庭',
    '相邻关系纠纷: 民一庭',
  ],
  ['another tribunal for a town', '巡司镇、双腾镇: 巡司法庭\n', '巡司镇: 巡司法庭\n  双腾镇: 沐爱法庭\n'],
  [
    'criminal cases go with the others',
    '行政一审: 行政审判庭、刑事自诉: 刑事审判庭、其他',
    '行政一审: 行政审判庭、其他',
  ],
  ['a precedence is taken back', '  优先于 实体审理后衍生\n', ''],
  ['the county seat has its tribunal, too', '且 乡村家事 且 乡镇 不为 筠连镇', '且 乡村家事'],
  ['of a batch the last case counts', '满足 同批 取 案号 最小', '满足 同批 取 案号 最大'],
  ['of petitions the last contact counts', '取 首次日期 最早', '取 首次日期 最晚'],
  [
    'instalments without a look at the basis',
    '需立案 且 有 前执行案件 满足 同一执行依据 且 分期履行',
    '需立案 且 有 前执行案件 满足 分期履行',
  ],
  [
    'a model case of the same dispute alone',
    '有 前案 甲 满足 示范案件',
    '有 前案 甲 满足 示范案件 且 同一纠纷',
  ],
  [
    'no unit in the place of an officer',
    '当 有 前案 满足 衍生自 且 实体审理\n  则 责任人 为 前案.承办人 否则 前案.承办部门 否则 立案庭',
    '当 有 前案 满足 衍生自 且 实体审理\n  则 责任人 为 前案.承办人 否则 立案庭',
  ],
  [
    'a hub in the place of the first contact',
    '当 其他情形\n  则 责任人 为 首接人 否则 首接部门 否则 诉讼服务中心',
    '当 其他情形\n  则 责任人 为 诉讼服务中心',
  ],
  [
    'by lot in the place of rotation',
    '责任人 在 执行一团队、执行二团队 中 轮流',
    '责任人 在 执行一团队、执行二团队 中 随机',
  ],
  ['no assisting team', '  并 协办 为 警务团队\n  可 首执会商\n', '  可 首执会商\n'],
  ['records of every complex petition', '当 疑难复杂 且 非 可当场办结', '当 疑难复杂'],
  [
    'a duty for another cause as well',
    '当 案由 为 离婚纠纷 且 有 前案',
    '当 案由 属于 离婚纠纷、抚养纠纷 且 有 前案',
  ],
  ['a year in the place of six months', '结案日期 + 6个月', '结案日期 + 12个月'],
  ['more endings before assets are verified', '前执行案件 数量 不小于 2', '前执行案件 数量 不小于 3'],
  [
    'a deadline of filing',
    '起 7日 内 审查立案\n  依据 "《民事诉讼法》',
    '起 5日 内 审查立案\n  依据 "《民事诉讼法》',
  ],
  ['a deadline of diversion', '起 15日 内 分流 # 不查 SZ520: 首审', '起 10日 内 分流 # 不查 SZ520: 首审'],
  ['a parameter of days', 'reply_period 为 1个工作日', 'reply_period 为 3个工作日'],
  [
    'a parameter of days in a condition',
    'repeat_contact_interval 为 30日',
    'repeat_contact_interval 为 60日',
  ],
  [
    'a deadline of a procedure',
    '参数 复核申请期限 review_period 为 5日',
    '参数 复核申请期限 review_period 为 7日',
  ],
  [
    'a standing duty that is gone',
    `规则 标的额补正 "amount to be stated" 适用于 起诉
  当 金钱给付 且 标的额 未知
  由 立案庭 自 收到日期 起 7日 内 通知补正
  说明 "标的额决定是否适用小额程序和案件受理费"
`,
    '',
  ],
  [
    'a rule that is new',
    '节 立案审查 "examination at filing"',
    `规则 大额归民二庭 "large claims to civil 2" 适用于 起诉
  当 案件类型 为 民事一审 且 标的额 大于 500万
  则 责任人 为 民二庭
  可 漏审复核
  服从 首审负责、乡村家事归人民法庭

节 立案审查 "examination at filing"`,
  ],
];
