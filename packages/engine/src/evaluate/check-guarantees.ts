import type { Bilingual, CheckedGuarantee, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { assigneeKey, firstAssignable } from './assignable.ts';
import { applyBars } from './bars.ts';
import { chosenBindings } from './bindings.ts';
import { truthOf } from './condition.ts';
import { decide } from './decide.ts';
import type { Assignee, Decision } from './decision.ts';
import { assigneeWords, statusWords } from './decision-words.ts';
import { isGap } from './gap.ts';
import { type Scope, scopeOf, situationOf } from './situation.ts';

/** What one case says of one guarantee. */
export type GuaranteeVerdict =
  | { readonly kind: 'kept' | 'not-concerned' }
  /** Unknown facts keep the condition, or the decision, from being known. */
  | { readonly kind: 'open' }
  | { readonly kind: 'broken'; readonly expected: Bilingual; readonly found: Bilingual };

export interface GuaranteeResult {
  readonly guarantee: CheckedGuarantee;
  /** Numbers of cases. */
  readonly kept: number;
  readonly open: number;
  /** In the order of the cases; `index` is that of the given list. */
  readonly broken: readonly {
    readonly index: number;
    readonly expected: Bilingual;
    readonly found: Bilingual;
  }[];
}

/** Tests every guarantee of a policy on cases: no proof, but each broken case refutes it. */
export function checkGuarantees(
  policy: CheckedPolicy,
  cases: readonly Facts[],
  calendar: Calendar,
): readonly GuaranteeResult[] {
  const guarantees = [...policy.guarantees.values()];
  if (guarantees.length === 0) return [];
  const decisions = cases.map((facts) => decide(policy, facts, calendar));
  return guarantees.map((guarantee) => {
    const verdicts = cases.map((facts, index) =>
      judgeGuarantee(guarantee, facts, decisions[index] ?? decide(policy, facts, calendar), policy, calendar),
    );
    const count = (kind: GuaranteeVerdict['kind']) =>
      verdicts.filter((verdict) => verdict.kind === kind).length;
    const broken = verdicts.flatMap((verdict, index) =>
      verdict.kind === 'broken' ? [{ index, expected: verdict.expected, found: verdict.found }] : [],
    );
    return { guarantee, kept: count('kept'), open: count('open'), broken };
  });
}

/** Whether a decision keeps a guarantee: it is decided, and for the first of the guarantee's choices that is assignable. */
export function judgeGuarantee(
  guarantee: CheckedGuarantee,
  facts: Facts,
  decision: Decision,
  policy: CheckedPolicy,
  calendar: Calendar,
): GuaranteeVerdict {
  if (facts.matter.id !== guarantee.matter) return { kind: 'not-concerned' };
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const truth = guarantee.when === null || truthOf(guarantee.when, scope);
  if (truth === false) return { kind: 'not-concerned' };
  if (isGap(truth) || decision.status === 'needs_facts') return { kind: 'open' };
  const expected = promised(guarantee, scope);
  if (expected === null) return { kind: 'open' };
  const { assignee } = decision;
  const isKept =
    assignee !== undefined && expected.every((each) => assigneeKey(each) === assigneeKey(assignee));
  if (isKept) return { kind: 'kept' };
  const [first = null] = expected;
  return {
    kind: 'broken',
    expected: assigneeWords(first, policy),
    found: assignee === undefined ? statusWords(decision) : assigneeWords(assignee, policy),
  };
}

/** Several where bound elements tie in full; null where unknown facts have a say. */
function promised(
  { when, choices, matter }: CheckedGuarantee,
  scope: Scope,
): readonly (Assignee | null)[] | null {
  const { policy } = scope.situation;
  const bars = applyBars(
    [...policy.bars.values()].filter((bar) => bar.matter === matter),
    scope,
  );
  const bindings = chosenBindings(when, scope);
  if (isGap(bindings)) return null;
  const assignees = bindings.map((bound) => firstAssignable(choices, bound, bars));
  const known = assignees.filter((assignee) => !isGap(assignee));
  return known.length < assignees.length ? null : known;
}
