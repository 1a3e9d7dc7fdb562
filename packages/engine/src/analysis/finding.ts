import type { Bilingual, Fix, Severity, Span } from '@shouze/dsl';
import type { Decision } from '../evaluate/decision.ts';
import type { CaseFacts } from './search/case-facts.ts';

export type FindingKind =
  | 'conflict'
  | 'unsatisfiable'
  | 'tautology'
  | 'unreachable'
  | 'redundant'
  | 'gap'
  | 'cycle'
  | 'overlap'
  | 'impossible-duty'
  | 'dead-state'
  | 'broken-guarantee'
  | 'undecided';

/** What analysis knows about a policy without running it. */
export interface Finding {
  /** `SZ4xx`. */
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Ids of the rules (of a gap: none; of a dead state: the procedure's) that it is about. */
  readonly rules: readonly string[];
  /** Of a conflict, how many rows of a table (or pairs of rows) are in it where there are several, up to 100; the first is named. */
  readonly alike?: number;
  readonly message: Bilingual;
  /** Where those are declared, the first the one to look at. */
  readonly ranges: readonly Span[];
  /** The smallest case that shows it, as at the JSON edge; null where none can: nothing satisfies the condition. */
  readonly witness: CaseFacts | null;
  /** What the interpreter decides of the witness; of more than 100 overridden rules, those that it names first. */
  readonly decision: Decision | null;
  readonly fixes: readonly Fix[];
}
