import type { IsoDate } from '../calendar/calendar.ts';

/** The result of deciding one case, exactly as it leaves through JSON. @see docs/language.md "JSON" */
export interface Decision {
  /** Echoed from the facts. */
  readonly id?: string;
  readonly status: 'decided' | 'needs_facts' | 'conflict' | 'no_rule';
  readonly matter: string;
  /** Absent unless decided. */
  readonly assignee?: Assignee;
  /** By the role's English name. */
  readonly roles: Readonly<Record<string, Assignee>>;
  readonly excluded: readonly { readonly id: string; readonly bar: string }[];
  readonly rules: readonly NamedRule[];
  /** Standing duties' rules. */
  readonly standing: readonly NamedRule[];
  /** Binder to the bound element's case number, or its path (`priors[0]`) where it has none. */
  readonly bound: Readonly<Record<string, string>>;
  readonly duties: readonly Duty[];
  /** Open procedures; `until` where the start of the first state's period is known. */
  readonly procedures: readonly { readonly name: string; readonly until: IsoDate | null }[];
  readonly citations: readonly string[];
  readonly overridden: readonly { readonly rule: string; readonly by: readonly string[] }[];
  readonly candidates?: readonly Candidate[];
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warning[];
  /** The policy's hash. */
  readonly policy: string;
}

export type Assignee =
  | { readonly kind: 'person' | 'unit'; readonly id: string; readonly fallback: number }
  | {
      readonly kind: 'draw';
      readonly by: 'lot' | 'rotation';
      readonly pool: readonly string[];
      readonly fallback: number;
    }
  | { readonly kind: 'draw'; readonly by: 'designation'; readonly from: string; readonly fallback: number };

export interface NamedRule {
  readonly name: string;
  /** `file:line:column` of its declaration. */
  readonly at: string;
  /** False where some unknown fact keeps the rule from being true outright. */
  readonly certain: boolean;
}

export interface Duty {
  readonly action: string;
  /** A unit's, position's or person's id; `assignee` while the choice is not made. */
  readonly actor: string;
  readonly from: IsoDate | null;
  /** Null where the duty has no period. */
  readonly due: IsoDate | null;
  readonly provisional: boolean;
}

/** One party of a conflict, or a rule that may still come true. */
export interface Candidate {
  readonly rule: string;
  /** Whom it names where it comes true, as far as that is certain. */
  readonly assignee: Assignee | null;
  /** Those that are certain where it comes true. */
  readonly duties: readonly Duty[];
  /** Of a rule that may still come true: which of the missing facts it hangs on, or what it comes to. */
  readonly open?: readonly string[];
}

export interface Missing {
  readonly path: string;
  /** As in the vocabulary: `date`, `yesno`, an enum's English name … */
  readonly type: string;
  /** What may be given, where that is a closed list. */
  readonly values: readonly (string | boolean)[];
}

export interface Warning {
  readonly code: 'different-due-dates' | 'provisional-date' | 'inexact-completion' | 'outside-effective-time';
  readonly message: { readonly zh: string; readonly en: string };
}
