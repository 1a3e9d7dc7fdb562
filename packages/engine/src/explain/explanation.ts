import type { Span } from '@shouze/dsl';
import type { Decision } from '../evaluate/decision.ts';

export type Truth = 'true' | 'false' | 'unknown';

/** For every rule of the matter, why it holds or does not. */
export interface Explanation {
  readonly decision: Decision;
  readonly rules: readonly RuleExplanation[];
  readonly bars: readonly RuleExplanation[];
}

export interface RuleExplanation {
  readonly rule: string;
  readonly at: Span;
  readonly truth: Truth;
  /** `won`: carries the decision; `overridden`: held, but another goes before it; `standing`: adds its duties; `fallback`: the `其他情形` rule. */
  readonly role: 'won' | 'overridden' | 'conflicting' | 'standing' | 'fallback' | 'not-holding' | 'open';
  readonly overriddenBy: readonly string[];
  readonly condition: ConditionExplanation | null;
}

/** Mirrors the condition's tree; leaves are atoms. */
export interface ConditionExplanation {
  readonly kind: 'and' | 'or' | 'not' | 'atom' | 'quantified' | 'defined';
  readonly at: Span;
  readonly truth: Truth;
  /** Of an atom: each fact that it read, with what it saw (JSON; absent where unknown). */
  readonly saw: readonly { readonly path: string; readonly value?: unknown }[];
  /** Of a quantified condition: one entry an element; of a definition: its condition. */
  readonly parts: readonly ConditionExplanation[];
  /** Of an element's entry: `priors[0]`, or its case number where it has one. */
  readonly element?: string;
}
