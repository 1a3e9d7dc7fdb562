import type { CheckedPolicy } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/analysis/search/answers.ts';
import { analyze, calendarFor, createAnalyzer } from '../../src/index.ts';
import { weekends } from '../kit/policy.ts';
import { compare, k, m, toUnit } from '../kit/terms.ts';
import { type Random, randomRules, seeded, withRules } from './oracle/random-policy.ts';
import { checked, folder } from './small-county.ts';

/** After any edit the analyzer says exactly what one says that never saw the policy before. */
function expectTheSame(versions: readonly CheckedPolicy[]): void {
  const analyzer = createAnalyzer();
  for (const version of versions) {
    const calendar = calendarFor(version);
    expect(analyzer(version, calendar)).toEqual(analyze(version, calendar));
  }
}

/** The policy after each of some edits of one rule: another condition, another outcome, gone, or new. */
function edited(random: Random, times: number): readonly CheckedPolicy[] {
  let rules = randomRules(random);
  return Array.from({ length: times }, () => {
    const names = Object.keys(rules);
    const name = names[Math.floor(random() * names.length)] ?? '';
    const fresh = Object.values(randomRules(random))[0];
    const { [name]: before, ...others } = rules;
    const roll = random();
    if (roll < 0.2 && names.length > 2) rules = others;
    else if (roll < 0.4 && fresh) rules = { ...rules, [`new ${names.length}`]: { ...fresh, overrides: [] } };
    else if (before && fresh)
      rules = { ...others, [name]: { ...before, ...(roll < 0.7 ? { when: fresh.when } : { to: fresh.to }) } };
    return withRules(rules);
  });
}

describe('an analyzer that remembers', () => {
  it('says what a fresh one says, after any edit of generated policies', () => {
    for (let seed = 1; seed <= 12; seed += 1) expectTheSame(edited(seeded(seed), 6));
  });

  it('says what a fresh one says of Junlian as it is edited', { timeout: 120_000 }, () => {
    const files = folder('junlian');
    const edits = [
      ['服从 实体审理后衍生、示范审理平行案件', '服从 示范审理平行案件'],
      ['由 立案庭 自 收到日期 起 7日 内 审查重复起诉', '由 立案庭 自 收到日期 起 9日 内 审查立案'],
      ['结案方式 属于 判决、调解', '结案方式 属于 判决'],
      ['参数 小额标的限额', '参数 小额标的上限'],
    ] as const;
    let texts = files;
    const versions = edits.map(([from, to]) => {
      texts = texts.map(({ path, text }) => ({
        path,
        text: text
          .replaceAll(from, to)
          .replaceAll('小额标的限额', to.includes('上限') ? '小额标的上限' : '小额标的限额'),
      }));
      return checked(texts);
    });
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(edits.length);
    expectTheSame([checked(files), ...versions, checked(files)]);
  });

  it('asks again where more than rules has changed', () => {
    const files = folder('junlian');
    const later = files.map(({ path, text }) => ({
      path,
      text: text.replace('施行 2022年1月1日', '施行 2023年3月1日'),
    }));
    expectTheSame([checked(files), checked(later)]);
  });
});

describe('a memory', () => {
  const asked = (memory: ReturnType<typeof createMemory>, policy: CheckedPolicy, about: string) => {
    const condition = [...policy.rules.values()][0]?.when;
    if (condition === undefined || condition === null || condition === 'otherwise')
      throw new Error('no condition');
    let looked = 0;
    const accept = () => {
      looked += 1;
      return true;
    };
    const matter = policy.vocabulary.matters.get('filing');
    if (matter === undefined) throw new Error('no matter');
    const wishes = [{ condition, holds: true }];
    const answer = memory.answersAbout(policy, weekends).find({ matter, wishes, accept, acceptKey: about });
    return { kind: answer.kind, looked };
  };
  const by = (amount: number) =>
    withRules({
      r: { when: compare('gt', m('amount'), k.money(amount)), to: [toUnit('civil_1')], overrides: [] },
    });

  it('looks for no case again, as long as the question means the same', () => {
    const memory = createMemory();
    expect(asked(memory, by(5), 'x')).toEqual({ kind: 'found', looked: 1 });
    expect(asked(memory, by(5), 'x')).toEqual({ kind: 'found', looked: 0 });
    expect(asked(memory, by(5), 'y')).toEqual({ kind: 'found', looked: 1 });
    expect(asked(memory, by(6), 'y')).toEqual({ kind: 'found', looked: 1 });
    expect(asked(memory, { ...by(6), court: '川51' }, 'y')).toEqual({ kind: 'found', looked: 1 });
  });
});
