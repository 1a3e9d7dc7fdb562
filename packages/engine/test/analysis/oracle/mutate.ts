import type { CheckedCondition } from '@shouze/dsl';
import { and, not, or, toUnit } from '../../kit/terms.ts';
import { condition, pick, type Random, type Rules, randomRules, UNITS } from './random-policy.ts';

/** The rules after one edit: of a condition, an outcome or the precedence, or one rule more or less. */
export function mutated(rules: Rules, random: Random): Rules {
  const names = Object.keys(rules);
  const name = pick(random, names);
  const rule = rules[name];
  if (rule === undefined) return rules;
  const change = (part: Partial<typeof rule>): Rules => ({ ...rules, [name]: { ...rule, ...part } });
  switch (Math.floor(random() * 8)) {
    case 0:
      return change({ when: not(rule.when) });
    case 1:
      return change({ when: and(rule.when, condition(random, 0)) });
    case 2:
      return change({ when: or(rule.when, condition(random, 0)) });
    case 3:
      return change({ to: [toUnit(pick(random, UNITS))] });
    case 4: {
      const later = names.slice(names.indexOf(name) + 1);
      const other = later.length === 0 ? null : pick(random, later);
      if (other === null) return change({ when: elsewhere(rule.when, random) });
      const overrides = rule.overrides.includes(other)
        ? rule.overrides.filter((under) => under !== other)
        : [...rule.overrides, other];
      return change({ overrides });
    }
    case 5: {
      const { [name]: gone, ...others } = rules;
      return others;
    }
    case 6: {
      const [fresh] = Object.values(randomRules(random));
      return fresh === undefined ? rules : { ...rules, more: { ...fresh, overrides: [] } };
    }
    default:
      return change({ when: elsewhere(rule.when, random) });
  }
}

/** With another atom in the place of one of its own. */
function elsewhere(when: CheckedCondition, random: Random): CheckedCondition {
  if (when.kind === 'not') return not(elsewhere(when.operand, random));
  if (when.kind !== 'and' && when.kind !== 'or') return condition(random, 0);
  const at = Math.floor(random() * when.operands.length);
  const operands = when.operands.map((operand, index) =>
    index === at ? elsewhere(operand, random) : operand,
  );
  return { ...when, operands };
}

/** The same said otherwise. */
export function reworded(rules: Rules, random: Random): Rules {
  const name = pick(random, Object.keys(rules));
  const rule = rules[name];
  return rule === undefined
    ? rules
    : { ...rules, [name]: { ...rule, when: inOtherWords(rule.when, random) } };
}

function inOtherWords(when: CheckedCondition, random: Random): CheckedCondition {
  if (when.kind === 'and') return not(or(...when.operands.toReversed().map((operand) => not(operand))));
  if (when.kind === 'or') return not(and(...when.operands.toReversed().map((operand) => not(operand))));
  return random() < 0.5 ? not(not(when)) : and(when, or(when, condition(random, 0)));
}
