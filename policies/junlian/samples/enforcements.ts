import { caseNumber, receivedDay, workingDayAfter, workingDayBefore } from './court-year.ts';
import { leftEnforcement, officerOf, organization, person } from './people.ts';
import type { Random } from './random.ts';
import { type DraftSample, recorded, repeated } from './sample.ts';

type Scenario =
  | 'new'
  | 'round'
  | 'round-twice'
  | 'withdrawn'
  | 'settled'
  | 'instalment'
  | 'instalment-task'
  | 'batch'
  | 'related'
  | 'changed'
  | 'conflict'
  | 'left'
  | 'recused'
  | 'completed'
  | 'search-unknown'
  | 'outcome-unknown'
  | 'not-searched';

const SCENARIOS = repeated<Scenario>([
  ['new', 24],
  ['round', 9],
  ['round-twice', 1],
  ['withdrawn', 3],
  ['settled', 4],
  ['instalment', 2],
  ['instalment-task', 2],
  ['batch', 3],
  ['related', 2],
  ['changed', 1],
  ['conflict', 1],
  ['left', 1],
  ['recused', 1],
  ['completed', 1],
  ['search-unknown', 2],
  ['outcome-unknown', 1],
  ['not-searched', 1],
]);

const ENDINGS: Readonly<Record<Scenario, string>> = {
  new: '无前案',
  round: '终本后恢复',
  'round-twice': '两次终本后恢复',
  withdrawn: '撤回申请后再申请',
  settled: '和解终结后恢复',
  instalment: '分期后续立案',
  'instalment-task': '分期后续不立案',
  batch: '批量案件',
  related: '关联案件',
  changed: '承办人已调整',
  conflict: '批量与关联承办人不同',
  left: '原执行人员离岗',
  recused: '原执行人员回避',
  completed: '前案执行完毕',
  'search-unknown': '检索日期未填',
  'outcome-unknown': '前案结案方式未填',
  'not-searched': '未检索前案',
};

const SUBJECTS = [
  ['民间借贷', 20],
  ['买卖合同', 12],
  ['金融借款', 14],
  ['交通事故赔偿', 8],
  ['劳动报酬', 10],
  ['物业服务费', 6],
  ['抚养费', 5],
  ['工程款', 5],
] as const;

export function enforcementSamples(random: Random): DraftSample[] {
  return random.shuffle(SCENARIOS).map((scenario) => enforcement(scenario, random));
}

function enforcement(scenario: Scenario, random: Random): DraftSample {
  const received = receivedDay(random);
  const subject = scenario === 'batch' || scenario === 'conflict' ? '劳动报酬' : random.weighted(SUBJECTS);
  const judged = workingDayBefore(received, random.between(120, 400));
  const facts = {
    matter: 'enforcement',
    received,
    searched_on: scenario === 'search-unknown' ? undefined : workingDayAfter(received, random.between(2, 8)),
    taken_on:
      scenario === 'new' && random.next() < 0.5
        ? workingDayAfter(received, random.between(9, 12))
        : undefined,
    kind: isResumed(scenario) ? 'enforcement_resumed' : 'enforcement_first',
    basis: caseNumber('民初', judged, 2100, random),
    amount: random.between(20, 3000) * 100,
    needs_filing: scenario === 'instalment-task' ? false : undefined,
    applicant: subject === '金融借款' || subject === '物业服务费' ? organization(random) : person(random),
    debtor: person(random),
    prior_enforcements: priorsOf(scenario, received, random),
  };
  return { label: `${subject}执行 · ${ENDINGS[scenario]}`, facts: recorded(facts) };
}

function isResumed(scenario: Scenario): boolean {
  return [
    'round',
    'round-twice',
    'settled',
    'changed',
    'left',
    'recused',
    'search-unknown',
    'outcome-unknown',
  ].includes(scenario);
}

function priorsOf(scenario: Scenario, received: string, random: Random): readonly unknown[] | undefined {
  const prior = (outcome: string | null | undefined, relation: Readonly<Record<string, unknown>>) =>
    earlierEnforcement(outcome, relation, received, random);
  const same = { same_basis: true };
  const pending = { closed_on: null };
  switch (scenario) {
    case 'not-searched':
      return undefined;
    case 'new':
      return [];
    case 'round':
      return [prior('round_terminated', same)];
    case 'round-twice':
      return [prior('round_terminated', same), prior('round_terminated', same)];
    case 'withdrawn':
    case 'search-unknown':
      return [prior('application_withdrawn', same)];
    case 'settled':
      return [prior('settled_termination', same)];
    case 'instalment':
    case 'instalment-task':
      return [prior('fully_enforced', { ...same, by_instalments: true })];
    case 'batch':
      return [prior(null, { ...pending, same_batch: true }), prior(null, { ...pending, same_batch: true })];
    case 'related':
      return [prior(null, { ...pending, related: true })];
    case 'changed':
      return [
        prior('round_terminated', {
          ...same,
          handler: leftEnforcement,
          handler_changed: true,
          current_handler: '罗敏',
        }),
      ];
    case 'conflict':
      return [
        prior(null, { ...pending, same_batch: true, handler: '何强' }),
        prior(null, { ...pending, related: true, handler: '罗敏' }),
      ];
    case 'left':
      return [
        prior('settled_termination', { ...same, handler: leftEnforcement, unit: 'enforcement_team_1' }),
      ];
    case 'recused':
      return [prior('application_withdrawn', { ...same, handler_recused: true })];
    case 'completed':
      return [prior('fully_enforced', same)];
    case 'outcome-unknown':
      return [prior(undefined, same)];
  }
}

/** Filed, then closed three to six months later, some weeks or months before the new application came in. */
function earlierEnforcement(
  outcome: string | null | undefined,
  relation: Readonly<Record<string, unknown>>,
  received: string,
  random: Random,
): Record<string, unknown> {
  const unit = random.pick(['enforcement_team_1', 'enforcement_team_2']);
  const closedOn = workingDayBefore(received, random.between(30, 400));
  const filedOn = workingDayBefore(closedOn, random.between(90, 180));
  return recorded({
    case_number: caseNumber('执', filedOn, 1100, random),
    handler: officerOf(unit, random),
    unit,
    outcome,
    closed_on: closedOn,
    ...relation,
  });
}
