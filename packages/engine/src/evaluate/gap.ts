import type { CheckedField } from '@shouze/dsl';

/** An unknown fact that an evaluation came upon: what it was about to read depends on it. */
export interface Gap {
  readonly kind: 'gap';
  /** `priors[0].outcome`. */
  readonly path: string;
  readonly field: CheckedField;
  /** The matter's or entity's id that declares the field. */
  readonly owner: string;
  /** True inside of elements and records that only a completion imagines: nobody can be asked for it. */
  readonly imagined: boolean;
}

export function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'gap';
}

/** One key a field, whatever record it stands in. */
export function fieldKey(owner: string, field: string): string {
  return `${owner}.${field}`;
}
