import type { Unit } from './people.ts';

export interface Cause {
  /** English name in the standard vocabulary. */
  readonly id: string;
  readonly zh: string;
  readonly weight: number;
  /** Usual range in yuan; null where the claim is not for money alone. */
  readonly amount: readonly [low: number, high: number] | null;
  /** The division that usually has such cases. */
  readonly unit: Unit;
  /** True where a bank or firm usually sues. */
  readonly institutional: boolean;
}

const cause = (
  id: string,
  zh: string,
  weight: number,
  amount: Cause['amount'],
  unit: Unit,
  institutional = false,
): Cause => ({
  id,
  zh,
  weight,
  amount,
  unit,
  institutional,
});

/** What a county court is asked to decide, by rough frequency. Illustrative, no statistics of any court. */
export const causes: readonly Cause[] = [
  cause('divorce', '离婚纠纷', 17, null, 'civil_1'),
  cause('child_custody', '抚养纠纷', 4, null, 'civil_1'),
  cause('parental_support', '赡养纠纷', 2, null, 'civil_1'),
  cause('inheritance', '法定继承纠纷', 2, null, 'civil_1'),
  cause('betrothal_property', '婚约财产纠纷', 2, [20_000, 180_000], 'civil_1'),
  cause('sales_contract', '买卖合同纠纷', 13, [3_000, 600_000], 'civil_2'),
  cause('private_lending', '民间借贷纠纷', 17, [5_000, 800_000], 'civil_2'),
  cause('financial_loan', '金融借款合同纠纷', 9, [20_000, 900_000], 'civil_2', true),
  cause('credit_card', '信用卡纠纷', 4, [6_000, 90_000], 'civil_2', true),
  cause('lease_contract', '租赁合同纠纷', 3, [5_000, 200_000], 'civil_2'),
  cause('work_contract', '承揽合同纠纷', 2, [5_000, 150_000], 'civil_2'),
  cause('construction_contract', '建设工程施工合同纠纷', 4, [50_000, 3_000_000], 'civil_2'),
  cause('property_service', '物业服务合同纠纷', 7, [800, 9_000], 'civil_2', true),
  cause('labour_service_contract', '劳务合同纠纷', 5, [4_000, 80_000], 'civil_2'),
  cause('labour_dispute', '劳动争议', 4, [10_000, 200_000], 'civil_2'),
  cause('recourse', '追偿权纠纷', 2, [20_000, 300_000], 'civil_2', true),
  cause('traffic_accident', '机动车交通事故责任纠纷', 8, [15_000, 700_000], 'civil_1'),
  cause('labour_service_injury', '提供劳务者受害责任纠纷', 3, [20_000, 500_000], 'civil_1'),
  cause('personal_injury', '生命权、身体权、健康权纠纷', 3, [5_000, 250_000], 'civil_1'),
  cause('neighbour_relations', '相邻关系纠纷', 2, null, 'civil_1'),
  cause('removal_of_obstruction', '排除妨害纠纷', 2, null, 'civil_1'),
  cause('land_contract_right', '土地承包经营权纠纷', 2, null, 'civil_1'),
];
