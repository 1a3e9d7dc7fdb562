import type { CheckedPolicy } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { writingOf } from '../../src/analysis/fixes/writing.ts';
import { type Subject, subjectOf } from '../../src/analysis/questions/subject.ts';
import { createMemory, type Memory } from '../../src/analysis/search/answers.ts';
import { analyze, calendarFor, createAnalyzer } from '../../src/index.ts';
import { weekends } from '../kit/policy.ts';
import { compare, k, m, toUnit } from '../kit/terms.ts';
import { pick, type Random, randomRules, seeded, withRules } from './oracle/random-policy.ts';
import { checked, county, folder } from './small-county.ts';

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

/** A policy of a table, a rule that goes before some of its rows, and one beside it. */
interface Draft {
  readonly rows: readonly string[];
  readonly over: number | null;
  readonly beside: number;
}

function row(random: Random): string {
  const [low, unit] = [pick(random, [1, 2, 3, 4, 5, 6]), pick(random, ['民一庭', '民二庭', '立案庭'])];
  const cause = pick(random, ['离婚纠纷', '抚养纠纷', '-']);
  return `| ${cause} | ${pick(random, ['<', '>=', '>'])} ${low}万 || ${unit} |`;
}

function editedDraft({ rows, over, beside }: Draft, random: Random): Draft {
  const at = Math.floor(random() * rows.length);
  switch (Math.floor(random() * 6)) {
    case 0:
      return { rows: rows.toSpliced(at, 0, row(random)), over, beside };
    case 1:
      return { rows: rows.length > 2 ? rows.toSpliced(at, 1) : rows, over: null, beside };
    case 2:
      return { rows: [...rows.slice(at), ...rows.slice(0, at)], over, beside };
    case 3:
      return { rows, over: over === null ? at + 1 : null, beside };
    case 4:
      return { rows, over, beside: pick(random, [1, 3, 5]) };
    default:
      return { rows: rows.toSpliced(at, 1, row(random)), over, beside };
  }
}

function drafted({ rows, over, beside }: Draft): CheckedPolicy {
  const clause = over === null ? '' : `\n  优先于 分办 第${over}行`;
  return county(`表 分办 适用于 起诉 首行
| 案由 | 标的额 || 责任人 |
${rows.join('\n')}

规则 大额 适用于 起诉
  当 标的额 大于 ${beside}万 且 有 前案 满足 同一纠纷
  则 责任人 为 民二庭${clause}

规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`);
}

it('says what a fresh analyzer says of a table as rows come, go, change and move', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const random = seeded(seed * 101);
    let draft: Draft = { rows: Array.from({ length: 8 }, () => row(random)), over: null, beside: 3 };
    const versions = Array.from({ length: 12 }, () => {
      draft = editedDraft(draft, random);
      return drafted(draft);
    });
    expectTheSame(versions);
  }
});

describe('what is settled of a version', () => {
  const versionOf = (tops: readonly number[], before: Subject | null, memory: Memory): Subject => {
    const unit = (index: number): string => (index % 2 ? '民一庭' : '民二庭');
    const rows = tops.map((top, index) => `| >= ${index * 10} | <= ${top} || ${unit(index)} |`).join('\n');
    const policy = county(`表 分办 适用于 起诉 首行\n| 标的额 | 标的额 || 责任人 |\n${rows}\n`);
    const matter = policy.vocabulary.matters.get('filing');
    if (matter === undefined) throw new Error('no matter');
    return subjectOf(memory.answersAbout(policy, calendarFor(policy)), matter, writingOf(null), before);
  };
  const clear = ({ settled, numbered }: Subject): readonly number[] =>
    numbered.flatMap((rule, index) => (settled.isClear('SZ404', rule) ? [index] : []));

  it('is kept of rows that share no case with what was edited', () => {
    const memory = createMemory();
    const first = versionOf([9, 19, 29, 39, 49], null, memory);
    for (const rule of first.numbered) first.settled.noteClear('SZ404', rule);
    // The third reaches into the fourth now, and then no more.
    const second = versionOf([9, 19, 31, 39, 49], first, memory);
    expect(clear(second)).toEqual([0, 1, 4]);
    expect(clear(versionOf([9, 19, 29, 39, 49], second, memory))).toEqual([0, 1, 4]);
    expect(clear(versionOf([9, 19, 31, 39], second, memory))).toEqual([0, 1]);
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
