import { describe, expect, it } from 'vitest';
import { checkTexts, fixtureText, render, under } from './fixtures.ts';

const HEADER = '政策 某县\n  版本 1\n  基于 省级基准 2\n\n';
const county = checkTexts(fixtureText('good', 'inheritance'));

function policyOf(text: string) {
  const checked = checkTexts(HEADER + text);
  expect(render(checked)).toBe('');
  if (checked.policy === null) throw new Error('no policy');
  return checked.policy;
}

const plain = policyOf('');

describe('a policy based on another', () => {
  it('has what the base has, but its examples', () => {
    expect([...plain.rules.keys()]).toEqual([
      '兜底',
      '再诉',
      '大额',
      '渠道分办 第1行',
      '渠道分办 第2行',
      '离婚',
    ]);
    expect([...plain.bars.keys()]).toEqual(['收案后结案', '近年承办人']);
    expect(plain.examples).toEqual([]);
    expect(plain.calendar).toBe('cn');
    expect(plain.title.zh).toBe('某县');
  });

  it('reports what it made of it, by names', () => {
    expect(county.policy?.inheritance).toEqual({
      base: '省级基准',
      version: 2,
      changed: ['分流期限'],
      disabled: ['大额', '渠道分办 第1行', '渠道分办 第2行'],
      replaced: ['兜底'],
      added: [
        { kind: 'enum', id: 'grade' },
        { kind: 'rule', id: '小额' },
      ],
    });
    expect(plain.inheritance).toMatchObject({ changed: [], disabled: [], replaced: [], added: [] });
  });

  it('replaces a parameter’s whole timeline', () => {
    expect(county.policy?.parameters.get('分流期限')?.timeline).toEqual([
      {
        from: null,
        value: { kind: 'constant', type: { kind: 'duration' }, value: { amount: 12, unit: 'day' } },
      },
    ]);
    expect(plain.parameters.get('分流期限')?.timeline).toHaveLength(2);
  });

  it('is without what it disables, and without the precedence that led through it', () => {
    const { rules } = county.policy ?? {};
    expect(under(plain, '再诉')).toEqual(['大额', '离婚']);
    expect(rules?.has('大额')).toBe(false);
    expect(under(county.policy, '再诉')).toEqual(['小额', '离婚'].sort());
  });

  it('keeps a replaced rule’s name, section and place among the others', () => {
    const text = '替换 规则 大额 适用于 起诉\n  当 标的额 大于 8万\n  则 责任人 为 民一庭\n';
    const policy = policyOf(text);
    const { rules } = policy;
    expect(rules.get('大额')?.section).toBe('普通');
    expect(under(policy, '大额')).toEqual([]);
    expect(under(policy, '再诉')).toEqual(['大额']);
    expect(rules.get('大额')?.at.file).toBe('policy.shouze');
  });

  it('is hashed by what it comes to', () => {
    const same = policyOf('修改 参数 分流期限 为 12日\n');
    expect(same.hash).not.toBe(plain.hash);
    expect(policyOf('修改 参数 分流期限 为 十二日\n').hash).toBe(same.hash);
    expect(policyOf('停用 规则 大额\n').hash).not.toBe(plain.hash);
  });
});
