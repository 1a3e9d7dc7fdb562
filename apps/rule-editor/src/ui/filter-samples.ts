import type { Language } from '@shouze/dsl';
import type { Change, SampleView } from '../worker/protocol.ts';

export interface SampleFilter {
  readonly search: string;
  readonly onlyChanged: boolean;
}

/** Every word of the search must occur in what the row shows, or in the case's id. */
export function filterSamples(
  samples: readonly SampleView[],
  { search, onlyChanged }: SampleFilter,
  language: Language,
): readonly SampleView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return samples.filter((sample) => {
    if (onlyChanged && sample.change === 'none') return false;
    const shown = [
      sample.label,
      sample.caseId ?? '',
      sample.gist[language],
      sample.draft.responsible[language],
      sample.published?.responsible[language] ?? '',
    ];
    const text = shown.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface ChangeCount {
  readonly routing: number;
  readonly details: number;
  readonly misfits: number;
  readonly total: number;
}

export function countChanges(samples: readonly SampleView[]): ChangeCount {
  const count = (kind: Change): number => samples.filter(({ change }) => change === kind).length;
  return {
    routing: count('routing'),
    details: count('details'),
    misfits: count('misfit'),
    total: samples.length,
  };
}
