import type { OutcomeView, SampleView } from '../worker/protocol.ts';

/** Samples that go from one place to another. */
export interface Move {
  readonly from: OutcomeView;
  readonly to: OutcomeView;
  readonly count: number;
}

/** From whom to whom the samples go, the most frequent first. */
export function sampleMoves(samples: readonly SampleView[]): readonly Move[] {
  const moved = samples.flatMap(({ published, draft, change }) =>
    published && change === 'routing' ? [{ from: published, to: draft }] : [],
  );
  const alike = Map.groupBy(moved, ({ from, to }) => JSON.stringify([wordsOf(from), wordsOf(to)]));
  return [...alike.values()]
    .flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, count: group.length })))
    .sort((a, b) => b.count - a.count);
}

/** What a reader sees of an outcome. */
const wordsOf = ({ status, responsible, missing }: OutcomeView): readonly string[] => [
  status,
  responsible.zh,
  missing.zh,
];
