import type { CheckedCondition, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';
import { fieldTruth, follows, type KnownField, narrowed } from './known-fields.ts';
import type { CaseCondition, Literal } from './literal.ts';

/** A condition of cases, said as shortly as it can be: what is known of each field, and the rest. */
export interface PlainCondition {
  readonly fields: ReadonlyMap<string, KnownField>;
  readonly rest: CaseCondition;
  /** Whether it makes the literal's condition true or false; null where neither is plain. */
  readonly truthOf: (literal: Literal) => boolean | null;
}

/**
 * The same condition: comparisons of one field are drawn together, and of a rule that must not hold only that is left
 * which the rest does not say already.
 */
export function plainCondition(
  literals: CaseCondition,
  matter: CheckedMatter,
  policies: readonly [CheckedPolicy, CheckedPolicy],
): PlainCondition {
  const fields = new Map<string, KnownField>();
  const rest = new Map<string, Literal>();
  const textOf = ({ condition, side }: Literal): string => meaningText(condition, policies[side]);
  const truthIn = (literal: Literal): boolean | null => {
    const { condition } = literal;
    if (condition.kind === 'not') return flipped(truthIn({ ...literal, condition: condition.operand }));
    if (isJoin(condition))
      return joined(
        condition.kind,
        condition.operands.map((operand) => truthIn({ ...literal, condition: operand })),
      );
    const own = fieldTruth(condition, true, matter, policies[literal.side]);
    if (own !== null) return follows(fields.get(own.key), own);
    return rest.get(textOf(literal))?.holds ?? null;
  };
  const add = (literal: Literal): void => {
    const { condition, holds, side } = literal;
    if (condition.kind === 'not') {
      add({ ...literal, condition: condition.operand, holds: !holds });
      return;
    }
    if (isJoin(condition)) {
      const isAll = (condition.kind === 'and') === holds;
      const operands = isAll ? condition.operands : openOperands(literal);
      if (operands === null) return;
      if (isAll || operands.length === 1) {
        for (const operand of operands) add({ ...literal, condition: operand });
        return;
      }
      const left = { ...literal, condition: { ...condition, operands } };
      rest.set(textOf(left), left);
      return;
    }
    const own = fieldTruth(condition, holds, matter, policies[side]);
    if (own === null) rest.set(textOf(literal), literal);
    else fields.set(own.key, narrowed(fields.get(own.key), own));
  };
  /** Of which one at least must be so: those of which it is not known yet; null where one is so already. */
  const openOperands = (literal: Literal): readonly CheckedCondition[] | null => {
    const { condition, holds } = literal;
    if (!isJoin(condition)) return null;
    const truths = condition.operands.map((operand) => truthIn({ ...literal, condition: operand }));
    if (truths.includes(holds)) return null;
    return condition.operands.filter((_, index) => truths[index] === null);
  };
  for (const literal of literals) add(literal);
  for (let size = -1; size !== sizeOf(rest); ) {
    size = sizeOf(rest);
    for (const [key, literal] of [...rest]) {
      if (!isJoin(literal.condition)) continue;
      rest.delete(key);
      add(literal);
    }
  }
  return { fields, rest: [...rest.values()], truthOf: truthIn };
}

type Join = Extract<CheckedCondition, { kind: 'and' | 'or' }>;

function isJoin(condition: CheckedCondition): condition is Join {
  return condition.kind === 'and' || condition.kind === 'or';
}

function flipped(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function joined(kind: Join['kind'], truths: readonly (boolean | null)[]): boolean | null {
  const decisive = kind === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

function sizeOf(rest: ReadonlyMap<string, Literal>): number {
  return [...rest.values()].reduce(
    (sum, { condition }) => sum + (isJoin(condition) ? condition.operands.length : 1),
    0,
  );
}
