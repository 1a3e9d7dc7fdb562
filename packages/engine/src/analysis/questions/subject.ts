import type { Bilingual, CheckedCondition, CheckedDuty, CheckedMatter, CheckedRule } from '@shouze/dsl';
import { type MatterRules, rulesOf } from '../../evaluate/matter-rules.ts';
import type { Writing } from '../fixes/writing.ts';
import { type Axes, axesOf } from '../regions/axes.ts';
import { neighboursIn } from '../regions/neighbours.ts';
import { EVERYTHING } from '../regions/region.ts';
import { type Asked, askedBy } from '../regions/region-of.ts';
import type { Answers } from '../search/answers.ts';
import { type Settled, settledIn, type Version } from './settled.ts';

/** One matter of a policy, with what all questions about its rules start from. */
export interface Subject extends Version {
  readonly matter: CheckedMatter;
  readonly rules: MatterRules;
  readonly answers: Answers;
  /** What fixes are written with. */
  readonly writing: Writing;
  readonly axes: Axes;
  /** The competing rules and then the standing ones. */
  readonly numbered: readonly CheckedRule[];
  readonly indexOf: (rule: CheckedRule) => number;
  /** Where a numbered rule holds; anywhere, of another. */
  readonly askedOf: (rule: CheckedRule) => Asked;
  /** What is known from the version before. */
  readonly settled: Settled;
}

/** @param before the same matter in the version before */
export function subjectOf(
  answers: Answers,
  matter: CheckedMatter,
  writing: Writing,
  before: Subject | null = null,
): Subject {
  const { policy, era } = answers;
  const rules = rulesOf(policy, matter.id);
  const numbered = [...rules.competing, ...rules.standing];
  const promised = [...policy.guarantees.values()].filter((guarantee) => guarantee.matter === matter.id);
  const conditions = [...numbered.map(conditionOf), ...promised.map(({ when }) => when)];
  const axes = axesOf(
    conditions.filter((condition) => condition !== null),
    matter,
    policy,
  );
  const asked = numbered.map((rule) => askedBy(conditionOf(rule), true, axes));
  const indices = new Map(numbered.map((rule, index) => [rule, index]));
  const indexOf = (rule: CheckedRule): number => indices.get(rule) ?? -1;
  const askedOf = (rule: CheckedRule): Asked => asked[indexOf(rule)] ?? ANYWHERE;
  const near = neighboursIn(asked.map(({ region }) => region)).of;
  const version: Version = { era, policy, numbered, regionAt: (index) => asked[index]?.region ?? [], near };
  const settled = before?.settled.carriedInto(version) ?? settledIn(version);
  return { ...version, matter, rules, answers, writing, axes, indexOf, askedOf, settled };
}

const ANYWHERE: Asked = { region: EVERYTHING, isExact: true };

export function conditionOf({ when }: CheckedRule): CheckedCondition | null {
  return when === 'otherwise' ? null : when;
}

export function titleOf({ id, title }: Pick<CheckedRule, 'id' | 'title'>): Bilingual {
  return { zh: title.zh ?? title.en ?? id, en: title.en ?? title.zh ?? id };
}

export function actionWords({ action }: CheckedDuty, { policy }: Subject): Bilingual {
  const word = policy.vocabulary.actions.get(action);
  return word === undefined ? { zh: action, en: action } : titleOf(word);
}
