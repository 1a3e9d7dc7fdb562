import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/difference/compare.ts';
import { calendarFor, checkFacts, decide } from '../../src/index.ts';
import { checked, county, folder } from './small-county.ts';

const ELSE = `规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

function rule(name: string, when: string, who: string): string {
  return `规则 ${name} 适用于 起诉\n  当 ${when}\n  则 责任人 为 ${who}\n`;
}

function changes(before: string, after: string) {
  const [a, b] = [county(before), county(after)];
  const difference = compare(a, b, calendarFor);
  for (const { witness, before: was, after: is } of difference.classes) {
    expect(decided(a, witness)).toEqual(was.decision);
    expect(decided(b, witness)).toEqual(is.decision);
  }
  return difference;
}

function decided(policy: ReturnType<typeof county>, facts: Readonly<Record<string, unknown>>) {
  const result = checkFacts(policy, facts);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return decide(policy, result.facts, calendarFor(policy));
}

describe('the difference between two policies', () => {
  it('is none where only the text differs', () => {
    const a = rule('甲', '案由 为 离婚纠纷 且 标的额 大于 5万', '民一庭') + ELSE;
    const b = `# 另一种写法\n${ELSE}${rule('甲', '非 (标的额 不大于 5万 或 标的额 为 空) 且 案由 属于 离婚纠纷', '民一庭')}`;
    const difference = changes(a, b);
    expect([difference.sameText, difference.same, difference.classes]).toEqual([false, true, []]);
  });

  it('is none where nothing but layout and order differ', () => {
    const a = rule('甲', '标的额 大于 5万', '民一庭') + ELSE;
    expect(changes(a, ELSE + rule('甲', '标的额 大于 5万', '民一庭')).sameText).toBe(true);
  });

  it('names the condition under which, and from whom to whom', () => {
    const limit = (amount: string) => rule('甲', `标的额 大于 ${amount}`, '民一庭') + ELSE;
    const { same, classes } = changes(limit('5万'), limit('4万'));
    expect(same).toBe(false);
    expect(classes.map(({ message }) => message.zh)).toEqual(['4万 < 标的额 ≤ 5万 的：立案庭 → 民一庭']);
    expect(classes[0]?.message.en).toBe('where 40000 < amount <= 50000: filing_division → civil_1');
    expect(classes[0]?.witness).toMatchObject({ amount: 45_000 });
  });

  it('tells another assignee, a rule that is new, and one that is gone', () => {
    const base = rule('甲', '案由 为 离婚纠纷', '民一庭') + ELSE;
    expect(
      changes(base, rule('甲', '案由 为 离婚纠纷', '民二庭') + ELSE).classes.map(({ message }) => message.zh),
    ).toEqual(['案由 为 离婚纠纷 的：民一庭 → 民二庭']);
    const more = base + rule('乙', '案由 为 抚养纠纷', '民一庭');
    expect(changes(base, more).classes.map(({ message }) => message.zh)).toEqual([
      '案由 为 抚养纠纷 的：立案庭 → 民一庭',
    ]);
    expect(changes(more, base).classes.map(({ message }) => message.zh)).toEqual([
      '案由 为 抚养纠纷 的：民一庭 → 立案庭',
    ]);
  });

  it('tells a parameter that changes what rules come to', () => {
    const by = (limit: string) => `参数 限额 为 ${limit}\n${rule('甲', '标的额 大于 限额', '民一庭')}${ELSE}`;
    expect(changes(by('5万'), by('4万')).classes).toHaveLength(1);
    expect(changes(by('5万'), by('5万')).same).toBe(true);
  });

  it('tells another period, where the assignee stays', () => {
    const by = (days: string) =>
      `${rule('甲', '标的额 大于 5万', '民一庭')}  由 立案庭 自 收到日期 起 ${days} 内 分流\n${ELSE}`;
    const { classes } = changes(by('15日'), by('10日'));
    expect(classes.map(({ message }) => message.zh)).toEqual([
      '标的额 大于 5万 的：责任人不变（民一庭），立案庭 分流 自 收到日期 起 15日 → 10日',
    ]);
  });

  it('counts the samples that move', () => {
    const limit = (amount: string) => county(rule('甲', `标的额 大于 ${amount}`, '民一庭') + ELSE);
    const sample = (amount: number) => ({
      matter: 'filing',
      received: '2022-03-01',
      kind: 'civil_first',
      cause: 'divorce',
      amount,
    });
    const samples = [sample(10_000), { id: '二', ...sample(42_000) }, sample(45_000), sample(60_000)];
    const counted = compare(limit('5万'), limit('4万'), calendarFor, { samples }).samples;
    expect(counted).toEqual({
      total: 4,
      refused: [],
      moved: 2,
      moves: [
        {
          from: { zh: '立案庭', en: 'filing_division' },
          to: { zh: '民一庭', en: 'civil_1' },
          count: 2,
          cases: [
            { index: 1, id: '二' },
            { index: 2, id: null },
          ],
        },
      ],
    });
  });

  it('says which samples do not fit, and minds no field that only one vocabulary has', () => {
    const [before, after] = ['民一庭', '立案庭'].map((unit) =>
      county(rule('甲', '标的额 大于 5万', unit) + ELSE),
    );
    const sample = {
      matter: 'filing',
      received: '2022-03-01',
      kind: 'civil_first',
      cause: 'divorce',
      amount: 6e4,
    };
    const samples = [{ ...sample, amonut: 1 }, sample, { ...sample, cause: 'divorse' }];
    expect(compare(before!, after!, calendarFor, { samples }).samples).toMatchObject({
      total: 1,
      refused: [0, 2],
      moved: 1,
    });
    const { vocabulary } = after!;
    const filing = vocabulary.matters.get('filing')!;
    const fields = new Map([...filing.fields].filter(([name]) => name !== 'plaintiff'));
    const matters = new Map([...vocabulary.matters, ['filing', { ...filing, fields }]]);
    const narrower = { ...after!, vocabulary: { ...vocabulary, matters }, hash: 'another' };
    const named = [{ ...sample, plaintiff: '某甲' }];
    expect(compare(before!, narrower, calendarFor, { samples: named }).samples.total).toBe(1);
  });

  it('says what else moves a sample whose responsible stays', () => {
    const sample = {
      matter: 'filing',
      received: '2022-03-01',
      kind: 'civil_first',
      cause: 'divorce',
      amount: 6e4,
    };
    const wordsOf = (before: string, after: string) =>
      compare(county(before + ELSE), county(after + ELSE), calendarFor, {
        samples: [sample],
      }).samples.moves.map(({ from, to }) => [from.zh, to.zh]);
    const assisted = (unit: string) => rule('甲', '标的额 大于 5万', `民一庭\n  并 协办 为 ${unit}`);
    expect(wordsOf(assisted('立案庭'), assisted('民二庭'))).toEqual([
      ['民一庭（协办 立案庭）', '民一庭（协办 民二庭）'],
    ]);
    const clashing = (unit: string) =>
      rule('甲', '标的额 大于 5万', '民一庭') + rule('乙', '标的额 大于 4万', unit);
    expect(wordsOf(clashing('立案庭'), clashing('民二庭'))).toEqual([
      ['冲突：乙、甲（立案庭、民一庭）', '冲突：乙、甲（民二庭、民一庭）'],
    ]);
  });

  it('counts no sample as moved whose due dates alone change', () => {
    const by = (days: string) =>
      county(`${rule('甲', '标的额 大于 5万', '民一庭')}  由 立案庭 自 收到日期 起 ${days} 内 分流\n${ELSE}`);
    const sample = {
      matter: 'filing',
      received: '2022-03-01',
      kind: 'civil_first',
      cause: 'divorce',
      amount: 60_000,
    };
    const { same, samples } = compare(by('15日'), by('10日'), calendarFor, { samples: [sample] });
    expect([same, samples]).toEqual([false, { total: 1, refused: [], moved: 0, moves: [] }]);
  });
});

describe('Junlian against itself with one change', () => {
  const files = folder('junlian');
  const junlian = checked(files);
  const changed = (from: string, to: string) =>
    checked(files.map(({ path, text }) => ({ path, text: text.replace(from, to) })));

  it('sees who moves when an ending counts no more as procedural', () => {
    const after = changed(
      '结案方式 属于 撤诉、按撤诉处理、不予受理、驳回起诉',
      '结案方式 属于 撤诉、按撤诉处理、不予受理',
    );
    const { classes, undecided } = compare(junlian, after, calendarFor);
    expect(undecided).toEqual([]);
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.every(({ witness }) => JSON.stringify(witness).includes('dismissed'))).toBe(true);
  });

  it('sees none in another title or note', () => {
    const after = changed('说明 "不另立案,只交办任务"', '说明 "另"');
    expect(compare(junlian, after, calendarFor).same).toBe(true);
  });
});
