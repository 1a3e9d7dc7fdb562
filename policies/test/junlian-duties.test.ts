import { describe, expect, test } from 'vitest';
import { decideExample, junlian } from './junlian.ts';

/** What examples cannot say: duties without a date, and procedures with their last day. */
describe("Junlian's duties and procedures", () => {
  test('D17: four records and the archive are the first contact’s', () => {
    const { duties, procedures } = decideExample('疑难复杂但属其他部门');
    const records = duties.filter(({ due }) => due === null);
    expect(records.map(({ action }) => action).sort()).toEqual([
      'close_and_archive',
      'record_demand',
      'record_handling',
      'record_result',
      'record_transfers',
    ]);
    expect(new Set(records.map(({ actor }) => actor))).toEqual(new Set(['刘某']));
    expect(procedures.map(({ name }) => name)).toContain('诉求闭环');
  });

  test.each([
    ['D20', '收案人五日内申请首审复核', '首审复核', '2022-10-08'],
    ['D21', '收案人五日内申请漏审复核', '漏审复核', '2022-01-29'],
    ['D24', '执警一体化初执步骤', '初执流转', '2022-09-29'],
    ['D26', '首次执行轮流分案', '首执会商', '2022-10-08'],
  ])('%s: %s opens %s until %s', (_, example, name, until) => {
    expect(decideExample(example).procedures).toContainEqual({ name, until });
  });

  test('D13: a later instalment without a case is a task, with no steps of a new case', () => {
    const decision = decideExample('分期后续无需立案继续办理');
    expect(decision.duties.map(({ action }) => action).sort()).toEqual(['continue_enforcement', 'divert']);
    expect(decision.duties.find(({ action }) => action === 'continue_enforcement')?.actor).toBe('罗敏');
  });

  test('D24: the command centre hands over, the police team acts in order and returns, the command centre searches', () => {
    const states = junlian.policy.procedures.get('初执流转')?.states ?? [];
    const steps = states.flatMap(({ transitions }) => transitions.map(({ action }) => action));
    // Twice where a late step counts, too, in a state of its own.
    expect([...new Set(steps)]).toEqual([
      'hand_to_police_team',
      'search_assets',
      'seize_and_freeze',
      'serve_documents',
      'return_to_command_centre',
      'search_related',
    ]);
  });

  test('D1: a petition still open after thirty days is urged by the service centre', () => {
    const { duties } = decideExample('逾三十日未办结再次反映');
    expect(duties).toContainEqual({
      action: 'urge_handling',
      actor: 'litigation_service_centre',
      from: null,
      due: null,
      provisional: false,
    });
  });

  test('two terminated rounds call for a new look at the assets', () => {
    const { duties } = decideExample('多次终本以最近一次为准');
    expect(duties.map(({ action }) => action)).toContain('verify_asset_clues');
  });
});
