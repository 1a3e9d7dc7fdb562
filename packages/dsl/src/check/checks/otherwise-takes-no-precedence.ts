import { diagnose } from '../../diagnostics/catalogue.ts';
import { isOtherwise, precedenceOf } from '../declare/rule-source.ts';
import type { Check } from './check.ts';

/** The rule for all other cases holds where no other does: there is nothing to go before. */
export const otherwiseTakesNoPrecedence: Check<'rule'> = (node, { reporter }) => {
  if (!isOtherwise(node)) return;
  for (const clause of precedenceOf(node)) {
    reporter.add(diagnose('SZ329', clause.span, { name: node.title.primary.text }));
  }
};
