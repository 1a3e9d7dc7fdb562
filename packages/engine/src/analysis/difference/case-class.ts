import type { Bilingual } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import type { CaseFacts } from '../search/case-facts.ts';

/** One class of cases that two policies decide differently. */
export interface CaseClass {
  readonly matter: string;
  /** The rules that carry the decision in each; empty where none does. */
  readonly before: { readonly rules: readonly string[]; readonly decision: Decision };
  readonly after: { readonly rules: readonly string[]; readonly decision: Decision };
  /** The condition under which, and from whom to whom. */
  readonly message: Bilingual;
  /** Every case that meets the condition is decided otherwise; else some are, the witness among them. */
  readonly isWhole: boolean;
  readonly witness: CaseFacts;
}
