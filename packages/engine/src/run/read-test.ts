import type { CheckedCondition, Term } from '@shouze/dsl';
import { FALSE, negated, TRUE, truthOfFlag, UNKNOWN } from '../compile/truth-codes.ts';
import { compareText } from '../evaluate/compare-values.ts';
import { inOrder } from '../evaluate/comparison.ts';
import { compareCaseNumbers } from '../facts/case-number.ts';
import { type Read, readPath, readTerm, type Scope } from './read-term.ts';
import type { CaseValue, Value } from './row.ts';

type Operator = Extract<CheckedCondition, { kind: 'compare' }>['operator'];

/** The truth of an atom. @throws RangeError for what is no atom: the reference tests that */
export function readTest(condition: CheckedCondition, scope: Scope): Read<number> {
  switch (condition.kind) {
    case 'truth': {
      const read = readTerm(condition.term, scope);
      return (of, bound) => {
        const value = read(of, bound);
        return value === undefined ? UNKNOWN : truthOfFlag(value === true);
      };
    }
    case 'compare':
      return readComparison(condition.operator, condition.left, condition.right, scope);
    case 'member': {
      const any = readMembership(condition.left, condition.members, scope);
      return condition.negated ? (of, bound) => negated(any(of, bound)) : any;
    }
    case 'known': {
      const read = readPath(condition.path, scope);
      return (of, bound) => truthOfFlag((read(of, bound) === undefined) === condition.negated);
    }
    default:
      throw new RangeError(`a ${condition.kind} is no atom`);
  }
}

function readComparison(operator: Operator, left: Term, right: Term, scope: Scope): Read<number> {
  const [readLeft, readRight] = [readTerm(left, scope), readTerm(right, scope)];
  const asksForNone = left.kind === 'none' || right.kind === 'none';
  return (of, bound) => {
    const a = readLeft(of, bound);
    if (a === undefined) return UNKNOWN;
    const b = readRight(of, bound);
    return b === undefined ? UNKNOWN : truthOfFlag(holds(operator, a, b, asksForNone));
  };
}

function readMembership(left: Term, members: readonly Term[], scope: Scope): Read<number> {
  const read = readTerm(left, scope);
  const candidates = members.map((member) => ({
    read: readTerm(member, scope),
    asksForNone: member.kind === 'none',
  }));
  return (of, bound) => {
    const value = read(of, bound);
    if (value === undefined) return UNKNOWN;
    let truth = FALSE;
    for (const candidate of candidates) {
      const other = candidate.read(of, bound);
      if (other === undefined) truth |= UNKNOWN;
      else if (holds('is', value, other, candidate.asksForNone)) return TRUE;
    }
    return truth;
  };
}

/** `为 空` is a question about the value; any other comparison with none is false, and its negation true. */
function holds(operator: Operator, a: Value, b: Value, asksForNone: boolean): boolean {
  if (operator === 'is-not') return !holds('is', a, b, asksForNone);
  if (operator === 'is' && asksForNone) return a === b;
  const order = compareOrdered(a, b);
  return order !== null && inOrder(operator, order);
}

/** Null where there is no order: one of them is none, or they differ in kind. */
export function compareOrdered(a: Value, b: Value): number | null {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return isCase(a) && isCase(b) ? Math.sign(compareCaseNumbers(a.number, b.number)) : null;
}

function isCase(value: Value): value is CaseValue {
  return typeof value === 'object' && value !== null && 'number' in value;
}
