import type { CheckedPolicy } from '@shouze/dsl';
import { meaningText } from './meaning-text.ts';

/** Numbers that are equal for what means the same in a policy, so that questions have short names. */
export interface Meanings {
  readonly numberOf: (value: object) => number;
}

/** @param numbers by text; grows, and keeps numbers comparable from one version of a policy to the next */
export function meaningsIn(policy: CheckedPolicy, numbers: Map<string, number>): Meanings {
  const known = new WeakMap<object, number>();
  return {
    numberOf(value) {
      const found = known.get(value);
      if (found !== undefined) return found;
      const text = meaningText(value, policy);
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      known.set(value, number);
      return number;
    },
  };
}
