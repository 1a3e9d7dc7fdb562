import type { Bilingual, Diagnostic, Fix, Severity, Span } from '@shouze/dsl';
import type { FindingKind } from '@shouze/engine';
import type { coverageTotals, GutterMark } from '@shouze/engine/testing';
import type { OutcomeView, Workspace } from '../protocol.ts';

/** Main thread → the worker that studies. A newer order ends the work on older ones. */
export interface StudyOrder {
  readonly revision: number;
  readonly workspace: Workspace;
}

/** The worker that studies → main thread. */
export type StudyReport =
  | {
      readonly kind: 'covered';
      readonly revision: number;
      /** Null while the policy has errors. */
      readonly coverage: CoverageView | null;
    }
  | { readonly kind: 'analysed'; readonly revision: number; readonly analysis: AnalysisView | null }
  | { readonly kind: 'compared'; readonly revision: number; readonly difference: DifferenceView | null }
  /** All is said of the revision, or work on it was given up. */
  | { readonly kind: 'done'; readonly revision: number }
  /** Our own fault, never the text's: what was thrown. */
  | { readonly kind: 'failed'; readonly revision: number; readonly message: string };

/** What the examples reach, for the gutter. */
export interface CoverageView {
  readonly marks: readonly GutterMark[];
  readonly totals: ReturnType<typeof coverageTotals>;
}

/** What is known of the policy without running it. */
export interface AnalysisView {
  readonly findings: readonly FindingView[];
  /** Silences that silence nothing. */
  readonly idleSilences: readonly Diagnostic[];
}

export interface FindingView {
  /** Another finding has another one; the same from text to text as long as it is about the same. */
  readonly id: string;
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** The first is the one to look at. */
  readonly places: readonly Span[];
  /** A case that shows it; null where none can. */
  readonly witness: CaseView | null;
  readonly fixes: readonly Fix[];
  /** Inserts the witness as an `例`; null where there is none, or it stands there already. */
  readonly insertion: Fix | null;
  /** The reason that a comment gives for leaving it; null where none does. */
  readonly silencedBy: string | null;
}

/** A case in the words of the vocabulary, and who gets it. */
export interface CaseView {
  readonly matter: Bilingual;
  readonly facts: readonly { readonly name: Bilingual; readonly value: Bilingual }[];
  readonly outcome: OutcomeView;
  /** Each rule that speaks for the case, and whom it names. */
  readonly parties: readonly { readonly rule: Bilingual; readonly responsible: Bilingual }[];
}

/** What changes for cases when the draft takes the published version's place. */
export interface DifferenceView {
  /** No case is decided differently, whatever the texts look like. */
  readonly same: boolean;
  /** As the engine says: nothing differs but layout, comments and order. */
  readonly sameText: boolean;
  readonly classes: readonly CaseClassView[];
  /** Cases of no class are decided alike; else there may be further classes. */
  readonly isComplete: boolean;
  /** What could not be gone through to the end. */
  readonly undecided: readonly Bilingual[];
  /** Rules that say the same under another name. */
  readonly renamed: readonly { readonly before: Bilingual; readonly after: Bilingual }[];
  /** The days that only one of the two counts as working days. */
  readonly daysApart: readonly string[];
}

/** Cases that both decide, each in its way: all that one sentence is true of. */
export interface CaseClassView {
  readonly matter: Bilingual;
  /** The condition, and from whom to whom. */
  readonly message: Bilingual;
  /** A case of each kind that the sentence covers; one at least. */
  readonly witnesses: readonly WitnessView[];
}

/** One case, decided by both. */
interface WitnessView {
  readonly before: CaseView;
  readonly after: CaseView;
  readonly dueMoves: readonly DueMove[];
}

/** A duty of both that ends on another day. */
export interface DueMove {
  /** Who has to do what. */
  readonly duty: Bilingual;
  /** `YYYY-MM-DD` */
  readonly before: string;
  readonly after: string;
  /** Later, in days; earlier where it is negative. */
  readonly days: number;
}
