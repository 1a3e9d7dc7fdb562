import type { CheckedCondition, CheckedRule } from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { isFixed, resultText, wholeResult } from '../questions/result-text.ts';
import { conditionOf } from '../questions/subject.ts';
import type { Wish } from '../search/find-case.ts';
import type { Change } from './changed-rules.ts';
import { namesPersons } from './names-persons.ts';
import { resultMeaning } from './result-meaning.ts';
import { heardCondition } from './shift.ts';
import type { Side } from './side.ts';

/**
 * Where no fact has a say in what the rules come to, who is heard tells what is decided: the wishes of cases that the
 * two sides decide differently, with the changed rule heard on its own. Either that side decides as the rule says and
 * the other does not, or that side has a conflict and the other has none.
 * @returns null where facts do have a say
 */
export function fixedDifferences(
  { side, rule }: Change,
  sides: readonly [Side, Side],
): readonly (readonly Wish[])[] | null {
  const [own, other] = [sides[side], sides[side === 0 ? 1 : 0]];
  if (rule.outcome === null || ![own, other].every((one) => isAllFixed(one, rule.matter))) return null;
  const result = resultMeaning(rule, own.policy);
  const wish = (operands: readonly CheckedCondition[], kind: 'and' | 'or', { policy }: Side): Wish => ({
    condition: { kind, operands, at: rule.at },
    holds: true,
    policy,
  });
  const unlike = (one: Side, key: string): readonly CheckedCondition[] =>
    namingRules(one, rule.matter)
      .filter((naming) => resultMeaning(naming, one.policy) !== key)
      .map((naming) => heardCondition(naming, one));
  const none = (conditions: readonly CheckedCondition[]): CheckedCondition => ({
    kind: 'and',
    operands: conditions.map((operand) => ({ kind: 'not', operand, at: rule.at })),
    at: rule.at,
  });
  const results = new Set(
    namingRules(other, rule.matter).map((naming) => resultMeaning(naming, other.policy)),
  );
  const agreeing = [...results].map((key) => none(unlike(other, key)));
  return [
    [
      wish([none(unlike(own, result))], 'and', own),
      wish([...unlike(other, result), nobody(other, rule)], 'or', other),
    ],
    [wish(unlike(own, result), 'or', own), wish([...agreeing, nobody(other, rule)], 'or', other)],
  ];
}

/** Nobody is named. */
function nobody(side: Side, { matter, at }: CheckedRule): CheckedCondition {
  const operands = namingRules(side, matter).map(
    (rule): CheckedCondition => ({ kind: 'not', operand: heardCondition(rule, side), at }),
  );
  return { kind: 'and', operands, at };
}

function namingRules({ policy }: Side, matter: string): readonly CheckedRule[] {
  const { competing, otherwise } = rulesOf(policy, matter);
  return otherwise === null || otherwise.outcome === null ? competing : [...competing, otherwise];
}

/** The same people come with the same duties, and none of it binds an element. */
function isAllFixed(side: Side, matter: string): boolean {
  const rules = namingRules(side, matter);
  const whole = new Map(rules.map((rule) => [resultText(rule), wholeResult(rule)]));
  return rules.every(
    (rule) =>
      isFixed(rule) &&
      !namesPersons(rule) &&
      whole.get(resultText(rule)) === wholeResult(rule) &&
      !wholeResult(rule).includes('"root":"') &&
      (conditionOf(rule) !== null || rule.when === 'otherwise'),
  );
}
