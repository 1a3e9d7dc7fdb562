import {
  type CheckedCondition,
  type CheckedGuarantee,
  type CheckedPolicy,
  type CheckedRule,
  goesBefore,
} from '@shouze/dsl';
import { assigneeKey, firstAssignable } from '../../evaluate/assignable.ts';
import { applyBars } from '../../evaluate/bars.ts';
import { chosenBindings } from '../../evaluate/bindings.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { settle } from '../../evaluate/settle.ts';
import type { Finding } from '../finding.ts';
import { guaranteeFixes } from '../fixes/guarantee.ts';
import { askedBy } from '../regions/region-of.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import type { Answer, Question, Wish } from '../search/find-case.ts';
import { elementsNeeded, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import { ask, holds, noneHolds } from './ask.ts';
import { finding, undecided } from './report-finding.ts';
import { bindersText, isFixed, textOf } from './result-text.ts';
import { rulesIn } from './room.ts';
import { conditionOf, type Subject, titleOf } from './subject.ts';

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
    const fixes = guaranteeFixes(guarantee, subject.writing);
    const about = { parameters: { name: titleOf(guarantee) }, rules: [guarantee], witness, fixes };
    const found = finding({ code: 'SZ412', kind: 'broken-guarantee', ...about }, subject);
    return [subject.writing.isOwn(guarantee.at.file) ? found : withBreakers(found, subject)];
  }
  return undecided(guarantee, { zh: '是否总能做到', en: 'is always kept' }, witness, subject);
}

/** What a base guarantees is broken by rules of the package's own: these are what can be mended, and come first. */
function withBreakers(found: Finding, { policy, writing }: Subject): Finding {
  const { rules = [], candidates = [] } = found.decision ?? {};
  const names = new Set([...rules.map(({ name }) => name), ...candidates.map(({ rule }) => rule)]);
  const own = [...policy.rules.values()].filter(({ id, at }) => names.has(id) && writing.isOwn(at.file));
  return {
    ...found,
    rules: [...found.rules, ...own.map(({ id }) => id)],
    ranges: [...own.map(({ at }) => at), ...found.ranges],
  };
}

/**
 * Who decides such a case? One of the rules that are heard, or none: each is asked in turn, which keeps the rules that
 * have no say out of the search. Of cases that break it the likelier one is shown.
 */
function firstBreaking(guarantee: CheckedGuarantee, subject: Subject): Answer {
  const near = rulesNear(guarantee, subject);
  const about = breaking(guarantee, near, subject);
  const ways = deciders(guarantee, near, subject.rules.otherwise);
  const first = (further: Pick<Question, 'asUsual' | 'offDuty' | 'budget'>): Answer => {
    let open: Answer = { kind: 'none' };
    for (const wishes of ways) {
      const answer = ask(wishes, subject, { ...about, ...further });
      if (answer.kind === 'found') return answer;
      if (answer.kind === 'undecided') open = answer;
    }
    return open;
  };
  const any = first({ offDuty: true, budget: BUDGET });
  if (any.kind === 'none') return any;
  const usual = first({ asUsual: true, budget: USUAL_BUDGET });
  return usual.kind === 'found' ? usual : any;
}

const USUAL_BUDGET = 3_000;
const BUDGET = 30_000;

/** The competing rules that may hold where something is promised, in their order. */
function rulesNear({ when }: CheckedGuarantee, subject: Subject): readonly CheckedRule[] {
  return rulesIn(askedBy(when, true, subject.axes).region, subject).filter(({ outcome }) => outcome !== null);
}

/** A rule that says what is promised breaks nothing by itself: whoever is heard beside it is asked, too. */
function deciders(
  guarantee: CheckedGuarantee,
  near: readonly CheckedRule[],
  otherwise: CheckedRule | null,
): readonly (readonly Wish[])[] {
  const { when } = guarantee;
  const promised: readonly Wish[] = when === null ? [] : [{ condition: when, holds: true }];
  const others = near.filter((rule) => !saysWhatIsPromised(rule, guarantee));
  const byRule = others.flatMap((rule) => {
    const before = noneHolds(near.filter((better) => goesBefore(better, rule)));
    return before === null ? [] : [[...promised, ...holds(rule), ...before]];
  });
  const none = otherwise && saysWhatIsPromised(otherwise, guarantee) ? null : noneHolds(near);
  return none === null ? byRule : [[...promised, ...none], ...byRule];
}

/** The same people in the same words, and these stand for the same elements. */
function saysWhatIsPromised(rule: CheckedRule, { when, choices }: CheckedGuarantee): boolean {
  if (rule.outcome === null || rule.roles.length > 0 || textOf(rule.outcome) !== textOf(choices))
    return false;
  return isFixed(rule) || bindersText(rule.when) === bindersText(when);
}

/** All that has a say in who decides such a case, and in what he is promised. */
function breaking(
  guarantee: CheckedGuarantee,
  near: readonly CheckedRule[],
  subject: Subject,
): Omit<Question, 'matter' | 'wishes'> {
  const { policy, rules, answers } = subject;
  const { numberOf } = answers.meanings;
  const outcomes = [...near, ...(rules.otherwise === null ? [] : [rules.otherwise])];
  const bars = rules.bars.map(({ when }) => when);
  const own = guarantee.when === null ? [] : [guarantee.when];
  const narrowed = narrowedTo(outcomes, policy);
  return {
    moreUses: usesOfAll([...near.map(conditionOf), ...bars], outcomes, guarantee, subject),
    moreElements: sumOf(
      [...own, ...bars.slice(0, 1)].map((condition) => elementsNeeded(condition, true, policy)),
    ),
    accept: (draft) => breaks(guarantee, narrowed, draft, subject),
    acceptKey: JSON.stringify([
      'breaks',
      ...[guarantee, ...outcomes, ...rules.bars].map(numberOf),
      ...near.map(({ rank }) => [rank.line, rank.place, ...rank.before]),
    ]),
  };
}

function usesOfAll(
  conditions: readonly (CheckedCondition | null)[],
  outcomes: readonly CheckedRule[],
  { choices, when }: CheckedGuarantee,
  { policy, matter }: Subject,
): readonly Uses[] {
  const [first] = outcomes;
  const promised = first === undefined ? [] : [{ ...first, outcome: choices, when }];
  return [
    ...conditions.flatMap((condition) => (condition === null ? [] : [usesOf(condition, matter.id, policy)])),
    ...[...outcomes, ...promised].map((rule) => usesOfOutcome(rule, policy)),
  ];
}

/**
 * What has a say in who is responsible: neither rules that cannot hold where something is promised nor standing ones,
 * and of duties those of an element, by which elements that tie come to different results.
 */
function narrowedTo(outcomes: readonly CheckedRule[], policy: CheckedPolicy): CheckedPolicy {
  const narrowed = outcomes.map((rule) => ({
    ...rule,
    duties: rule.duties.filter((duty) => textOf(duty).includes('"root":"')),
    procedures: [],
  }));
  return { ...policy, rules: new Map(narrowed.map((rule) => [rule.id, rule])) };
}

/** Decided for somebody else than the first of the guarantee's choices that can be assigned, or not decided. */
function breaks(
  guarantee: CheckedGuarantee,
  policy: CheckedPolicy,
  draft: CaseDraft,
  { rules, answers }: Subject,
): boolean | Gap {
  const settled = settle(draft.situationFor(policy, answers.calendar), new Map());
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
