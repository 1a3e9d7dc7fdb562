import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import { plainText, sayingText } from '../meaning/meaning-text.ts';
import { saySame } from '../meaning/say-same.ts';
import type { Region } from '../regions/region.ts';
import { type Alignment, aligned } from './aligned.ts';

/** What is known of one version of a policy about one matter, as far as the next version may rely on it. */
export interface Version {
  /** The same while nothing but rules has changed. @see Answers */
  readonly era: object;
  readonly policy: CheckedPolicy;
  readonly numbered: readonly CheckedRule[];
  readonly regionAt: (index: number) => Region;
  /** The rules that may hold in a region, by index. */
  readonly near: (region: Region) => readonly number[];
}

/** Of which rules a question came to nothing, so that it need not be asked of them. */
export interface Settled {
  readonly isClear: (question: string, rule: CheckedRule) => boolean;
  readonly noteClear: (question: string, rule: CheckedRule) => void;
  /** The same, as far as it holds in the next version. */
  readonly carriedInto: (next: Version) => Settled;
}

export function settledIn(version: Version, clear: Map<string, Set<CheckedRule>> = new Map()): Settled {
  return {
    isClear: (question, rule) => clear.get(question)?.has(rule) === true,
    noteClear(question, rule) {
      const ofQuestion = clear.get(question) ?? new Set();
      clear.set(question, ofQuestion.add(rule));
    },
    carriedInto(next) {
      const still = untouched(version, next);
      const kept = [...clear].map(([question, rules]) => {
        const both = still.filter(([before]) => rules.has(before));
        return [question, new Set(both.map(([, now]) => now))] as const;
      });
      return settledIn(next, new Map(kept));
    },
  };
}

/**
 * Pairs of the same rule before and now that share cases only with rules that are the same, too: what was found of
 * them by looking at nobody else is found of them again.
 */
function untouched(before: Version, now: Version): readonly (readonly [CheckedRule, CheckedRule])[] {
  if (before.era !== now.era || surroundings(before) !== surroundings(now)) return [];
  const same = aligned(saidBy(before), saidBy(now), { areSame: saySame, textOf: sayingText });
  const touched = new Set([
    ...same.onlySecond.flatMap((index) => now.near(now.regionAt(index))),
    ...touchedByGone(same, before),
  ]);
  return [...same.pairs].flatMap(([was, is]) => {
    const [first, second] = [before.numbered[was], now.numbered[is]];
    return first === undefined || second === undefined || touched.has(is) ? [] : [[first, second] as const];
  });
}

/** The rules now that shared cases with those that are there no more. */
function touchedByGone({ pairs, onlyFirst }: Alignment, before: Version): readonly number[] {
  return onlyFirst.flatMap((index) =>
    before.near(before.regionAt(index)).flatMap((other) => pairs.get(other) ?? []),
  );
}

/** What has a say in questions about any rule: what rules refer to, and bars. */
function surroundings({ policy }: Version): string {
  return plainText([policy.parameters, policy.definitions, policy.lookups, policy.bars]);
}

/** Of each rule what it says and what it goes before, wherever it is written. */
function saidBy({ numbered }: Version): readonly object[] {
  const lines = linesNamed(numbered);
  return numbered.map(({ when, outcome, roles, borrowed, duties, procedures, rank }) => ({
    when,
    outcome,
    roles,
    borrowed,
    duties,
    procedures,
    rank: relativeRank(rank, lines),
  }));
}

/** The lines that some rule goes before, and whether only from some place on: there it counts which row is which. */
function linesNamed(numbered: readonly CheckedRule[]): ReadonlyMap<string, 'whole' | 'parted'> {
  const lines = new Map<string, 'whole' | 'parted'>();
  for (const { rank } of numbered) {
    for (const [line, from] of rank.before) {
      if (line !== rank.line && from > 0) lines.set(line, 'parted');
      else if (!lines.has(line)) lines.set(line, 'whole');
    }
  }
  return lines;
}

/** A row goes before those after it, wherever it stands itself. */
function relativeRank(
  { line, place, before }: CheckedRule['rank'],
  lines: ReturnType<typeof linesNamed>,
): object {
  const own = lines.get(line);
  const reaches = [...before].map(([other, from]) => [other, other === line ? from - place : from]);
  return { line: own && line, place: own === 'parted' ? place : 0, reaches: reaches.sort() };
}
