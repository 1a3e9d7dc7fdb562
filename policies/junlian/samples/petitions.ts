import { receivedDay, workingDayBefore } from './court-year.ts';
import { officerOf, person } from './people.ts';
import type { Random } from './random.ts';
import { type DraftSample, recorded, repeated } from './sample.ts';

type Scenario =
  | 'on-the-spot'
  | 'date-named'
  | 'other-unit'
  | 'no-unit'
  | 'not-court'
  | 'repeat'
  | 'repeat-late'
  | 'repeat-closed'
  | 'complex'
  | 'complex-other'
  | 'away'
  | 'spot-unknown'
  | 'duty-unknown';

const SCENARIOS = repeated<Scenario>([
  ['on-the-spot', 36],
  ['date-named', 18],
  ['other-unit', 16],
  ['no-unit', 1],
  ['not-court', 4],
  ['repeat', 8],
  ['repeat-late', 4],
  ['repeat-closed', 3],
  ['complex', 4],
  ['complex-other', 2],
  ['away', 3],
  ['spot-unknown', 3],
  ['duty-unknown', 2],
]);

/** In the proportion of the first ten months of 2022: visits 507, letters 252, calls 257, e-mails 157. @see docs/design/domain.md D5 */
const CHANNELS = repeated([
  ['visit', 45],
  ['letter', 22],
  ['call', 23],
  ['email', 14],
] as const);
const CHANNEL_NAMES = { visit: '来访', letter: '来信', call: '来电', email: '来邮' } as const;

const DEMANDS = [
  ['inquiry', '查询案件进度'],
  ['inquiry', '查询执行款发放'],
  ['inquiry', '查询开庭时间'],
  ['inquiry', '查询承办法官联系方式'],
  ['consultation', '咨询离婚起诉材料'],
  ['consultation', '咨询诉讼费缓交'],
  ['consultation', '咨询财产保全'],
  ['consultation', '咨询民间借贷起诉条件'],
  ['service_intake', '申请阅卷'],
  ['service_intake', '递交补充证据'],
  ['service_intake', '申请恢复执行'],
  ['service_intake', '申请退还诉讼费'],
] as const;

const ENDINGS: Readonly<Record<Scenario, string>> = {
  'on-the-spot': '当场可办',
  'date-named': '不能当场办结',
  'other-unit': '他部门职责',
  'no-unit': '承办主体不明',
  'not-court': '非法院职责',
  repeat: '再次反映',
  'repeat-late': '逾月再次反映',
  'repeat-closed': '办结后再来',
  complex: '疑难复杂',
  'complex-other': '疑难复杂且属他部门',
  away: '首接人离岗',
  'spot-unknown': '可否当场办结未填',
  'duty-unknown': '职责归属未填',
};

export function petitionSamples(random: Random): DraftSample[] {
  const channels = random.shuffle(CHANNELS);
  return random
    .shuffle(SCENARIOS)
    .map((scenario, index) => petition(scenario, channels[index] ?? 'visit', random));
}

function petition(scenario: Scenario, channel: keyof typeof CHANNEL_NAMES, random: Random): DraftSample {
  const received = receivedDay(random);
  const [requestType, demand] = random.pick(DEMANDS);
  const unit = channel === 'letter' ? 'filing_division' : 'litigation_service_centre';
  const officer = officerOf(unit, random);
  const facts = {
    matter: 'petition',
    received,
    channel,
    request_type: requestType,
    petitioner: person(random),
    demand,
    first_contact: scenario === 'away' ? { id: officer, name: officer, active: false } : officer,
    first_unit: unit,
    ...duties(scenario, random),
    complex: scenario.startsWith('complex') ? true : undefined,
    earlier_petitions: earlier(scenario, received, random),
  };
  return {
    label: `${CHANNEL_NAMES[channel]}${demand} · ${ENDINGS[scenario]}`,
    facts: recorded(facts),
  };
}

/** Whose duty it is and whether it can be done on the spot. */
function duties(scenario: Scenario, random: Random): Readonly<Record<string, unknown>> {
  switch (scenario) {
    case 'on-the-spot':
    case 'repeat-closed':
      return { own_duty: true, court_duty: true, on_the_spot: true };
    case 'date-named':
    case 'repeat':
    case 'repeat-late':
    case 'complex':
    case 'away':
      return { own_duty: true, court_duty: true, on_the_spot: false };
    case 'other-unit':
    case 'complex-other':
      return { own_duty: false, court_duty: true, responsible_unit: otherUnit(random), on_the_spot: false };
    case 'no-unit':
      return { own_duty: false, court_duty: true, responsible_unit: null, on_the_spot: false };
    case 'not-court':
      return { own_duty: false, court_duty: false, on_the_spot: false };
    case 'spot-unknown':
      return { own_duty: true, court_duty: true };
    case 'duty-unknown':
      return { court_duty: true, responsible_unit: otherUnit(random), on_the_spot: false };
  }
}

function otherUnit(random: Random): string {
  return random.pick([
    'enforcement_bureau',
    'civil_1',
    'civil_2',
    'xunsi_tribunal',
    'trial_management_office',
  ]);
}

function earlier(scenario: Scenario, received: string, random: Random): readonly unknown[] {
  if (!scenario.startsWith('repeat')) return [];
  const daysAgo = scenario === 'repeat-late' ? random.between(35, 80) : random.between(4, 24);
  const first = workingDayBefore(received, daysAgo);
  return [
    {
      petition_number: `诉${first.slice(0, 4)}-${String(random.between(1, 1150)).padStart(4, '0')}`,
      first_officer: officerOf('litigation_service_centre', random),
      first_received: first,
      same_matter: true,
      closed: scenario === 'repeat-closed',
    },
  ];
}
