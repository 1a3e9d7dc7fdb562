import type { CheckedRule } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';
import type { Side } from './side.ts';

/** Which rule of one policy is which of the other: by name, and of those that are left, by what they say. */
export interface RulePairs {
  /** @param from the side that the rule is of */
  readonly counterpart: (rule: CheckedRule, from: 0 | 1) => CheckedRule | null;
  /** The name after, of a rule or a line of rows named before. */
  readonly nameAfter: (before: string) => string;
  readonly renamed: readonly (readonly [before: CheckedRule, after: CheckedRule])[];
}

export function pairRules([before, after]: readonly [Side, Side]): RulePairs {
  const isShared = (id: string): boolean => before.policy.rules.has(id) && after.policy.rules.has(id);
  const lone = ({ policy }: Side): readonly CheckedRule[] =>
    [...policy.rules.values()].filter(({ id }) => !isShared(id));
  const waiting = Map.groupBy(lone(after), (rule) => sayingOf(rule, after, isShared));
  const renamed = lone(before).flatMap((rule) => {
    const same = waiting.get(sayingOf(rule, before, isShared))?.shift();
    return same === undefined ? [] : [[rule, same] as const];
  });
  const names = new Map(
    renamed.flatMap(([was, is]) => [[was.rank.line, is.rank.line] as const, [was.id, is.id] as const]),
  );
  const others = [
    new Map(renamed.map(([was, is]) => [was, is])),
    new Map(renamed.map(([was, is]) => [is, was])),
  ];
  return {
    counterpart: (rule, from) =>
      (from === 0 ? after : before).policy.rules.get(rule.id) ?? others[from]?.get(rule) ?? null,
    nameAfter: (name) => names.get(name) ?? name,
    renamed,
  };
}

/** Equal for rules that say the same: what is borrowed from another rule, too, whatever that is called. */
function sayingOf(rule: CheckedRule, { policy }: Side, isShared: (id: string) => boolean): string {
  const { matter, when, outcome, roles, borrowed, duties, procedures } = rule;
  const text = meaningText([matter, when, outcome, roles, borrowed, duties, procedures], policy);
  return text.replace(/@((?:[^"\\]|\\.)*)"/g, (whole, id: string) => (isShared(id) ? whole : '@"'));
}
