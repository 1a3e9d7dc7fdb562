import { type CheckedPolicy, type CheckedRule, goesBefore } from '@shouze/dsl';
import type { MatterPlan, RulePlan } from '../compile/plan.ts';
import { byId, compareText } from '../evaluate/compare-values.ts';
import type { Decision, NamedRule } from '../evaluate/decision.ts';
import { isOverridden } from '../evaluate/judge.ts';
import { frozen } from './frozen.ts';
import type { Scope } from './read-term.ts';
import { type RememberedDuties, rememberDuties } from './remembered-duties.ts';
import { type RuleOutcome, ruleOutcome } from './rule-outcome.ts';

/** What follows from which rules hold, whatever else the facts are. */
export class Verdict {
  /** Once made: the decision, without an id, of every case in which everybody is on duty and nobody excluded. First, as read most. */
  constant: Decision | null = null;
  /** The rules that carry the decision, by id; the `其他情形` rule where there are none. */
  readonly carrying: readonly RuleOutcome[];
  readonly standing: readonly RuleOutcome[];
  /** The standing ones that choose elements. */
  readonly choosing: readonly RuleOutcome[];
  readonly overridden: Decision['overridden'];
  /** Null where they have to be read in each case, or where standing rules fill roles. */
  readonly duties: RememberedDuties | null;
  readonly isConstant: boolean;
  #decided: Names | null = null;
  #undecided: Names | null = null;

  constructor(
    carrying: readonly RuleOutcome[],
    standing: readonly RuleOutcome[],
    overridden: Decision['overridden'],
    duties: RememberedDuties | null,
  ) {
    this.duties = duties;
    this.carrying = carrying;
    this.standing = standing;
    this.choosing = standing.filter(choosesElements);
    this.overridden = frozen(overridden);
    this.isConstant = carrying.every(isConstant) && standing.every(isConstant);
  }

  /** As a decided case names its rules. */
  get decided(): Names {
    this.#decided ??= frozen(namesOf(this.carrying, this.standing));
    return this.#decided;
  }

  /** As a case that no rule decides names them. */
  get undecided(): Names {
    this.#undecided ??= frozen(namesOf(NONE, this.standing));
    return this.#undecided;
  }
}

interface Names {
  readonly rules: readonly NamedRule[];
  readonly standing: readonly NamedRule[];
  readonly procedures: readonly string[];
  /** Without those of bars. */
  readonly citations: readonly string[];
}

const NONE: readonly never[] = Object.freeze([]);

export type MakeVerdict = (holding: readonly number[]) => Verdict;

/** @returns a function of the indexes of the rules that hold, ascending */
export function makeVerdicts(plan: MatterPlan, policy: CheckedPolicy, scope: Scope): MakeVerdict {
  const outcomeOf = (id: string, planned: RulePlan | null): RuleOutcome => {
    const rule = policy.rules.get(id);
    if (!rule) throw new RangeError(`the policy has no rule ${id}`);
    return ruleOutcome(rule, planned, plan, policy, scope);
  };
  // Of thousands of rules a court's cases meet some.
  const outcomes: (RuleOutcome | null)[] = plan.rules.map(() => null);
  const outcomeAt = (index: number): RuleOutcome => {
    const planned = plan.rules[index];
    if (!planned) throw new RangeError(`the plan has no rule ${index}`);
    const outcome = outcomes[index] ?? outcomeOf(planned.id, planned);
    outcomes[index] = outcome;
    return outcome;
  };
  const verdictOf = (
    carrying: readonly RuleOutcome[],
    standing: readonly RuleOutcome[],
    overridden: Decision['overridden'],
  ): Verdict => {
    const rules = [...carrying, ...standing].map(({ rule }) => rule);
    const duties = standing.some(fillsRoles) ? null : rememberDuties(rules, scope);
    return new Verdict(carrying, standing, overridden, duties);
  };
  const otherwise = plan.otherwise === null ? null : outcomeOf(plan.otherwise, null);
  return (holding) => {
    const competing: RuleOutcome[] = [];
    const standing: RuleOutcome[] = [];
    for (const index of holding) (index < plan.competing ? competing : standing).push(outcomeAt(index));
    const carrying = notOverridden(competing);
    if (carrying.length > 0) {
      const overridden = carrying.length < competing.length ? overriddenAmong(competing) : NONE;
      return verdictOf(carrying.sort(byRule), standing, overridden);
    }
    if (otherwise) (otherwise.rule.outcome ? carrying : standing).push(otherwise);
    return verdictOf(carrying, standing, NONE);
  };
}

/** @param competing in an order of precedence, so that whoever is overridden comes after one that is heard */
function notOverridden(competing: readonly RuleOutcome[]): RuleOutcome[] {
  const betters: CheckedRule[] = [];
  const heard: RuleOutcome[] = [];
  for (const outcome of competing) {
    if (isOverridden(outcome.rule, betters)) continue;
    heard.push(outcome);
    if (outcome.rule.rank.before.size > 0) betters.push(outcome.rule);
  }
  return heard;
}

function overriddenAmong(holding: readonly RuleOutcome[]): Decision['overridden'] {
  const sorted = holding.map(({ rule }) => rule).sort(byId);
  return sorted
    .map((rule) => ({
      rule: rule.id,
      by: sorted.filter((better) => goesBefore(better, rule)).map(({ id }) => id),
    }))
    .filter(({ by }) => by.length > 0);
}

function namesOf(carrying: readonly RuleOutcome[], standing: readonly RuleOutcome[]): Names {
  const all = [...carrying, ...standing];
  return {
    rules: namedRules(carrying),
    standing: namedRules(standing),
    procedures: sortedOnce(all.flatMap(({ rule }) => rule.procedures)),
    citations: sortedOnce(all.flatMap(({ rule }) => rule.citations)),
  };
}

function namedRules(outcomes: readonly RuleOutcome[]): readonly NamedRule[] {
  return outcomes.length === 0 ? NONE : outcomes.map(({ named }) => named).sort(byName);
}

function byRule(a: RuleOutcome, b: RuleOutcome): number {
  return byId(a.rule, b.rule);
}

function byName(a: NamedRule, b: NamedRule): number {
  return compareText(a.name, b.name);
}

function isConstant(outcome: RuleOutcome): boolean {
  return outcome.isConstant;
}

function fillsRoles(outcome: RuleOutcome): boolean {
  return outcome.fillsRoles;
}

function choosesElements(outcome: RuleOutcome): boolean {
  return outcome.choosesElements;
}

export function sortedOnce(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? NONE : [...new Set(texts)].sort(compareText);
}
