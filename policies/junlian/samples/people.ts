import type { Random } from './random.ts';

/** Synthetic persons throughout: no officer and no party of these samples exists. */
const officers = {
  litigation_service_centre: ['陈静', '刘洋帆', '赵晓梅', '周立新'],
  filing_division: ['唐雨', '邓国强'],
  civil_1: ['吴建华', '孙丽娟', '何春燕'],
  civil_2: ['王志远', '李文涛', '郑海波'],
  administrative_division: ['冯启明'],
  criminal_division: ['曾永刚'],
  xunsi_tribunal: ['谢明亮'],
  muai_tribunal: ['罗秀英'],
  tengda_tribunal: ['彭家富'],
  enforcement_team_1: ['何强', '杨帆'],
  enforcement_team_2: ['罗敏', '蒋志刚'],
} as const;

export type Unit = keyof typeof officers;

export function officerOf(unit: Unit, random: Random): string {
  const [first, ...rest] = officers[unit];
  return random.pick([first, ...rest]);
}

/** Officers who have left the court. */
export const leftTrial = { id: '钱德福', name: '钱德福', active: false } as const;
export const leftEnforcement = { id: '杜建平', name: '杜建平', active: false } as const;

const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '赵',
  '周',
  '吴',
  '罗',
  '何',
  '詹',
  '牟',
  '曾',
  '彭',
  '谭',
  '邱',
] as const;
const givenNames = [
  '国华',
  '秀兰',
  '志强',
  '小燕',
  '德明',
  '玉芳',
  '建军',
  '丽',
  '文彬',
  '春梅',
  '永贵',
  '大勇',
  '静',
  '顺才',
  '红霞',
  '兴发',
  '雪',
  '光荣',
] as const;
const organizations = [
  '某农村商业银行',
  '某村镇银行',
  '某物业服务公司',
  '某建材经营部',
  '某建筑劳务公司',
  '某运输公司',
  '某煤业公司',
  '某财产保险公司',
  '某茶业合作社',
] as const;

export function person(random: Random): string {
  return random.pick(surnames) + random.pick(givenNames);
}

export function organization(random: Random): string {
  return random.pick(organizations);
}
