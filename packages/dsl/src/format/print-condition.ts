import type {
  Comparison,
  Condition,
  Conjunction,
  Count,
  KnownTest,
  Membership,
  Quantified,
  Take,
} from '../syntax/ast.ts';
import { printName } from './print-name.ts';
import { printDurationOrPath, printOperand, printPath } from './print-operand.ts';
import { printOperator } from './print-operator.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';

/** What follows a condition on its right, and would be drawn into a `满足` or a `有` that is still open there. */
export type Follow = 'nothing' | 'connective' | 'take';

/** Parentheses only where the text would be read otherwise. */
export function printCondition(condition: Condition, target: Target, follow: Follow = 'nothing'): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return conjuncts(condition, target, follow).join(' ');
    case 'not':
      return `${word('Not', target)} ${printNegated(condition.operand, target, follow)}`;
    case 'comparison':
      return printComparison(condition, target);
    case 'membership':
      return printMembership(condition, target);
    case 'known':
      return printKnown(condition, target);
    case 'quantified':
      return staysOpen(condition, follow)
        ? inParentheses(condition, target)
        : printQuantified(condition, target);
    case 'count':
      return staysOpen(condition, follow) ? inParentheses(condition, target) : printCount(condition, target);
    case 'truth':
      return printPath(condition.path, target);
  }
}

/** The operands of a conjunction, each but the first with its connective before it. */
function conjuncts(
  { kind, operands }: Conjunction,
  target: Target,
  follow: Follow = 'nothing',
): readonly string[] {
  const connective = word(kind === 'and' ? 'And' : 'Or', target);
  return operands.map((operand, index) => {
    const after = index < operands.length - 1 ? 'connective' : follow;
    const looser = kind === 'and' && operand.kind === 'or';
    const text = looser ? inParentheses(operand, target) : printCondition(operand, target, after);
    return index === 0 ? text : `${connective} ${text}`;
  });
}

/** The pieces of a condition between which its line may break. */
export function conditionPieces(condition: Condition, target: Target): readonly string[] {
  const joined = condition.kind === 'and' || condition.kind === 'or';
  return joined ? conjuncts(condition, target) : [printCondition(condition, target)];
}

function inParentheses(condition: Condition, target: Target): string {
  return `(${printCondition(condition, target)})`;
}

function printNegated(operand: Condition, target: Target, follow: Follow): string {
  const looser = operand.kind === 'and' || operand.kind === 'or';
  return looser ? inParentheses(operand, target) : printCondition(operand, target, follow);
}

/** A `满足` reaches to the end of the condition; a `取` belongs to the nearest `有` before it. */
function staysOpen(condition: Quantified | Count, follow: Follow): boolean {
  const open = condition.where !== null && !(condition.kind === 'quantified' && condition.take !== null);
  switch (follow) {
    case 'nothing':
      return false;
    case 'connective':
      return open;
    case 'take':
      return open || condition.kind === 'quantified';
  }
}

function printComparison({ operator, left, right, atLeast }: Comparison, target: Target): string {
  const start = printOperand(left, target);
  const value = printOperand(right, target, 'value');
  const sign = printOperator(operator, target);
  if (atLeast === null) return `${start} ${sign} ${value}`;
  const lead = printDurationOrPath(atLeast, target);
  return pick(
    target,
    () => `${start} ${sign} ${value} ${word('AtLeast', target)} ${lead}`,
    () => `${start} ${word('AtEn', target)} ${word('LeastEn', target)} ${lead} ${sign} ${value}`,
  );
}

function printMembership({ negated, left, members }: Membership, target: Target): string {
  const operator = printOperator(negated ? 'not-in' : 'in', target);
  const list = listOf(members, target, (member) => printOperand(member, target, 'value'));
  return `${printOperand(left, target)} ${operator} ${pick(
    target,
    () => list,
    () => `(${list})`,
  )}`;
}

function printKnown({ negated, path }: KnownTest, target: Target): string {
  return `${printPath(path, target)} ${word(negated ? 'Unknown' : 'Known', target)}`;
}

const quantifiers = { some: 'Some', no: 'No', every: 'Every' } as const;

function printQuantified(
  { quantifier, collection, binding, where, take }: Quantified,
  target: Target,
): string {
  return spaced(
    word(quantifiers[quantifier], target),
    printPath(collection, target),
    binding && printName(binding, target),
    where && `${word('Where', target)} ${printCondition(where, target, take === null ? 'nothing' : 'take')}`,
    take && printTake(take, target),
  );
}

const directions = { latest: 'Latest', earliest: 'Earliest', highest: 'Highest', lowest: 'Lowest' } as const;

export function printDirection(direction: Take['direction'], target: Target): string {
  return word(directions[direction], target);
}

function printTake({ field, direction }: Take, target: Target): string {
  const path = printPath(field, target, 'value');
  const end = printDirection(direction, target);
  return pick(
    target,
    () => `${word('Take', target)} ${path} ${end}`,
    () => `${end} ${word('ByEn', target)} ${path}`,
  );
}

function printCount({ collection, operator, bound, where }: Count, target: Target): string {
  const path = printPath(collection, target);
  const count = word('Count', target);
  return spaced(
    pick(
      target,
      () => `${path} ${count}`,
      () => `${count} ${word('OfEn', target)} ${path}`,
    ),
    printOperator(operator, target),
    printOperand(bound, target),
    where && `${word('Where', target)} ${printCondition(where, target)}`,
  );
}
