import type {
  Bilingual,
  CheckedCondition,
  CheckedDuty,
  CheckedMatter,
  CheckedPolicy,
  CheckedRule,
} from '@shouze/dsl';
import { type MatterRules, rulesOf } from '../../evaluate/matter-rules.ts';
import type { Writing } from '../fixes/writing.ts';
import { type Axes, axesOf } from '../regions/axes.ts';
import { type Neighbours, neighboursIn } from '../regions/neighbours.ts';
import { EVERYTHING } from '../regions/region.ts';
import { type Asked, askedBy } from '../regions/region-of.ts';
import type { Answers } from '../search/answers.ts';

/** One matter of a policy, with what all questions about its rules start from. */
export interface Subject {
  readonly policy: CheckedPolicy;
  readonly matter: CheckedMatter;
  readonly rules: MatterRules;
  readonly answers: Answers;
  /** What fixes are written with. */
  readonly writing: Writing;
  readonly axes: Axes;
  /** By rule, the region that it holds in. */
  readonly asked: ReadonlyMap<string, Asked>;
  /** Of the competing rules and then the standing ones: `numbered`. */
  readonly neighbours: Neighbours;
  readonly numbered: readonly CheckedRule[];
}

export function subjectOf(answers: Answers, matter: CheckedMatter, writing: Writing): Subject {
  const { policy } = answers;
  const rules = rulesOf(policy, matter.id);
  const numbered = [...rules.competing, ...rules.standing];
  const conditions = numbered.map(conditionOf).filter((condition) => condition !== null);
  const axes = axesOf(conditions, matter, policy);
  const asked = new Map(numbered.map((rule) => [rule.id, askedBy(conditionOf(rule), true, axes)]));
  const neighbours = neighboursIn(numbered.map(({ id }) => asked.get(id)?.region ?? EVERYTHING));
  return { policy, matter, rules, answers, writing, axes, asked, neighbours, numbered };
}

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
