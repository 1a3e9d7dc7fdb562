import type { Places } from './places.ts';
import type { TestRun } from './run-tests.ts';

/** A run for machines: the same data, with places as lines and columns instead of offsets. */
export function resultsJson({ results, ...run }: TestRun, places: Places): object {
  return {
    ...run,
    examples: results.map(({ at, expectations, ...result }) => ({
      ...result,
      ...places.of(at),
      expectations: expectations.map(({ at, ...expectation }) => ({ ...expectation, ...places.of(at) })),
    })),
  };
}
