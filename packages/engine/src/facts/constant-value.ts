import type { Constant, Duration } from '@shouze/dsl';
import { parseCaseNumber } from './case-number.ts';
import type { FactValue } from './fact-value.ts';

/** The fact that a constant of the policy stands for. A period stands for none: it is no fact. */
export function constantValue(constant: Constant): FactValue {
  if (constant.kind === 'none') return null;
  const { type, value } = constant;
  if (typeof value === 'object') return null;
  if (typeof value !== 'string') return value;
  if (type.kind === 'person' || type.kind === 'unit') return { kind: 'party', id: value, name: null };
  if (type.kind === 'case_number') {
    const number = parseCaseNumber(value);
    return number === null ? null : { kind: 'case', text: value, number };
  }
  return value;
}

export function constantDuration(constant: Constant): Duration | null {
  return constant.kind === 'constant' && typeof constant.value === 'object' ? constant.value : null;
}
