import { describe, expect, it } from 'vitest';
import { typed } from './county.ts';

const rule = '规则 甲规则 适用于 起诉\n  ';

/** What one has typed, how the clause is written, and the part that the cursor stands in. */
const cases: readonly { readonly text: string; readonly label: string; readonly part: string | null }[] = [
  { text: `${rule}由 ▮`, label: '由 机构或身份 [自 日期 起 期间 内] 动作、…', part: '机构或身份' },
  { text: `${rule}由 立案庭 ▮`, label: '由 机构或身份 [自 日期 起 期间 内] 动作、…', part: '动作' },
  { text: `${rule}由 立案庭 自 ▮`, label: '由 机构或身份 [自 日期 起 期间 内] 动作、…', part: '日期' },
  {
    text: `${rule}由 立案庭 自 收到日期 起 ▮`,
    label: '由 机构或身份 [自 日期 起 期间 内] 动作、…',
    part: '期间',
  },
  {
    text: `${rule}由 立案庭 自 收到日期 起 15日 内 ▮`,
    label: '由 机构或身份 [自 日期 起 期间 内] 动作、…',
    part: '动作',
  },
  { text: `${rule}由立案庭自收到日期起▮`, label: '由 机构或身份 [自 日期 起 期间 内] 动作、…', part: '期间' },
  { text: `${rule}当 ▮`, label: '当 条件', part: '条件' },
  {
    text: `${rule}当 有 ▮`,
    label: '有 列表 [称呼] 满足 条件 [取 字段 最晚｜最早｜最大｜最小]',
    part: '列表',
  },
  {
    text: `${rule}当 有 前案 满足 ▮`,
    label: '有 列表 [称呼] 满足 条件 [取 字段 最晚｜最早｜最大｜最小]',
    part: '条件',
  },
  {
    text: `${rule}当 有 前案 满足 同一纠纷 取 ▮`,
    label: '有 列表 [称呼] 满足 条件 [取 字段 最晚｜最早｜最大｜最小]',
    part: '字段',
  },
  { text: `${rule}当 无 前案 满足 ▮`, label: '无 列表 满足 条件', part: '条件' },
  { text: `${rule}则 责任人 为 ▮`, label: '则 责任人 为 人员或机构 否则 人员或机构 …', part: '人员或机构' },
  { text: `${rule}则 责任人 在 ▮`, label: '则 责任人 在 机构、… 中 随机｜轮流', part: '机构' },
  { text: `${rule}则 责任人 按 规则 ▮`, label: '则 责任人 按 规则 规则', part: '规则' },
  { text: `${rule}优先于 ▮`, label: '优先于 规则、表、行或节、…', part: '规则、表、行或节' },
  { text: '规则 ▮', label: '规则 名称 ["英文名称"] 适用于 事项', part: '名称' },
  { text: '规则 甲规则 适用于 ▮', label: '规则 名称 ["英文名称"] 适用于 事项', part: '事项' },
  {
    text: '程序 丙 适用于 起诉\n  状态 已收案\n    收案人 可 ▮',
    label: '机构或身份 可 动作 [自 日期 起 期间 内] [当 条件] [从 机构、…] → 状态 [并 效果、…]',
    part: '动作',
  },
  {
    text: '程序 丙 适用于 起诉\n  状态 已收案\n    逾期 → ▮',
    label: '逾期 → 状态 [并 效果、…]',
    part: '状态',
  },
  { text: '例 一\n  期望 分流 截至 ▮', label: '期望 动作 截至 日期', part: '日期' },
  {
    text: '例 一\n  经 申请复核 于 2022-10-14 所选 为 ▮',
    label: '经 动作 于 日期 [所选 为 人员或机构]、…',
    part: '人员或机构',
  },
  { text: '例 一\n  经 逾期 于 ▮', label: '经 逾期 于 日期、…', part: '日期' },
  { text: '例 一\n  期望 改派 ▮', label: '期望 改派 人员或机构', part: '人员或机构' },
  { text: '回避 戊 适用于 起诉\n  则 不得由 ▮', label: '则 不得由 人员', part: '人员' },
];

describe('the signature of a clause', () => {
  it.each(cases)('$text', ({ text, label, part }) => {
    const { service, path, offset } = typed(text);
    expect(active(service.signatureHelp(path, offset))).toEqual({ label, part });
  });

  it.each([
    { text: 'duty of filing_division to divert within 15 days of ▮', part: 'date' },
    { text: 'duty of ▮', part: 'unit or position' },
    { text: 'duty of filing_division to ▮', part: 'action' },
    { text: 'then assign by lot from ▮', part: 'unit' },
  ])('in English: $text', ({ text, part }) => {
    const { service, path, offset } = typed(`rule a for filing\n  ${text}`, 'policy p\n  uses standard\n\n');
    expect(active(service.signatureHelp(path, offset))?.part).toBe(part);
  });

  it('is silent in comments, in texts and outside of clauses', () => {
    for (const text of ['▮', `${rule}# ▮`, `${rule}依据 "▮`]) {
      const { service, path, offset } = typed(text);
      expect(service.signatureHelp(path, offset)).toBeNull();
    }
  });
});

type Help = ReturnType<ReturnType<typeof typed>['service']['signatureHelp']>;

function active(help: Help): { readonly label: string; readonly part: string | null } | null {
  const signature = help?.signatures[help.active];
  if (signature === undefined) return null;
  const { label, parts, activePart } = signature;
  const part = activePart === null ? undefined : parts[activePart];
  return { label, part: part === undefined ? null : label.slice(part.start, part.end) };
}
