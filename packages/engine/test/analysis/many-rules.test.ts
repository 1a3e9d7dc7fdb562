import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { calendarFor } from '../../src/index.ts';
import { county } from './small-county.ts';

const CAUSES = [
  '离婚纠纷',
  '抚养纠纷',
  '赡养纠纷',
  '法定继承纠纷',
  '买卖合同纠纷',
  '民间借贷纠纷',
  '信用卡纠纷',
  '劳动争议',
];
const KINDS = ['民事一审', '民事二审', '民事再审', '行政一审', '刑事自诉'];

/** Rules that share no case: by cause, kind and a band of amounts. */
function rules(count: number): string {
  const each = Array.from({ length: count }, (_, index) => {
    const band = Math.floor(index / (CAUSES.length * KINDS.length));
    const prior = index % 3 === 0 ? ' 且 有 前案 满足 同一纠纷 且 结案方式 属于 撤诉、判决' : '';
    return `规则 规则${index} 适用于 起诉
  当 案由 为 ${CAUSES[index % CAUSES.length]} 且 案件类型 为 ${KINDS[Math.floor(index / CAUSES.length) % KINDS.length]} 且 标的额 不小于 ${band * 1000 + 1} 且 标的额 小于 ${(band + 1) * 1000 + 1}${prior}
  则 责任人 为 ${index % 3 === 0 ? '前案.承办人 否则 ' : ''}${['民一庭', '民二庭', '立案庭'][index % 3]}
  由 立案庭 自 收到日期 起 15日 内 分流
`;
  });
  return `${each.join('\n')}\n规则 其余 适用于 起诉\n  当 其他情形\n  则 责任人 为 立案庭\n`;
}

function findings(text: string) {
  const policy = county(text);
  return analyze(policy, calendarFor(policy));
}

it('finds nothing among 400 rules that share no case', () => {
  expect(findings(rules(400))).toEqual([]);
});

it('finds the one rule among 200 that shares cases with another', () => {
  const stray = `规则 另一条 适用于 起诉
  当 案由 为 抚养纠纷 且 案件类型 为 民事一审 且 标的额 为 500
  则 责任人 为 立案庭
`;
  expect(findings(`${stray}\n${rules(200)}`).map(({ kind, rules: named }) => [kind, named])).toEqual([
    ['conflict', ['另一条', '规则1']],
  ]);
});
