import { describe, expect, test } from 'vitest';
import { caseReader } from '../../src/evaluate/case-reader.ts';
import { scopeOf, situationOf } from '../../src/evaluate/situation.ts';
import { advance, elapse, type ProcedureEvent, startProcedure } from '../../src/index.ts';
import { calendar, factsOf, policyOf } from './text.ts';

const policy = policyOf(`
规则 甲 适用于 起诉
  则 责任人 为 民一庭
  可 复核

程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 自 收案日期 起 5日 内 → 复核中
    逾期 → 已确定 并 归档
  状态 复核中
    立案庭 可 认可 当 疑难 自 复核申请日期 起 3日 内 从 民一庭、民二庭 → 已确定 并 改派 所选、通知 收案人
    立案庭 可 认可 当 非 疑难 → 已确定 并 重新分案
    立案庭 可 驳回 → 已确定 并 通知 责任人
    逾期 → 已确定 并 改派 民二庭
  终态 已确定

程序 限期 适用于 起诉
  状态 待办
    收案人 可 申请复核 自 收案日期 起 5日 内 → 已办
  终态 已办

程序 循环 适用于 起诉
  状态 甲态
    收案人 可 申请复核 自 收案日期 起 5日 内 → 完
    逾期 → 乙态
  状态 乙态
    收案人 可 驳回 自 收案日期 起 5日 内 → 完
    逾期 → 甲态
  终态 完
`);

const TAKEN = { taken_on: '2022-09-28', hard: true };

function run(name: string, given: Record<string, unknown>, events: readonly ProcedureEvent[]) {
  const procedure = policy.procedures.get(name);
  if (procedure === undefined) throw new Error(name);
  const scope = scopeOf(situationOf(policy, factsOf(policy, given), calendar));
  const reader = caseReader(scope, { kind: 'unit', id: 'civil_1', fallback: 0 });
  let at = startProcedure(procedure, reader);
  for (const event of events) at = advance(procedure, at.state, event, reader);
  return { at, procedure, reader };
}

const request = (on: string): ProcedureEvent => ({ action: 'request_review', on });

describe('a step', () => {
  test('starts in the first state, with its clock rolled over the holiday', () => {
    expect(run('复核', TAKEN, []).at).toEqual({
      state: { state: '已收案', since: null },
      refusal: null,
      deadline: { date: '2022-10-08', provisional: false },
      effects: [],
      expired: [],
    });
  });

  test('on the last day is in time', () => {
    const { at } = run('复核', TAKEN, [request('2022-10-08')]);
    expect(at.state).toEqual({ state: '复核中', since: '2022-10-08' });
    expect(at.refusal).toBeNull();
  });

  test('has no clock where its start is unknown', () => {
    const { at } = run('复核', TAKEN, [request('2022-10-08')]);
    expect(at.deadline).toBeNull();
  });

  test('takes the transition whose guard holds, and tells its effects', () => {
    const chosen = { action: 'uphold', on: '2022-10-09', actor: 'filing_division', choice: 'civil_2' };
    const { at } = run('复核', TAKEN, [request('2022-10-08'), chosen]);
    expect(at.state.state).toBe('已确定');
    expect(at.effects).toEqual([
      { kind: 'reassign', to: 'civil_2', on: '2022-10-09' },
      { kind: 'notify', whom: 'receiver', on: '2022-10-09' },
    ]);
    const easy = run('复核', { ...TAKEN, hard: false }, [request('2022-10-08'), chosen].slice(0, 1)).at;
    expect(easy.state.state).toBe('复核中');
  });

  test('reroutes, notifies the assignee by name', () => {
    const uphold = { action: 'uphold', on: '2022-10-09' };
    expect(run('复核', { ...TAKEN, hard: false }, [request('2022-10-08'), uphold]).at.effects).toEqual([
      { kind: 'reroute', on: '2022-10-09' },
    ]);
    const reject = { action: 'reject', on: '2022-10-09' };
    expect(run('复核', TAKEN, [request('2022-10-08'), reject]).at.effects).toEqual([
      { kind: 'notify', whom: 'civil_1', on: '2022-10-09' },
    ]);
  });

  test.each<[string, Record<string, unknown>, ProcedureEvent]>([
    ['no-such-step', TAKEN, { action: 'divert', on: '2022-10-09' }],
    ['other-actor', TAKEN, { action: 'reject', on: '2022-10-09', actor: 'receiver' }],
    ['guard-unknown', { taken_on: '2022-09-28' }, { action: 'uphold', on: '2022-10-09' }],
    ['not-a-choice', TAKEN, { action: 'uphold', on: '2022-10-09', choice: 'filing_division' }],
  ])('is refused and changes nothing: %s', (refusal, given, event) => {
    const { at } = run('复核', given, [request('2022-10-08'), event]);
    expect(at).toMatchObject({ refusal, state: { state: '复核中' }, effects: [] });
  });
});

describe('expiry', () => {
  test('takes effect as of the last day, before what comes after it', () => {
    const { at } = run('复核', TAKEN, [request('2022-10-10')]);
    expect(at.state).toEqual({ state: '已确定', since: '2022-10-08' });
    expect(at.refusal).toBe('no-such-step');
    expect(at.effects).toEqual([{ kind: 'archive', on: '2022-10-08' }]);
    expect(at.expired).toEqual([{ state: '已收案', on: '2022-10-08' }]);
  });

  test('of a later state counts from the facts', () => {
    const given = { ...TAKEN, review_requested_on: '2022-10-08' };
    const { at, procedure, reader } = run('复核', given, [request('2022-10-08')]);
    expect(at.deadline?.date).toBe('2022-10-11');
    expect(elapse(procedure, at.state, '2022-10-11', reader).state.state).toBe('复核中');
    expect(elapse(procedure, at.state, '2022-10-12', reader)).toMatchObject({
      state: { state: '已确定', since: '2022-10-11' },
      effects: [{ kind: 'reassign', to: 'civil_2', on: '2022-10-11' }],
    });
  });

  test('refuses what comes too late where nothing says what then', () => {
    const { at } = run('限期', TAKEN, [request('2022-10-10')]);
    expect(at).toMatchObject({ refusal: 'late', state: { state: '待办' } });
  });

  test('ends even where expired states lead round in a circle', () => {
    const { at } = run('循环', TAKEN, [request('2023-01-01')]);
    expect(['甲态', '乙态']).toContain(at.state.state);
  });
});
