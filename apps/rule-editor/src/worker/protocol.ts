import type { Bilingual, Diagnostic, PackageSources, SourceFile, Span } from '@shouze/dsl';
import type { Assignee, Decision, Fault, RuleExplanation, Truth } from '@shouze/engine';
import type { Answers, Question, QuestionKind } from './questions.ts';
import type { FileEdits } from './workspace-edits.ts';

/** What the worker is opened with: a draft, what it is checked with, what is published, and the cases to try both on. */
export interface Workspace {
  readonly files: readonly SourceFile[];
  /** Vocabularies, bars and the policy that it is based on. */
  readonly libraries: readonly SourceFile[];
  /** The published version, with the libraries of its day; null where nothing is published yet. */
  readonly published: PackageSources | null;
  readonly samples: readonly Sample[];
}

/** A case to try the policy on. `facts` is unchecked JSON as at the edge. */
export interface Sample {
  readonly id: string;
  readonly label: string;
  readonly facts: unknown;
}

/** Main thread → worker. Revisions only grow; a report names the revision that it answers. */
export type Order =
  | { readonly kind: 'open'; readonly revision: number; readonly workspace: Workspace }
  | ({ readonly kind: 'edit'; readonly revision: number } & FileEdits)
  | { readonly kind: 'rebase'; readonly revision: number; readonly published: PackageSources }
  | { readonly kind: 'relate'; readonly revision: number; readonly libraries: readonly SourceFile[] }
  | { readonly kind: 'ask'; readonly id: number; readonly revision: number; readonly question: Question };

/** Worker → main thread. */
export type Report =
  | { readonly kind: 'checked'; readonly revision: number; readonly checked: CheckedView }
  | { readonly kind: 'decided'; readonly revision: number; readonly decided: DecidedView }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly revision: number;
      readonly answer: Answers[QuestionKind];
    }
  /** Our own fault, never the text's: what was thrown. `id` where a question caused it. */
  | {
      readonly kind: 'failed';
      readonly revision: number;
      readonly id: number | null;
      readonly message: string;
    };

/** What checking found. */
export interface CheckedView {
  readonly diagnostics: readonly Diagnostic[];
  readonly outline: readonly OutlineFile[];
  readonly title: Bilingual | null;
  readonly version: number | null;
}

export interface OutlineFile {
  readonly path: string;
  readonly origin: FileOrigin;
  readonly entries: readonly OutlineEntry[];
}

/** The policy's own, of the policy that it is based on, or of a library that ships. */
export type FileOrigin = 'own' | 'base' | 'library';

export interface OutlineEntry {
  readonly kind: string;
  readonly name: Bilingual;
  readonly at: Span;
}

/** What deciding every sample came to. */
export interface DecidedView {
  /** `complete`: the whole policy; `preview`: faulty declarations left out; `none`: no usable policy, nothing was decided. */
  readonly basis: 'complete' | 'preview' | 'none';
  /** True where there is a published version to compare with. */
  readonly comparable: boolean;
  /** Samples that are not decided anew yet: they show what was before. */
  readonly pending: number;
  readonly samples: readonly SampleView[];
  /** Of a complete policy: its examples (`例`) that do not come out as they expect. */
  readonly failedExamples: readonly FailedExampleView[];
}

/** One expectation of an example that was not met. */
export interface FailedExampleView {
  readonly example: Bilingual;
  readonly at: Span;
  readonly expected: Bilingual;
  readonly found: Bilingual;
}

/** `misfit`: one of the two vocabularies refuses the case, and the other one does not. */
export type Change = 'none' | 'routing' | 'details' | 'misfit';

export interface SampleView {
  readonly id: string;
  readonly label: string;
  /** As in its facts; null where they have none. */
  readonly caseId: string | null;
  /** What kind of case it is, in the vocabulary's words: `民事一审 · 买卖合同纠纷`. */
  readonly gist: Bilingual;
  readonly draft: OutcomeView;
  /** Null where nothing is published. */
  readonly published: OutcomeView | null;
  readonly change: Change;
}

export type OutcomeStatus = Decision['status'] | 'bad_facts' | 'undecided';

/** One routing outcome, short enough for a row of a table. */
export interface OutcomeView {
  readonly status: OutcomeStatus;
  /** The responsible in words; empty where there is none. */
  readonly responsible: Bilingual;
  /** Further roles and whom they name; empty where there are none. */
  readonly roles: Bilingual;
  /** What must be known first, where facts are missing; else empty. */
  readonly missing: Bilingual;
  /** Equal for outcomes that send the case to the same place. */
  readonly routing: string;
  /** Equal for outcomes with the same duties, due dates and procedures. */
  readonly details: string;
}

/** Why one sample goes where it goes. */
export interface WhyView {
  readonly sample: string;
  readonly draft: OutcomeView;
  readonly published: OutcomeView | null;
  readonly change: Change;
  readonly faults: readonly Fault[];
  /** Null where the facts are bad or no usable policy is there. */
  readonly decision: DecisionView | null;
  readonly rules: readonly RuleView[];
  readonly bars: readonly RuleView[];
}

/** A decision in words. */
export interface DecisionView {
  readonly assignee: AssigneeView | null;
  readonly roles: readonly { readonly role: Bilingual; readonly assignee: AssigneeView }[];
  readonly duties: readonly DutyView[];
  readonly procedures: readonly { readonly name: Bilingual; readonly until: string | null }[];
  readonly citations: readonly string[];
  readonly excluded: readonly { readonly person: Bilingual; readonly bar: Bilingual }[];
  readonly missing: readonly { readonly path: Bilingual; readonly values: readonly Bilingual[] }[];
  readonly warnings: readonly Bilingual[];
  readonly bound: readonly string[];
}

export interface AssigneeView {
  readonly text: Bilingual;
  readonly kind: Assignee['kind'];
  /** 0 for the first choice of the rule. */
  readonly fallback: number;
}

interface DutyView {
  readonly actor: Bilingual;
  readonly action: Bilingual;
  readonly from: string | null;
  readonly due: string | null;
  /** When it is due by the published version, where that is another day. */
  readonly was: string | null;
  readonly provisional: boolean;
}

export interface RuleView {
  /** Its id, as decisions name it. */
  readonly rule: string;
  readonly name: Bilingual;
  readonly at: Span;
  readonly truth: Truth;
  readonly role: RuleExplanation['role'];
  readonly overriddenBy: readonly Bilingual[];
  /** The atoms that made the condition what it is: for a false rule those that failed, for a true one those that held. */
  readonly atoms: readonly AtomView[];
}

export interface AtomView {
  readonly at: Span;
  /** As written in the policy. */
  readonly text: string;
  readonly truth: Truth;
  readonly saw: readonly { readonly path: Bilingual; readonly value: Bilingual | null }[];
  /** The element of a list that the atom was read on. */
  readonly element: string | null;
}
