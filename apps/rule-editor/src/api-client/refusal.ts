import { type Problem, type ProblemKind, RefusedRequest } from '@shouze/contract';

/** What went wrong with a request, for a reader. */
export type Refusal =
  /** Somebody else saved or published in between. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The server was not reached. */
  | { readonly kind: 'unreachable' };

/** @param thrown what a call of the client rejected with; anything but a refusal or a network failure is thrown on */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof RefusedRequest) {
    const { problem } = thrown;
    const elsewhere =
      problem.status === 412 || problem.type.endsWith(`:${'already-exists' satisfies ProblemKind}`);
    return elsewhere ? { kind: 'changed-elsewhere' } : { kind: 'refused', problem };
  }
  // `fetch` rejects with a TypeError where no answer came.
  if (thrown instanceof TypeError) return { kind: 'unreachable' };
  throw thrown;
}
