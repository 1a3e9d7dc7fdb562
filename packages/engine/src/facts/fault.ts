/** One thing wrong with given facts. Facts are refused with every fault at once. */
export interface Fault {
  /** A path such as `priors[0].outcome`; empty for the whole. */
  readonly path: string;
  /** What was expected, in words: `one of withdrawn, judgment`, `a date as YYYY-MM-DD`. */
  readonly expected: { readonly zh: string; readonly en: string };
  /** What stood there, shortened: `"2022-13-40"`, `nothing`. */
  readonly found: string;
}
