/** What the process of a contestant is asked. */
export type Ask = { readonly ask: 'round' } | { readonly ask: 'end' };

/** What it answers. */
export type Answer =
  | {
      readonly kind: 'ready';
      /** Cases that were checked to be decided as expected, in the untimed pass. */
      readonly checked: number;
      /** The pass took so long that one process tells enough. */
      readonly isSlow: boolean;
    }
  | { readonly kind: 'rate'; readonly perSecond: number };
