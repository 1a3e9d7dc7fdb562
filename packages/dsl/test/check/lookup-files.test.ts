import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check-package.ts';

const library = {
  path: 'library/vocabulary.shouze',
  text: readFileSync(join(import.meta.dirname, 'library/vocabulary.shouze'), 'utf8'),
};
const POLICY = `政策 测试
  日历 中国
  引用 测试词汇

对照 案由.主办庭 division: 机构 来自 "causes.csv"

对照 案由.限额 limit: 金额 来自 "../shared/limits.csv"

规则 分案 适用于 起诉
  则 责任人 为 案由.主办庭
`;
const CAUSES = 'cause,主办庭,备注\r\n离婚纠纷,民一庭,"家事,含调解"\r\nsales,civil_2,\r\n';
const LIMITS = '案由,limit\n买卖合同纠纷,50000.5\n其他,\n';

function check(causes = CAUSES, limits = LIMITS) {
  return checkPackage({
    files: [
      { path: 'county/policy.shouze', text: POLICY },
      { path: 'county/causes.csv', text: causes },
      { path: 'shared/limits.csv', text: limits },
    ],
    libraries: [library],
  });
}

const found = (checked: ReturnType<typeof check>) =>
  checked.diagnostics.map(({ code, span, message }) => `${code} ${span.file}:${span.start} ${message.en}`);

describe('a look-up from a CSV file', () => {
  it('reads keys and values in either language, an empty value as none, 其他 as all others', () => {
    const checked = check();
    expect(found(checked)).toEqual([]);
    const { lookups } = checked.policy ?? {};
    expect(lookups?.get('cause.主办庭')?.entries).toEqual(
      new Map([
        ['divorce', { kind: 'constant', type: { kind: 'unit' }, value: 'civil_1' }],
        ['sales', { kind: 'constant', type: { kind: 'unit' }, value: 'civil_2' }],
      ]),
    );
    expect(lookups?.get('cause.限额')).toMatchObject({
      entries: new Map([['sales', { kind: 'constant', type: { kind: 'money' }, value: 50000.5 }]]),
      otherwise: { kind: 'none' },
    });
  });

  it('is part of the meaning: its values are in the hash, its order and its remarks are not', () => {
    const reordered = 'division,cause\ncivil_2,买卖合同纠纷\ncivil_1,离婚纠纷\n';
    expect(check(reordered).policy?.hash).toBe(check().policy?.hash);
    expect(check(CAUSES.replace('civil_2', 'civil_1')).policy?.hash).not.toBe(check().policy?.hash);
  });

  it.each([
    ['a member that has no row', CAUSES.replace('sales,civil_2,\r\n', ''), 'SZ340 county/policy.shouze:31'],
    ['an unknown key', `${CAUSES}离昏纠纷,民一庭,\n`, 'SZ201 county/causes.csv'],
    ['an unknown value', CAUSES.replace('civil_2', 'civil_9'), 'SZ201 county/causes.csv'],
    ['a key twice', `${CAUSES}divorce,民一庭,\n`, 'SZ341 county/causes.csv'],
    ['a header without the look-up', CAUSES.replace('主办庭', '经办庭'), 'SZ346 county/causes.csv:0'],
    ['a header without the enum', CAUSES.replace('cause', 'reason'), 'SZ346 county/causes.csv:0'],
    ['a broken quote', `${CAUSES}"离婚纠纷,民一庭\n`, 'SZ345 county/causes.csv'],
    ['a row that is too short', `${CAUSES}离婚纠纷\n`, 'SZ345 county/causes.csv'],
  ])('reports %s', (_, causes, expected) => {
    const checked = check(causes);
    expect(found(checked)[0]).toContain(expected);
    expect(checked.policy).toBeNull();
  });

  it('reports a number that is none, and a file that is not there', () => {
    expect(found(check(CAUSES, LIMITS.replace('50000.5', '五万')))[0]).toContain('SZ252 shared/limits.csv');
    const without = checkPackage({
      files: [{ path: 'county/policy.shouze', text: POLICY }],
      libraries: [library],
    });
    expect(without.diagnostics.map(({ code }) => code)).toEqual(['SZ344', 'SZ344']);
  });
});
