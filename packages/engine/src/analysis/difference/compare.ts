import type { Bilingual, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { type CaseFacts, restrictedFacts } from '../search/case-facts.ts';
import { changeWords } from './change-words.ts';
import { changedRules } from './changed-rules.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import { differingCases } from './differing-cases.ts';
import { type Side, sideOf } from './side.ts';

/** One class of cases that two policies decide differently. */
export interface CaseClass {
  readonly matter: string;
  /** The rules that carry the decision in each; empty where none does. */
  readonly before: { readonly rules: readonly string[]; readonly decision: Decision };
  readonly after: { readonly rules: readonly string[]; readonly decision: Decision };
  /** The condition under which, and from whom to whom. */
  readonly message: Bilingual;
  readonly witness: CaseFacts;
}

export interface Difference {
  /** True where no case is decided differently, whatever the texts look like. */
  readonly same: boolean;
  readonly sameText: boolean;
  readonly classes: readonly CaseClass[];
  /** Of a matter for which no difference was found, what was not gone through to the end: then `same` is false. */
  readonly undecided: readonly Bilingual[];
  readonly samples: SampleCount;
}

export interface SampleCount {
  readonly total: number;
  readonly moved: number;
  /** From whom to whom, most frequent first. */
  readonly moves: readonly { readonly from: Bilingual; readonly to: Bilingual; readonly count: number }[];
}

export interface CompareOptions {
  /** Facts of cases, as at the JSON edge; those that a vocabulary refuses are left out of the count. */
  readonly samples?: readonly CaseFacts[];
}

/**
 * What changes for cases when one policy takes another's place. A rule that reads differently and means the same is
 * no change.
 * @see docs/design/language.md "Two versions compare by meaning"
 */
export function compare(
  before: CheckedPolicy,
  after: CheckedPolicy,
  calendarOf: (policy: CheckedPolicy) => Calendar,
  { samples = [] }: CompareOptions = {},
): Difference {
  const sameText = before.hash === after.hash;
  const sides = [sideOf(before, calendarOf(before)), sideOf(after, calendarOf(after))] as const;
  const undecided: Bilingual[] = [];
  const classes = sameText ? [] : mattersOf(sides).flatMap((matter) => classesOf(matter, sides, undecided));
  return {
    same: classes.length === 0 && undecided.length === 0,
    sameText,
    classes,
    undecided,
    samples: countSamples(samples, sides),
  };
}

type Sides = readonly [before: Side, after: Side];

function mattersOf([before, after]: Sides): readonly CheckedMatter[] {
  return [...before.policy.vocabulary.matters.values()].filter(({ id }) =>
    after.policy.vocabulary.matters.has(id),
  );
}

function classesOf(matter: CheckedMatter, sides: Sides, undecided: Bilingual[]): readonly CaseClass[] {
  const changed = changedRules(matter.id, sides);
  const seen = new Set<string>();
  const open: Bilingual[] = [];
  const classes = changed.flatMap((change) => {
    const { found, gaveUp } = differingCases(change, matter.id, sides, seen);
    if (gaveUp !== null)
      open.push({ zh: `“${change.rule.id}”:${gaveUp.zh}`, en: `"${change.rule.id}": ${gaveUp.en}` });
    return found.map(
      ({ facts, before, after }): CaseClass => ({
        matter: matter.id,
        before: { rules: namesOf(before), decision: before },
        after: { rules: namesOf(after), decision: after },
        message: changeWords(change, before, after, sides),
        witness: facts,
      }),
    );
  });
  // Where a difference is shown, that some rule may differ in further ways is no doubt about it.
  if (classes.length === 0) undecided.push(...open);
  return classes;
}

function namesOf({ rules, candidates = [], status }: Decision): readonly string[] {
  const named = status === 'conflict' ? candidates.map(({ rule }) => rule) : rules.map(({ name }) => name);
  return [...new Set(named)];
}

function countSamples(samples: readonly CaseFacts[], sides: Sides): SampleCount {
  const moves = new Map<string, { from: Bilingual; to: Bilingual; count: number }>();
  let total = 0;
  for (const sample of samples) {
    const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(sample, side.policy), side));
    if (!before || !after) continue;
    total += 1;
    if (decisionKey(before) === decisionKey(after)) continue;
    const [from, to] = [sides[0].wordsOf(before), sides[1].wordsOf(after)];
    const key = JSON.stringify([from.zh, to.zh]);
    const move = moves.get(key) ?? { from, to, count: 0 };
    move.count += 1;
    moves.set(key, move);
  }
  const sorted = [...moves.values()].sort((a, b) => b.count - a.count || (a.from.zh < b.from.zh ? -1 : 1));
  return { total, moved: sorted.reduce((sum, { count }) => sum + count, 0), moves: sorted };
}
