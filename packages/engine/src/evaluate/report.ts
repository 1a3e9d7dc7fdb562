import type { CheckedRule } from '@shouze/dsl';
import { closedValues, typeName } from '../facts/type-words.ts';
import { candidatesSoFar, holdingAsGiven } from './as-given.ts';
import type { Excluded } from './bars.ts';
import { boundLabels, sharedLabels } from './bound-labels.ts';
import { compareText } from './compare-values.ts';
import { type Completions, settlementsIn } from './completion/completions.ts';
import type { Decision, Missing, NamedRule } from './decision.ts';
import { unitedDuties } from './duties.ts';
import type { Gap } from './gap.ts';
import { openProcedures } from './open-procedures.ts';
import { placeName } from './positions.ts';
import type { Settlement } from './settle.ts';
import { type Situation, scopeOf } from './situation.ts';
import { warningsOf } from './warnings.ts';

/** Nothing unknown had a say. */
export function settledDecision(settlement: Settlement, situation: Situation): Decision {
  const certain = () => true;
  const { rules, standing, excluded, candidates } = settlement;
  return decision(situation, settlement, {
    excluded,
    rules: named(rules, certain, situation),
    standing: named(standing, certain, situation),
    bound: boundLabels(settlement.results),
    citations: citationsOf([...rules, ...standing], excluded, situation),
    overridden: holdingAsGiven(situation).overridden,
    candidates,
  });
}

/** All completions agree; what differs between them is left out, but for the rules: each of them carries the decision. */
export function agreedDecision(tree: Completions, situation: Situation): Decision {
  const [first, ...others] = settlementsIn(tree);
  if (!first) throw new RangeError('an explored case has a settlement');
  const all = [first, ...others];
  const rules = distinct(all.flatMap((settlement) => settlement.rules));
  const standing = distinct(all.flatMap((settlement) => settlement.standing));
  const holding = holdingAsGiven(situation);
  const certain = (rule: CheckedRule) => holding.rules.has(rule.id);
  const excluded = first.excluded.filter((one) => others.every((other) => has(other.excluded, one)));
  const parties = new Set(all.flatMap(({ candidates }) => candidates.map(({ rule }) => rule)));
  return decision(situation, first, {
    excluded,
    rules: named(rules, certain, situation),
    standing: named(standing, certain, situation),
    bound: sharedLabels(all.map(({ results }) => boundLabels(results))),
    citations: citationsOf([...rules, ...standing], excluded, situation),
    overridden: holding.overridden,
    candidates: candidatesSoFar(situation).filter(({ rule }) => parties.has(rule)),
  });
}

type Reported = Pick<Decision, 'excluded' | 'rules' | 'standing' | 'bound' | 'citations' | 'overridden'> & {
  readonly candidates: NonNullable<Decision['candidates']>;
};

function decision(situation: Situation, settlement: Settlement, reported: Reported): Decision {
  const { status, assignee, roles, duties, procedures } = settlement;
  const { candidates, ...rest } = reported;
  return inOrder(situation, {
    status,
    ...(assignee === null ? {} : { assignee }),
    roles: Object.fromEntries(roles),
    ...rest,
    duties,
    procedures: openProcedures(procedures, scopeOf(situation)),
    ...(status === 'conflict' ? { candidates } : {}),
    missing: [],
    warnings: warningsOf(duties, false, situation),
  });
}

/** More has to be known. */
export function openDecision(missing: readonly Gap[], inexact: boolean, situation: Situation): Decision {
  const { standing, excluded, overridden } = holdingAsGiven(situation);
  const rules = standing.map(({ rule }) => rule);
  const duties = unitedDuties(standing.flatMap((result) => result.duties));
  return inOrder(situation, {
    status: 'needs_facts',
    roles: {},
    excluded,
    rules: [],
    standing: named(distinct(rules), () => true, situation),
    bound: {},
    duties,
    procedures: openProcedures(
      [...new Set(rules.flatMap(({ procedures }) => procedures))].sort(compareText),
      scopeOf(situation),
    ),
    citations: citationsOf(rules, excluded, situation),
    overridden,
    candidates: candidatesSoFar(situation),
    missing: missing.map((gap) => missingFact(gap, situation)),
    warnings: warningsOf(duties, inexact, situation),
  });
}

function missingFact({ path, field }: Gap, { policy }: Situation): Missing {
  return { path, type: typeName(field.type), values: closedValues(field.type, policy.vocabulary) };
}

/** The fields always leave in the same order. */
function inOrder({ facts, policy }: Situation, body: Omit<Decision, 'id' | 'matter' | 'policy'>): Decision {
  const { status, assignee, candidates, missing, warnings, ...rest } = body;
  const { roles, excluded, rules, standing, bound, duties, procedures, citations, overridden } = rest;
  return {
    ...(facts.id === null ? {} : { id: facts.id }),
    status,
    matter: facts.matter.id,
    ...(assignee ? { assignee } : {}),
    roles,
    excluded,
    rules,
    standing,
    bound,
    duties,
    procedures,
    citations,
    overridden,
    ...(candidates ? { candidates } : {}),
    missing,
    warnings,
    policy: policy.hash,
  };
}

function named(
  rules: readonly CheckedRule[],
  certain: (rule: CheckedRule) => boolean,
  { policy }: Situation,
): readonly NamedRule[] {
  return [...rules]
    .sort((a, b) => compareText(a.id, b.id))
    .map((rule) => ({ name: rule.id, at: placeName(rule.at, policy), certain: certain(rule) }));
}

/** Of the rules that carry the decision, and of the bars that kept someone out of it. */
function citationsOf(
  rules: readonly CheckedRule[],
  excluded: readonly Excluded[],
  { policy }: Situation,
): readonly string[] {
  const bars = excluded.flatMap(({ bar }) => policy.bars.get(bar)?.citations ?? []);
  return [...new Set([...rules.flatMap(({ citations }) => citations), ...bars])].sort(compareText);
}

function distinct(rules: readonly CheckedRule[]): readonly CheckedRule[] {
  return [...new Set(rules)];
}

function has(all: readonly Excluded[], { id, bar }: Excluded): boolean {
  return all.some((other) => other.id === id && other.bar === bar);
}
