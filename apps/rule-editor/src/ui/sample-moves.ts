import type { OutcomeView, SampleView } from '../worker/protocol.ts';

/** Samples that go from one place to another. */
export interface Move {
  readonly from: OutcomeView;
  readonly to: OutcomeView;
  /** One at least. */
  readonly samples: readonly SampleView[];
}

/** From whom to whom the samples go, the most frequent first. */
export function sampleMoves(samples: readonly SampleView[]): readonly Move[] {
  const moved = samples.flatMap((sample) => {
    const { published: from, draft: to, change } = sample;
    return from && change === 'routing' ? [{ from, to, sample }] : [];
  });
  const alike = Map.groupBy(moved, ({ from, to }) => JSON.stringify([wordsOf(from), wordsOf(to)]));
  return [...alike.values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ from, to }) => ({ from, to, samples: group.map(({ sample }) => sample) })),
    )
    .sort((a, b) => b.samples.length - a.samples.length);
}

/** What a reader sees of an outcome. */
const wordsOf = ({ status, responsible, roles, missing }: OutcomeView): readonly string[] => [
  status,
  responsible.zh,
  roles.zh,
  missing.zh,
];
