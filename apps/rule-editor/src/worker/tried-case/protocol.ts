import type { Bilingual } from '@shouze/dsl';
import type { Fault } from '@shouze/engine';
import type { WhyView } from '../protocol.ts';

/** One fact of a case as it was entered; `path` as in `priors[0].outcome`, `value` as in JSON. */
export interface GivenAnswer {
  readonly path: string;
  readonly value: unknown;
}

/** A case that is being entered: what is known of it, what to ask next, what is decided so far. */
export interface TriedCaseView {
  /** What may be tried at all. */
  readonly matters: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly known: readonly { readonly path: string; readonly name: Bilingual; readonly value: Bilingual }[];
  /** What is wrong with the answers; then nothing else is told. */
  readonly faults: readonly Fault[];
  /** Null where nothing more needs to be known, or no matter is chosen. */
  readonly question: CaseQuestion | null;
  /** What may be said besides. */
  readonly others: readonly OtherQuestion[];
  /** Null while something is missing without which nothing can be decided. */
  readonly why: WhyView | null;
}

export interface CaseQuestion {
  readonly path: string;
  readonly name: Bilingual;
  readonly form: AnswerForm;
  /** Of a closed list. */
  readonly choices: readonly CaseChoice[];
  /** Whether “none” is an answer. */
  readonly optional: boolean;
  /** What hangs on it; null where nothing can be decided without it. */
  readonly hangs: {
    readonly assignee: boolean;
    readonly duties: readonly Bilingual[];
    readonly procedures: readonly Bilingual[];
    readonly rules: readonly Bilingual[];
  } | null;
}

/** A fact that nobody asks for. */
export type OtherQuestion = CaseQuestion & {
  /** What is taken to be so where nobody says otherwise. */
  readonly assumed: Bilingual | null;
};

/** `count`: how many elements there are, each asked about in turn; `record`: whether there is one. */
export type AnswerForm = 'choice' | 'count' | 'record' | 'date' | 'number' | 'text';

export interface CaseChoice {
  readonly value: string | boolean;
  readonly name: Bilingual;
  /** Who would be responsible, where this answer settles it. */
  readonly settles: Bilingual | null;
}
