import { describe, expect, test } from 'vitest';
import { decideFacts, loadPolicy } from './junlian.ts';
import { standardLibraries } from './load-package.ts';

/** A court without rules of its own for objections has none to bar; this one has the least that will do. */
const court = loadPolicy({
  files: [
    {
      path: 'court.shouze',
      text: `政策 某法院
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇、法定回避

规则 再诉归原承办人 适用于 起诉
  当 有 前案 满足 同一纠纷
  则 责任人 为 前案.承办人 否则 立案庭

规则 异议归原执行人员 适用于 执行异议
  当 有 前执行案件 满足 同一执行依据
  则 责任人 为 前执行案件.承办人 否则 执行裁决组

规则 执行归原执行人员 适用于 执行申请
  当 有 前执行案件 满足 同一执行依据
  则 责任人 为 前执行案件.承办人 否则 执行指挥中心
`,
    },
  ],
  libraries: standardLibraries,
});

const filing = (relation: object) => ({
  matter: 'filing',
  received: '2022-06-13',
  kind: 'civil_first',
  cause: 'labour_dispute',
  priors: [{ case_number: '(2021)川1527民初7号', handler: '吴某', same_dispute: true, ...relation }],
});

const onEnforcement = (matter: string, relation: object) => ({
  matter,
  received: '2022-06-13',
  ...(matter === 'enforcement' ? { kind: 'enforcement_resumed' } : {}),
  prior_enforcements: [{ case_number: '(2021)川1527执7号', handler: '何强', same_basis: true, ...relation }],
});

describe('the statutory bars', () => {
  test.each([
    ['remand, CPL 41(3)', filing({ remanded_from: true }), 'filing_division', '发回重审另行组成合议庭'],
    ['retrial, CPL 41(4)', filing({ retried_from: true }), 'filing_division', '再审另行组成合议庭'],
    [
      'another procedure of the case, interpretation 45',
      filing({ other_procedure: true }),
      'filing_division',
      '参与过本案其他程序',
    ],
    ['recusal, CPL 47', filing({ handler_recused: true }), 'filing_division', '审判人员应当回避'],
    [
      'recusal of an enforcement officer',
      onEnforcement('enforcement', { handler_recused: true }),
      'enforcement_command_centre',
      '执行人员应当回避',
    ],
    [
      'the act objected to, objection rules 11(3)',
      onEnforcement('enforcement_objection', { made_contested_act: true }),
      'enforcement_review_panel',
      '执行实施人员不得审查异议',
    ],
    [
      'recusal in an objection',
      onEnforcement('enforcement_objection', { handler_recused: true }),
      'enforcement_review_panel',
      '应回避人员不得审查异议',
    ],
  ])('%s: the next fallback is taken', (_, facts, unit, bar) => {
    const decision = decideFacts(court, facts);
    expect(decision.assignee).toEqual({ kind: 'unit', id: unit, fallback: 1 });
    expect(decision.excluded).toEqual([{ id: expect.any(String), bar }]);
  });

  test.each([
    ['no relation that bars', filing({})],
    [
      'back on appeal after a remand, interpretation 45(2)',
      filing({ other_procedure: true, appealed_after_remand: true }),
    ],
  ])('%s: the officer is assigned', (_, facts) => {
    const decision = decideFacts(court, facts);
    expect(decision.assignee).toEqual({ kind: 'person', id: '吴某', fallback: 0 });
    expect(decision.excluded).toEqual([]);
  });

  test('each cites the statute', () => {
    const uncited = [...court.policy.bars.values()].filter(({ citations }) => citations.length === 0);
    expect(uncited).toEqual([]);
  });
});
