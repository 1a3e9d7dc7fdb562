import type { CheckedCondition, CheckedPolicy, Declared, Span } from '@shouze/dsl';
import {
  type Calendar,
  type ConditionExplanation,
  checkFacts,
  type Explanation,
  explain,
  type RuleExplanation,
} from '@shouze/engine';

/** What the examples of a policy reach. */
export interface Coverage {
  readonly rules: readonly RuleCoverage[];
  /** Bars and definitions decide nothing themselves: their atoms alone count. */
  readonly bars: readonly ConditionCoverage[];
  readonly definitions: readonly ConditionCoverage[];
}

export interface ConditionCoverage {
  readonly name: string;
  readonly at: Span;
  readonly atoms: readonly AtomCoverage[];
}

export interface RuleCoverage extends ConditionCoverage {
  /** Examples whose decision this rule carries, or whose standing duties it gives. */
  readonly decided: number;
}

/** A comparison, a Boolean or a quantifier: what a condition is put together from by `且`, `或` and `非`. */
export interface AtomCoverage {
  readonly at: Span;
  readonly seenTrue: boolean;
  readonly seenFalse: boolean;
}

/** @param isOwn whether a file belongs to the policy: what a library declares is not for its examples to cover */
export function coverageOf(
  policy: CheckedPolicy,
  calendar: Calendar,
  isOwn: (file: string) => boolean,
): Coverage {
  const explanations = explainExamples(policy, calendar);
  const seen = seenAtoms(explanations);
  const own = <D extends Declared>(declared: ReadonlyMap<string, D>): readonly D[] =>
    [...declared.values()].filter(({ at }) => isOwn(at.file)).sort(byPlace);
  const cover = ({ id, at }: Declared, condition: CheckedCondition | null): ConditionCoverage => ({
    name: id,
    at,
    atoms: condition === null ? [] : [...atomsOf(condition)].map((atom) => seen.of(atom)),
  });
  return {
    rules: own(policy.rules).map((rule) => ({
      ...cover(rule, rule.when === 'otherwise' ? null : rule.when),
      decided: explanations.filter(({ decision }) => carries(decision, rule.id)).length,
    })),
    bars: own(policy.bars).map((bar) => cover(bar, bar.when)),
    definitions: own(policy.definitions).map((definition) => cover(definition, definition.condition)),
  };
}

function byPlace(a: Declared, b: Declared): number {
  return a.at.file === b.at.file ? a.at.start - b.at.start : a.at.file < b.at.file ? -1 : 1;
}

function explainExamples(policy: CheckedPolicy, calendar: Calendar): readonly Explanation[] {
  return policy.examples.flatMap((example) => {
    const checked = checkFacts(policy, example.facts);
    return checked.ok ? [explain(policy, checked.facts, calendar)] : [];
  });
}

function carries({ status, rules, standing }: Explanation['decision'], rule: string): boolean {
  const named = status === 'decided' ? [...rules, ...standing] : standing;
  return named.some(({ name }) => name === rule);
}

/** The atoms of a condition, those inside quantifiers included. */
function* atomsOf(condition: CheckedCondition): Generator<Span> {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const operand of condition.operands) yield* atomsOf(operand);
      return;
    case 'not':
      yield* atomsOf(condition.operand);
      return;
    case 'some':
    case 'no':
    case 'every':
    case 'count':
      yield condition.at;
      if (condition.where !== null) yield* atomsOf(condition.where);
      return;
    case 'truth':
    case 'defined':
    case 'compare':
    case 'member':
    case 'known':
      yield condition.at;
  }
}

interface SeenAtoms {
  of(at: Span): AtomCoverage;
}

function seenAtoms(explanations: readonly Explanation[]): SeenAtoms {
  const seenTrue = new Set<string>();
  const seenFalse = new Set<string>();
  const see = (node: ConditionExplanation): void => {
    if (node.truth === 'true') seenTrue.add(key(node.at));
    if (node.truth === 'false') seenFalse.add(key(node.at));
    node.parts.forEach(see);
  };
  const all = explanations.flatMap(({ rules, bars }): readonly RuleExplanation[] => [...rules, ...bars]);
  for (const { condition } of all) if (condition !== null) see(condition);
  return { of: (at) => ({ at, seenTrue: seenTrue.has(key(at)), seenFalse: seenFalse.has(key(at)) }) };
}

function key({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}
