import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckedWho } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { LoweredRule } from './rule.ts';
import type { AsRule, LoweredWho } from './who.ts';

type Rules = ReadonlyMap<string, LoweredRule>;

/** The choices with those of the named rule in place of each `按 规则`. @param within rules being expanded, outermost first */
export function expandChoices(
  choices: readonly LoweredWho[],
  rules: Rules,
  within: readonly string[],
  context: CheckContext,
): readonly CheckedWho[] {
  return choices.flatMap((who) => (who.kind === 'as-rule' ? expand(who, rules, within, context) : [who]));
}

function expand(
  who: AsRule,
  rules: Rules,
  within: readonly string[],
  context: CheckContext,
): readonly CheckedWho[] {
  const { reporter } = context;
  const named = rules.get(who.rule);
  if (within.includes(who.rule)) {
    reporter.add(diagnose('SZ332', who.at, { name: who.rule }));
    return [];
  }
  if (named === undefined) {
    // Faulty, and reported where it stands.
    reporter.spoil();
    return [];
  }
  if (named.outcome === null) {
    reporter.add(diagnose('SZ333', who.at, { name: who.rule }));
    return [];
  }
  return expandChoices(named.outcome, rules, [...within, who.rule], context);
}
