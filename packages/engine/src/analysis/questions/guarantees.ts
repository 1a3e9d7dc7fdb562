import type { CheckedGuarantee, CheckedRule } from '@shouze/dsl';
import { assigneeKey, firstAssignable } from '../../evaluate/assignable.ts';
import { applyBars } from '../../evaluate/bars.ts';
import { chosenBindings } from '../../evaluate/bindings.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { settle } from '../../evaluate/settle.ts';
import type { Finding } from '../finding.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import type { Answer, Question, Wish } from '../search/find-case.ts';
import { elementsNeeded, sumOf } from '../uses/elements-needed.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { finding, undecided } from './report-finding.ts';
import { ask, conditionOf, noneHolds, type Subject } from './subject.ts';

/** Guarantees that some case breaks: refuted with it, or proved by there being none. */
export function brokenGuarantees(subject: Subject): readonly Finding[] {
  const { policy, matter } = subject;
  return [...policy.guarantees.values()]
    .filter((guarantee) => guarantee.matter === matter.id)
    .flatMap((guarantee) => broken(guarantee, subject));
}

function broken(guarantee: CheckedGuarantee, subject: Subject): readonly Finding[] {
  const witness = firstBreaking(guarantee, subject);
  if (witness.kind === 'found') {
    const about = { parameters: { name: guarantee.id }, rules: [guarantee], witness };
    return [finding({ code: 'SZ412', kind: 'broken-guarantee', ...about }, subject)];
  }
  return undecided(guarantee, { zh: '是否总能做到', en: 'is always kept' }, witness, subject);
}

/**
 * Who decides such a case? One of the rules that are heard, or none: each is asked in turn, which keeps the rules that
 * have no say out of the search. The likelier cases come first.
 */
function firstBreaking(guarantee: CheckedGuarantee, subject: Subject): Answer {
  let open: Answer = { kind: 'none' };
  for (const asUsual of [true, false]) {
    for (const wishes of deciders(guarantee, subject)) {
      const answer = ask(wishes, subject, breaking(guarantee, asUsual, subject));
      if (answer.kind === 'found') return answer;
      if (answer.kind === 'undecided' && !asUsual) open = answer;
    }
  }
  return open;
}

function deciders({ when }: CheckedGuarantee, subject: Subject): readonly (readonly Wish[])[] {
  const { competing } = subject.rules;
  const condition: readonly Wish[] = when === null ? [] : [{ condition: when, holds: true }];
  const byRule = competing.flatMap((rule) => {
    const before = noneHolds(subject.before.get(rule.id) ?? []);
    const own = conditionOf(rule);
    if (before === null) return [];
    return [[...condition, ...(own === null ? [] : [{ condition: own, holds: true }]), ...before]];
  });
  const none = noneHolds(competing);
  return none === null ? byRule : [[...condition, ...none], ...byRule];
}

function breaking(
  guarantee: CheckedGuarantee,
  asUsual: boolean,
  subject: Subject,
): Omit<Question, 'matter' | 'wishes'> {
  const { policy, matter, rules } = subject;
  const bars = rules.bars.map(({ when }) => when);
  const own = guarantee.when === null ? [] : [guarantee.when];
  const outcomes = [...rules.competing, ...(rules.otherwise === null ? [] : [rules.otherwise])];
  const conditions = rules.competing.map(conditionOf).filter((condition) => condition !== null);
  const promised: CheckedRule[] = outcomes.map((rule) => ({
    ...rule,
    outcome: guarantee.choices,
    when: guarantee.when,
  }));
  return {
    asUsual,
    budget: asUsual ? USUAL_BUDGET : BUDGET,
    moreUses: [
      ...[...conditions, ...bars].map((condition) => usesOf(condition, matter.id, policy)),
      ...[...outcomes, ...promised.slice(0, 1)].map((rule) => usesOfOutcome(rule, policy)),
    ],
    moreElements: sumOf(
      [...own, ...bars.slice(0, 1)].map((condition) => elementsNeeded(condition, true, policy)),
    ),
    offDuty: !asUsual,
    accept: (draft) => breaks(guarantee, draft, subject),
  };
}

const USUAL_BUDGET = 3_000;
const BUDGET = 30_000;

/** Decided for somebody else than the first of the guarantee's choices that can be assigned, or not decided. */
function breaks(guarantee: CheckedGuarantee, draft: CaseDraft, { rules }: Subject): boolean | Gap {
  const settled = settle(draft.situation, new Map());
  if (isGap(settled)) return settled;
  const bindings = chosenBindings(guarantee.when, draft.scope);
  if (isGap(bindings)) return bindings;
  const bars = applyBars(rules.bars, draft.scope);
  for (const scope of bindings) {
    const promised = firstAssignable(guarantee.choices, scope, bars);
    if (isGap(promised)) return promised;
    if (assigneeKey(promised) !== assigneeKey(settled.assignee) || settled.assignee === null) return true;
  }
  return false;
}
