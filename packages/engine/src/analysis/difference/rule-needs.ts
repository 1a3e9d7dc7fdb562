import type { CheckedBar, CheckedMatter, CheckedRule } from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { conditionOf } from '../questions/subject.ts';
import { elementsNeeded, mostOf, type Needed, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { namesPersons } from './names-persons.ts';
import { findersIn, orderUses } from './order-uses.ts';
import type { Side } from './side.ts';

/**
 * Beside the elements that the rules find, which the class asks for: of each another one that is found instead or as
 * well, and those that each bar needs.
 */
export function elementsBeside({ id }: CheckedMatter, sides: readonly [Side, Side]): Needed {
  return mostOf(sides.map((side) => elementsFor(id, side)));
}

function elementsFor(matter: string, { policy }: Side): Needed {
  const rules = allRules(policy, matter);
  const finders = rules.flatMap((rule) => [...findersIn(conditionOf(rule)), ...rule.borrowed]);
  return sumOf([
    ...finders.map((finder) => elementsNeeded({ ...finder, kind: 'some' }, true, policy)),
    ...barsFor(rules, policy, matter).map(({ when }) => elementsNeeded(when, true, policy)),
  ]);
}

/** Competing rules, then standing ones, then the one for all other cases. */
export function allRules(policy: Side['policy'], matter: string): readonly CheckedRule[] {
  const { competing, standing, otherwise } = rulesOf(policy, matter);
  return [...competing, ...standing, ...(otherwise === null ? [] : [otherwise])];
}

/** Units are never barred. */
function barsFor(
  rules: readonly CheckedRule[],
  policy: Side['policy'],
  matter: string,
): readonly CheckedBar[] {
  return rules.some(namesPersons) ? rulesOf(policy, matter).bars : [];
}

/** What tells cases apart by what the rules come to. */
export function usesOfMatter(policy: Side['policy'], matter: string): readonly Uses[] {
  const rules = allRules(policy, matter);
  return [
    ...rules.flatMap((rule) => {
      const condition = conditionOf(rule);
      return [
        ...(condition === null ? [] : [usesOf(condition, matter, policy)]),
        usesOfOutcome(rule, policy),
        ...orderUses(rule, policy),
      ];
    }),
    ...barsFor(rules, policy, matter).map((bar) => usesOf(bar.when, matter, policy)),
  ];
}
