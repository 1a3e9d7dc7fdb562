import { type Cause, causes } from './causes.ts';
import { caseNumber, receivedDay, workingDayAfter, workingDayBefore } from './court-year.ts';
import { leftTrial, officerOf, organization, person, type Unit } from './people.ts';
import type { Random } from './random.ts';
import { type DraftSample, recorded, repeated } from './sample.ts';

type Scenario =
  | 'new'
  | 'withdrawn'
  | 'deemed-withdrawn'
  | 'dismissed'
  | 'not-accepted'
  | 'judged'
  | 'mediated'
  | 'model'
  | 'model-pending'
  | 'unrelated'
  | 'left'
  | 'left-without-unit'
  | 'remanded'
  | 'recused'
  | 'conflict'
  | 'two-earlier'
  | 'repeated'
  | 'outcome-unknown'
  | 'closing-unknown'
  | 'not-searched'
  | 'amount-unknown'
  | 'administrative'
  | 'prosecution';

const SCENARIOS = repeated<Scenario>([
  ['new', 47],
  ['withdrawn', 9],
  ['deemed-withdrawn', 4],
  ['dismissed', 2],
  ['not-accepted', 1],
  ['judged', 5],
  ['mediated', 4],
  ['model', 3],
  ['model-pending', 2],
  ['unrelated', 2],
  ['left', 2],
  ['left-without-unit', 1],
  ['remanded', 1],
  ['recused', 1],
  ['conflict', 2],
  ['two-earlier', 2],
  ['repeated', 1],
  ['outcome-unknown', 2],
  ['closing-unknown', 1],
  ['not-searched', 2],
  ['amount-unknown', 2],
  ['administrative', 2],
  ['prosecution', 1],
]);

const ENDINGS: Readonly<Record<Scenario, string>> = {
  new: '无前案',
  withdrawn: '撤诉后再诉',
  'deemed-withdrawn': '按撤诉处理后再诉',
  dismissed: '驳回起诉后再诉',
  'not-accepted': '不予受理后再诉',
  judged: '判决后衍生',
  mediated: '调解后衍生',
  model: '示范案件已判',
  'model-pending': '示范案件未结',
  unrelated: '前案无关',
  left: '原承办人离岗',
  'left-without-unit': '原承办人离岗且部门撤销',
  remanded: '发回重审',
  recused: '原承办人回避',
  conflict: '衍生与示范承办人不同',
  'two-earlier': '两件前案',
  repeated: '判决后同一纠纷再诉',
  'outcome-unknown': '前案结案方式未填',
  'closing-unknown': '前案结案日期未填',
  'not-searched': '未检索前案',
  'amount-unknown': '标的额未填',
  administrative: '行政一审',
  prosecution: '刑事自诉',
};

export function filingSamples(random: Random): DraftSample[] {
  return random.shuffle(SCENARIOS).map((scenario) => filing(scenario, random));
}

function filing(scenario: Scenario, random: Random): DraftSample {
  const received = receivedDay(random);
  const cause = causeOf(scenario, random);
  const facts = {
    matter: 'filing',
    received,
    taken_on: random.next() < 0.4 ? workingDayAfter(received, random.between(3, 7)) : undefined,
    kind: kindOf(scenario),
    cause: cause.id,
    amount:
      cause.amount === null || scenario === 'amount-unknown' ? undefined : amountOf(cause.amount, random),
    plaintiff: cause.institutional ? organization(random) : person(random),
    defendant: person(random),
    township: random.weighted(TOWNSHIPS),
    priors: priorsOf(scenario, cause, received, random),
  };
  return { label: `${cause.zh} · ${ENDINGS[scenario]}`, facts: recorded(facts) };
}

const TOWNSHIPS = [
  ['junlian_town', 40],
  ['xunsi_town', 16],
  ['shuangteng_town', 8],
  ['muai_town', 13],
  ['zhenzhou_town', 7],
  ['tengda_town', 8],
  ['haoba_town', 4],
  ['daxueshan_town', 4],
] as const;

function kindOf(scenario: Scenario): string {
  if (scenario === 'administrative') return 'administrative_first';
  return scenario === 'prosecution' ? 'private_prosecution' : 'civil_first';
}

const other: Cause = {
  id: 'other_cause',
  zh: '其他案由',
  weight: 0,
  amount: null,
  unit: 'administrative_division',
  institutional: false,
};

function causeOf(scenario: Scenario, random: Random): Cause {
  if (scenario === 'administrative' || scenario === 'prosecution') return other;
  const fits = causes.filter((cause) => suits(cause, scenario));
  return random.weighted(fits.map((cause) => [cause, cause.weight] as const));
}

/** Model cases and missing amounts occur where many like claims for money are. */
function suits(cause: Cause, scenario: Scenario): boolean {
  if (scenario.startsWith('model') || scenario === 'conflict') {
    return ['property_service', 'construction_contract', 'labour_service_contract'].includes(cause.id);
  }
  return (
    scenario !== 'amount-unknown' ||
    ['private_lending', 'sales_contract', 'lease_contract'].includes(cause.id)
  );
}

/** In yuan: a hundred times a whole number, small sums far more often than large ones. */
function amountOf([low, high]: readonly [number, number], random: Random): number {
  const skewed = random.next() ** 2.2;
  return Math.round((low + (high - low) * skewed) / 100) * 100;
}

function priorsOf(
  scenario: Scenario,
  cause: Cause,
  received: string,
  random: Random,
): readonly unknown[] | undefined {
  const prior = (
    outcome: string | null | undefined,
    relation: Readonly<Record<string, unknown>>,
    unit: Unit = cause.unit,
  ) => earlierCase(outcome, relation, unit, received, random);
  const same = { same_dispute: true };
  const derived = { derived: true };
  switch (scenario) {
    case 'not-searched':
      return undefined;
    case 'new':
    case 'amount-unknown':
    case 'administrative':
    case 'prosecution':
      return [];
    case 'withdrawn':
      return [prior('withdrawn', same)];
    case 'deemed-withdrawn':
      return [prior('deemed_withdrawn', same)];
    case 'dismissed':
      return [prior('dismissed', same)];
    case 'not-accepted':
      return [prior('not_accepted', same)];
    case 'judged':
      return [prior('judgment', derived)];
    case 'mediated':
      return [prior('mediation', derived)];
    case 'model':
      return [prior('judgment', { model_case: true })];
    case 'model-pending':
      return [prior(null, { model_case: true, closed_on: null })];
    case 'unrelated':
      return [prior(random.pick(['judgment', 'withdrawn']), {})];
    case 'left':
      return [prior('withdrawn', { ...same, handler: leftTrial })];
    case 'left-without-unit':
      return [prior('withdrawn', { ...same, handler: leftTrial, unit: null })];
    case 'remanded':
      return [prior('judgment', { ...derived, remanded_from: true })];
    case 'recused':
      return [prior('withdrawn', { ...same, handler_recused: true })];
    case 'conflict':
      return [
        prior('judgment', { ...derived, handler: '李文涛' }),
        prior('judgment', { model_case: true, handler: '郑海波' }),
      ];
    case 'two-earlier':
      return [prior('deemed_withdrawn', same), prior('withdrawn', same)];
    case 'repeated':
      return [prior('judgment', same)];
    case 'outcome-unknown':
      return [prior(undefined, same)];
    case 'closing-unknown':
      return [
        prior('withdrawn', { ...same, handler: '王志远', closed_on: undefined }),
        prior('withdrawn', { ...same, handler: '吴建华' }),
      ];
  }
}

/** Filed, then closed two to five months later, some weeks or months before the new materials came in. */
function earlierCase(
  outcome: string | null | undefined,
  relation: Readonly<Record<string, unknown>>,
  unit: Unit,
  received: string,
  random: Random,
): Record<string, unknown> {
  const closedOn = workingDayBefore(received, random.between(25, 420));
  const filedOn = workingDayBefore(closedOn, random.between(60, 150));
  return recorded({
    case_number: caseNumber('民初', filedOn, 2100, random),
    handler: officerOf(unit, random),
    unit,
    outcome,
    closed_on: closedOn,
    ...relation,
  });
}
