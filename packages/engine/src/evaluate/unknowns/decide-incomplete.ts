import type { CheckedRule } from '@shouze/dsl';
import type { Excluded } from '../bars.ts';
import { sharedLabels } from '../bound-labels.ts';
import { compareText } from '../compare-values.ts';
import { constantsOfType, valuesOfType } from '../completion/known-values.ts';
import type { Assignee, Candidate, Decision } from '../decision.ts';
import { unitedDuties } from '../duties.ts';
import type { Judged } from '../judge.ts';
import { rulesOf } from '../matter-rules.ts';
import { isParty } from '../read-path.ts';
import { type Agreed, agreedDecision, openDecision } from '../report.ts';
import type { Situation } from '../situation.ts';
import { Branching } from './branching.ts';
import { candidatesOf } from './candidates.ts';
import { valuesIn } from './diagram.ts';
import { TooManySteps } from './diagrams.ts';
import { isDecided, type Speaking, statusOf } from './heard-rules.ts';
import { comparePaths, missingFacts } from './missing-facts.ts';
import { type ResultDiagram, resultDiagram } from './result-diagram.ts';
import { boundDiagram } from './said.ts';
import type { Unknown } from './unknown-facts.ts';

/** Unknown facts have a say: all their completions decide, or the ones that matter are asked for. */
export function decideIncomplete(judged: Judged, situation: Situation): Decision {
  const explored = exploreUnknowns(judged, situation);
  if (explored.kind === 'agreed') return agreedDecision(explored.agreed, judged, situation);
  const { missing, candidates, inexact } = explored;
  return openDecision({ missing: missing.map(({ gap }) => gap), candidates, inexact }, judged, situation);
}

/** What the unknown facts of a case come to. */
export type Explored =
  | { readonly kind: 'agreed'; readonly agreed: Agreed }
  | {
      readonly kind: 'open';
      /** Most decisive first. */
      readonly missing: readonly Unknown[];
      /** Null where there was too much to go through. */
      readonly result: ResultDiagram | null;
      readonly candidates: readonly Candidate[];
      readonly branching: Branching;
      readonly inexact: boolean;
    };

export function exploreUnknowns(judged: Judged, situation: Situation): Explored {
  const branching = new Branching(situation);
  const rules = rulesOf(situation.policy, situation.facts.matter.id);
  try {
    const result = resultDiagram(judged, rules, branching);
    const agreed = result.keys.every(({ kind }) => kind === 'leaf');
    if (agreed && isProof(situation)) return { kind: 'agreed', agreed: agreedOn(result, branching) };
    const missing = agreed ? unproved(branching) : missingFacts(result.keys, branching);
    const candidates = candidatesOf(result, missing, branching);
    const inexact = situation.trace.inexact || agreed;
    return { kind: 'open', missing, result, candidates, branching, inexact };
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    const missing = branching.unknowns.askable().toSorted(byPath);
    return { kind: 'open', missing, result: null, candidates: [], branching, inexact: true };
  }
}

/** That all completions which were tried agree says nothing where others could have been tried. */
function isProof({ trace }: Situation): boolean {
  return !trace.inexact && !trace.boundedLists;
}

/** All agrees, but not for certain: the facts whose values could be too few. */
function unproved({ unknowns, scope }: Branching): readonly Unknown[] {
  const askable = unknowns.askable().toSorted(byPath);
  const lists = askable.filter(({ gap }) => gap.field.type.kind === 'list');
  return scope.situation.trace.inexact || lists.length === 0 ? askable : lists;
}

function byPath(a: Unknown, b: Unknown): number {
  return comparePaths(a.gap.path, b.gap.path);
}

/** What differs between the completions is left out, but for the rules. */
function agreedOn(result: ResultDiagram, branching: Branching): Agreed {
  const heard = valuesIn(result.heard);
  const [first] = heard;
  if (first === undefined) throw new RangeError('a result has a value');
  const status = statusOf(first);
  const carrying = status === 'decided' ? result.competing : [];
  const [roles = new Map()] = valuesIn(result.roles);
  return {
    status,
    assignee: leastFallback(heard.map((one) => (isDecided(one) ? one.assignee : null))),
    roles,
    duties: unitedDuties([...result.duties.values()].flatMap((owed) => valuesIn(owed).flat())),
    procedures: [...result.procedures]
      .filter(([, open]) => open === branching.yes)
      .map(([id]) => id)
      .sort(compareText),
    rules: rulesIn(carrying),
    standing: rulesIn(result.standing),
    excluded: excludedAnyhow(result, branching),
    bound: sharedLabels(valuesIn(boundDiagram(carrying, branching))),
    candidates: status === 'conflict' ? candidatesOf(result, null, branching) : [],
  };
}

function leastFallback(all: readonly (Assignee | null)[]): Assignee | null {
  return all.reduce((least, one) => (one && (!least || one.fallback < least.fallback) ? one : least), null);
}

function rulesIn(speaking: readonly Speaking[]): readonly CheckedRule[] {
  return speaking.map(({ diagram }) => diagram.rule);
}

/** Persons whom a bar keeps out in all completions. */
function excludedAnyhow({ bars }: ResultDiagram, { scope }: Branching): readonly Excluded[] {
  const { situation } = scope;
  const given = valuesOfType(situation, 'person').filter(isParty);
  const persons = new Set([...given.map(({ id }) => id), ...constantsOfType(situation.policy, 'person')]);
  return [...persons]
    .flatMap((id) => bars.certainAgainst(id).map((bar) => ({ id, bar })))
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.bar, b.bar));
}
