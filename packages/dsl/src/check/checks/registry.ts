import type { Declaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { barSaysNobody } from './bar-says-nobody.ts';
import type { Check } from './check.ts';
import { clausesStandOnce } from './clauses-stand-once.ts';
import { exampleExpects } from './example-expects.ts';
import { exampleGivesOnce } from './example-gives-once.ts';
import { headerLinesStandOnce } from './header-lines-stand-once.ts';
import { otherwiseTakesNoPrecedence } from './otherwise-takes-no-precedence.ts';
import { policyCalendarIsKnown } from './policy-calendar-is-known.ts';
import { policyEndsAfterItBegins } from './policy-ends-after-it-begins.ts';
import { policyNamesCalendar } from './policy-names-calendar.ts';
import { ruleSaysSomething } from './rule-says-something.ts';
import { standingRuleHasNoOutcomeClauses } from './standing-rule-has-no-outcome-clauses.ts';

type Checks = { readonly [K in Declaration['kind']]?: readonly Check<K>[] };

/** What is checked of each kind of declaration, besides the names and types that lowering it needs. */
const checks: Checks = {
  policy: [headerLinesStandOnce, policyNamesCalendar, policyCalendarIsKnown, policyEndsAfterItBegins],
  rule: [ruleSaysSomething, clausesStandOnce, otherwiseTakesNoPrecedence, standingRuleHasNoOutcomeClauses],
  bar: [barSaysNobody, clausesStandOnce],
  example: [exampleGivesOnce, exampleExpects],
};

export function runChecks(node: Declaration, context: CheckContext): void {
  // The table pairs each kind with checks of that kind; TypeScript cannot see that through the union.
  const ofKind = (checks[node.kind] ?? []) as readonly ((node: Declaration, context: CheckContext) => void)[];
  for (const check of ofKind) check(node, context);
}
