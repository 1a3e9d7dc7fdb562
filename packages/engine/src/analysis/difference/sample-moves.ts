import type { Bilingual } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { checkFacts } from '../../facts/check-facts.ts';
import { type CaseFacts, restrictedFacts } from '../search/case-facts.ts';
import { decidedOrNull } from './decision-key.ts';
import { outcomeWords, partiesWords, rolesWords } from './outcome-words.ts';
import { routingKey } from './routing-key.ts';
import type { Side } from './side.ts';

/** How many of given cases go elsewhere. */
export interface SampleMoves {
  /** The cases that both can decide. */
  readonly total: number;
  /** The places, from 0, of those that do not fit one of the vocabularies. */
  readonly refused: readonly number[];
  /** Those that go elsewhere: see `routingKey`. */
  readonly moved: number;
  /** Most frequent first. */
  readonly moves: readonly SampleMove[];
}

/** From whom to whom, and which cases. */
export interface SampleMove {
  readonly from: Bilingual;
  readonly to: Bilingual;
  readonly count: number;
  /** In the order in which they were given; `index` from 0, `id` as in the facts. */
  readonly cases: readonly { readonly index: number; readonly id: string | null }[];
}

type Sides = readonly [before: Side, after: Side];

export function sampleMoves(samples: readonly CaseFacts[], sides: Sides): SampleMoves {
  const refused: number[] = [];
  const moved = samples.flatMap((sample, index) => {
    const decisions = decidedByBoth(sample, sides);
    if (decisions === null) refused.push(index);
    if (decisions === null || routingKey(decisions[0]) === routingKey(decisions[1])) return [];
    const id = typeof sample.id === 'string' ? sample.id : null;
    return [{ ...placesWords(decisions, sides), index, id }];
  });
  const alike = Map.groupBy(moved, ({ from, to }) => JSON.stringify([from.zh, to.zh]));
  const moves = [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map(({ from, to }) => ({
      from,
      to,
      count: group.length,
      cases: group.map(({ index, id }) => ({ index, id })),
    })),
  );
  return {
    total: samples.length - refused.length,
    refused,
    moved: moved.length,
    moves: moves.sort((a, b) => b.count - a.count || (a.from.zh < b.from.zh ? -1 : 1)),
  };
}

/** Null where one of the vocabularies refuses the case; a field that only one of them has, the other does not mind. */
function decidedByBoth(sample: CaseFacts, [before, after]: Sides): readonly [Decision, Decision] | null {
  const faults = faultyPaths(sample, before);
  if (faults.length > 0 && faultyPaths(sample, after).some((path) => faults.includes(path))) return null;
  const was = decidedOrNull(restrictedFacts(sample, before.policy), before);
  const is = decidedOrNull(restrictedFacts(sample, after.policy), after);
  return was && is && [was, is];
}

function faultyPaths(sample: CaseFacts, { policy }: Side): readonly string[] {
  const checked = checkFacts(policy, sample);
  return checked.ok ? [] : checked.faults.map(({ path }) => path);
}

/** Where the responsible stays, what else makes it another place: the roles, or the parties of a conflict. */
function placesWords(
  [was, is]: readonly [Decision, Decision],
  [before, after]: Sides,
): Pick<SampleMove, 'from' | 'to'> {
  const from = outcomeWords(was, before.policy);
  const to = outcomeWords(is, after.policy);
  if (from.zh !== to.zh) return { from, to };
  const further = was.status === 'conflict' ? partiesWords : rolesWords;
  return {
    from: withWords(from, further(was, before.policy)),
    to: withWords(to, further(is, after.policy)),
  };
}

function withWords({ zh, en }: Bilingual, further: Bilingual): Bilingual {
  return { zh: `${zh}（${further.zh}）`, en: `${en} (${further.en})` };
}
