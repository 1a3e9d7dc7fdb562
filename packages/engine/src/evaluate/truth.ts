import { type Gap, isGap } from './gap.ts';

/** Kleene's strong logic; an unknown truth names a fact that it depends on. */
export type Truth = boolean | Gap;

export function not(truth: Truth): Truth {
  return isGap(truth) ? truth : !truth;
}

/** False as soon as one is false, whatever is unknown. */
export function all<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  let open: Gap | null = null;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === false) return false;
    if (isGap(truth)) open ??= truth;
  }
  return open ?? true;
}

/** True as soon as one is true, whatever is unknown. */
export function any<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  let open: Gap | null = null;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === true) return true;
    if (isGap(truth)) open ??= truth;
  }
  return open ?? false;
}
