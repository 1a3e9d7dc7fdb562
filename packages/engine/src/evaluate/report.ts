import type { CheckedRule } from '@shouze/dsl';
import { closedValues, typeName } from '../facts/type-words.ts';
import { holdingAsGiven } from './as-given.ts';
import type { Excluded } from './bars.ts';
import { boundLabels } from './bound-labels.ts';
import { compareText } from './compare-values.ts';
import type { Candidate, Decision, Missing, NamedRule } from './decision.ts';
import { unitedDuties } from './duties.ts';
import type { Gap } from './gap.ts';
import type { Judged } from './judge.ts';
import { openProcedures } from './open-procedures.ts';
import { placeName } from './positions.ts';
import type { Settlement } from './settle.ts';
import { type Situation, scopeOf } from './situation.ts';
import { warningsOf } from './warnings.ts';

/** Nothing unknown had a say. */
export function settledDecision(settlement: Settlement, judged: Judged, situation: Situation): Decision {
  const certain = () => true;
  const { rules, standing, excluded, candidates } = settlement;
  return decision(situation, settlement, {
    excluded,
    rules: named(rules, certain, situation),
    standing: named(standing, certain, situation),
    bound: boundLabels(settlement.results),
    citations: citationsOf([...rules, ...standing], excluded, situation),
    overridden: holdingAsGiven(judged, situation).overridden,
    candidates,
  });
}

/** All completions agree. Each of the rules carries the decision in some of them. */
export interface Agreed
  extends Pick<
    Settlement,
    'status' | 'assignee' | 'roles' | 'duties' | 'procedures' | 'rules' | 'standing' | 'excluded'
  > {
  readonly bound: Decision['bound'];
  /** Of a conflict. */
  readonly candidates: readonly Candidate[];
}

export function agreedDecision(agreed: Agreed, judged: Judged, situation: Situation): Decision {
  const { rules, standing, excluded, bound, candidates } = agreed;
  const holding = holdingAsGiven(judged, situation);
  const certain = (rule: CheckedRule) => holding.rules.has(rule.id);
  return decision(situation, agreed, {
    excluded,
    rules: named(rules, certain, situation),
    standing: named(standing, certain, situation),
    bound,
    citations: citationsOf([...rules, ...standing], excluded, situation),
    overridden: holding.overridden,
    candidates,
  });
}

type Reported = Pick<Decision, 'excluded' | 'rules' | 'standing' | 'bound' | 'citations' | 'overridden'> & {
  readonly candidates: NonNullable<Decision['candidates']>;
};

type Result = Pick<Settlement, 'status' | 'assignee' | 'roles' | 'duties' | 'procedures'>;

function decision(situation: Situation, result: Result, reported: Reported): Decision {
  const { status, assignee, roles, duties, procedures } = result;
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
export interface Open {
  /** Most decisive first. */
  readonly missing: readonly Gap[];
  readonly candidates: readonly Candidate[];
  /** More or fewer facts may be needed than are asked for. */
  readonly inexact: boolean;
}

export function openDecision(open: Open, judged: Judged, situation: Situation): Decision {
  const { missing, candidates, inexact } = open;
  const { standing, excluded, overridden } = holdingAsGiven(judged, situation);
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
    candidates,
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
