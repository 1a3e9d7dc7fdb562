import type { Problem, ProblemKind } from '@shouze/contract';
import type { Bilingual } from '@shouze/dsl';

/** What a problem may say beyond its detail. */
export type RefusalExtra = Pick<Problem, 'errors' | 'diagnostics' | 'failedExamples'>;

/** A use case does not do what was asked, and undoes what it had begun. The routes answer with a problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly extra: RefusalExtra;

  constructor(kind: ProblemKind, detail: Bilingual, extra: RefusalExtra = {}) {
    super(detail.en);
    this.kind = kind;
    this.detail = detail;
    this.extra = extra;
  }
}

/** The request names something in its body that is not so. */
export function refuseField(kind: ProblemKind, path: string, expected: Bilingual, found: string): Refusal {
  return new Refusal(kind, expected, { errors: [{ path, expected, found }] });
}
