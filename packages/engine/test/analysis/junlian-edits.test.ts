import { readFileSync } from 'node:fs';
import type { CheckedPolicy } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { isMet } from '../../src/analysis/difference/case-condition.ts';
import { relationOf } from '../../src/analysis/difference/changed-rules.ts';
import { compare } from '../../src/analysis/difference/compare.ts';
import { decidedOrNull, decisionKey } from '../../src/analysis/difference/decision-key.ts';
import { describedClasses } from '../../src/analysis/difference/described-classes.ts';
import type { Side } from '../../src/analysis/difference/side.ts';
import { situationOf } from '../../src/evaluate/situation.ts';
import { calendarFor, checkFacts } from '../../src/index.ts';
import { EDITS } from './junlian-edits.ts';
import { checked, folder } from './small-county.ts';

type Facts = Readonly<Record<string, unknown>>;

const files = folder('junlian');
const junlian = checked(files);
const samples = readFileSync(new URL('../../../../policies/junlian/samples.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Facts => JSON.parse(line).facts);

function edited(from: string, to: string): CheckedPolicy {
  const after = files.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
  expect(after).not.toEqual(files);
  return checked(after);
}

const sideOf = (policy: CheckedPolicy): Side => ({ policy, calendar: calendarFor(policy) });

function situation({ policy, calendar }: Side, facts: Facts) {
  const result = checkFacts(policy, facts);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return situationOf(policy, result.facts, calendar);
}

describe.each(EDITS)('Junlian with one edit: %s', (_, from, to) => {
  const after = edited(from, to);
  const sides = [sideOf(junlian), sideOf(after)] as const;

  it('is told in full, each class with a case that the interpreter decides otherwise', () => {
    const { classes, isComplete, undecided, same } = compare(junlian, after, calendarFor);
    expect({ isComplete, undecided, same }).toEqual({ isComplete: true, undecided: [], same: false });
    expect(classes.length).toBeGreaterThan(0);
    for (const { witness, before, after } of classes) {
      expect(sides.map((side) => decidedOrNull(witness, side))).toEqual([before.decision, after.decision]);
      const { policy: _, ...was } = before.decision;
      const { policy: __, ...is } = after.decision;
      expect(was).not.toEqual(is);
    }
  });

  it('leaves no sample case out that is decided otherwise', () => {
    const relation = relationOf(sides, false);
    const classes = [...junlian.vocabulary.matters.values()].flatMap(
      (matter) => describedClasses(matter, sides, relation, []).classes,
    );
    for (const facts of samples) {
      const [was, is] = sides.map((side) => decidedOrNull(facts, side));
      if (!was || !is || decisionKey(was) === decisionKey(is)) continue;
      const situations = [situation(sides[0], facts), situation(sides[1], facts)] as const;
      // Where facts are missing, a case may be of a class.
      const own = classes.filter(({ matter }) => matter === facts.matter);
      expect({
        facts,
        mayBeTold: own.some(({ condition }) => isMet(condition, situations) !== false),
      }).toEqual({
        facts,
        mayBeTold: true,
      });
    }
  });
});

/** The words of the classes in both languages, after the edit of that name. */
function told(what: string) {
  const [, from = '', to = ''] = EDITS.find(([name]) => name === what) ?? [];
  const { classes } = compare(junlian, edited(from, to), calendarFor);
  return { zh: classes.map(({ message }) => message.zh), en: classes.map(({ message }) => message.en) };
}

describe('a change of periods is told by the periods', () => {
  it('of a standing duty, by what was and is, not by dates of a case', () => {
    const { zh, en } = told('a deadline of filing');
    expect(zh).toEqual(['所有情形：立案庭 审查立案 自 收到日期 起 7日 → 5日']);
    expect(en).toEqual(['in any case: filing_division to examine_filing within 7 days → 5 days of received']);
  });

  it('of a duty that comes with an outcome, with whom it goes to', () => {
    expect(told('a deadline of diversion').zh).toEqual([
      '(有 前案 满足 前案.同一纠纷 且 前案.程序审理) 且 (无 前案 满足 前案.示范案件) 的：责任人不变，立案庭 分流 自 收到日期 起 15日 → 10日',
      '(有 前案 满足 前案.示范案件) 且 (有 前案 满足 前案.同一纠纷 且 前案.程序审理) 的：责任人不变，立案庭 分流 自 收到日期 起 15日 → 10日',
    ]);
  });

  it('of a parameter, with its name', () => {
    const { zh } = told('a parameter of days');
    expect(zh.map((words) => words.split('：')[1])).toEqual([
      '责任人不变，责任人 答复办理期限 自 收到日期 起 1个工作日（答复时限） → 3个工作日（答复时限）',
      '责任人不变，首接人 答复办理期限 自 收到日期 起 1个工作日（答复时限） → 3个工作日（答复时限）',
    ]);
  });

  it('of a procedure, by its states', () => {
    const { zh, en } = told('a deadline of a procedure');
    expect(zh).toContain(
      '开启程序 首审复核 的：状态 已收案 自 收案日期 起 5日（复核申请期限） → 7日（复核申请期限）',
    );
    expect(en).toContain(
      'where procedure "first-trial review" opens: state "taken" within 5 days (review_period) → 7 days (review_period) of taken_on',
    );
  });

  it('of a condition, by between what the case lies', () => {
    expect(told('a parameter of days in a condition').zh).toEqual([
      '(有 前诉求 满足 前诉求.同一事项 且 非 前诉求.已办结 且 前诉求.首次日期 + 30日 不晚于 收到日期) 且 (无 前诉求 满足 前诉求.同一事项 且 非 前诉求.已办结 且 前诉求.首次日期 + 60日 不晚于 收到日期) 的，其中一部分：义务如 诉讼服务中心 督促办理 → 无',
    ]);
  });
});

it('tells where a look-up leads elsewhere by the members that it concerns', () => {
  expect(told('another tribunal for a town').zh).toEqual([
    '案件类型 为 民事一审 且 乡镇 为 双腾镇 且 乡村家事 且 (无 前案 满足 前案.示范案件) 且 (无 前案 满足 前案.同一纠纷 且 前案.程序审理) 且 (无 前案 满足 前案.衍生自 且 前案.实体审理) 的：如 巡司法庭 → 沐爱法庭',
  ]);
  expect(told('another division for a cause').zh).toContain(
    '案由 属于 排除妨害纠纷、土地承包经营权纠纷 的其他情形：如 在 民一庭 中 随机 → 在 民二庭 中 随机',
  );
});

it('says that a field has another default, and does not call the two the same', () => {
  const difference = compare(junlian, edited('乡镇 默认 筠连镇', '乡镇 默认 巡司镇'), calendarFor);
  expect(difference).toMatchObject({ same: false, isComplete: false, classes: [] });
  expect(difference.undecided.map(({ zh }) => zh)).toEqual([
    '字段 乡镇 的默认值改了：没有写明它的事项，没有比较',
  ]);
});
