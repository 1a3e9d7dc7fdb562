import { checkPackage } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { calendarFor, checkFacts, compile, createRunner, decide } from '../../src/index.ts';

const text = `政策 测试
  日历 中国
  引用 词

词汇 词 words
机构 民一庭 civil_1
实体 旧案 old {
  编号 number: 整数
  法官 judge: 人员
  同一 same: 是否 默认 否
  相异 other: 是否 默认 否
  排序 编号
}
事项 诉 suit {
  日子 day: 日期 基准
  加急 urgent: 是否 默认 否
  旧案 olds: 旧案 列表
}

规则 一 适用于 诉
  当 有 旧案 满足 同一
  则 责任人 为 旧案.法官 否则 民一庭

规则 二 适用于 诉
  当 有 旧案 满足 相异
  则 责任人 按 规则 一
  优先于 一

规则 三 适用于 诉
  当 加急
  则 责任人 按 规则 一
`;

function decided(olds: readonly object[], urgent = false) {
  const [header = '', rest = ''] = text.split(/(?=词汇)/);
  const vocabulary = rest.slice(0, rest.indexOf('规则'));
  const rules = rest.slice(rest.indexOf('规则'));
  const { policy } = checkPackage({
    files: [{ path: 'policy.shouze', text: header + rules }],
    libraries: [{ path: 'words.shouze', text: vocabulary }],
  });
  if (policy === null) throw new Error('the policy has errors');
  const facts = checkFacts(policy, { matter: 'suit', day: '2022-01-05', urgent, olds });
  if (!facts.ok) throw new Error(JSON.stringify(facts.faults));
  const calendar = calendarFor(policy);
  const decision = decide(policy, facts.facts, calendar);
  expect(createRunner(compile(policy), policy, calendar).decide(facts.facts)).toEqual(decision);
  return decision;
}

describe('按 规则 R: R’s outcome under its own bindings', () => {
  const same = { number: 1, judge: 'J1', same: true };
  const other = { number: 2, judge: 'J2', other: true };

  it('sees the element that R chooses, not the one of the rule at hand', () => {
    expect(decided([same, other]).assignee).toEqual({ kind: 'person', id: 'J1', fallback: 0 });
  });

  it('skips what needs an element that is not there', () => {
    expect(decided([other]).assignee).toEqual({ kind: 'unit', id: 'civil_1', fallback: 1 });
  });

  it('agrees with R where both hold', () => {
    const decision = decided([same], true);
    expect(decision.status).toBe('decided');
    expect(decision.rules.map(({ name }) => name)).toEqual(['一', '三']);
  });

  it('is a conflict where R’s elements tie and lead to different persons', () => {
    const twin = { ...same, judge: 'J3' };
    expect(decided([same, twin, other]).status).toBe('conflict');
  });

  it('reports as bound the elements of the rule at hand only', () => {
    expect(decided([same, other]).bound).toEqual({ old: 'olds[1]' });
  });
});
