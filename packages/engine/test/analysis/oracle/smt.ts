import type { CheckedCondition, CheckedPath, Term } from '@shouze/dsl';
import { ELEMENTS, KINDS, OUTCOMES } from './random-policy.ts';

/**
 * A second, independent meaning of conditions, for Z3: every optional field is a value and whether it is none, a list
 * is a length and so many elements. @see docs/design/language.md section 4 and "Rulings on corners"
 */

type Sort = 'Int' | 'Real' | 'Bool';
interface Field {
  readonly sort: Sort;
  readonly optional: boolean;
  readonly members?: readonly string[];
}

const MATTER: Readonly<Record<string, Field>> = {
  kind: { sort: 'Int', optional: false, members: KINDS },
  second_kind: { sort: 'Int', optional: true, members: KINDS },
  amount: { sort: 'Real', optional: true },
  pages: { sort: 'Int', optional: true },
  urgent: { sort: 'Bool', optional: true },
  local: { sort: 'Bool', optional: true },
  received: { sort: 'Int', optional: false },
  taken_on: { sort: 'Int', optional: true },
};

const ELEMENT: Readonly<Record<string, Field>> = {
  same_dispute: { sort: 'Bool', optional: false },
  linked: { sort: 'Bool', optional: true },
  outcome: { sort: 'Int', optional: true, members: OUTCOMES },
  closed_on: { sort: 'Int', optional: true },
};

export function declarations(): string {
  const lines = Object.entries(MATTER).flatMap(([name, field]) => declare(name, field));
  for (let index = 0; index < ELEMENTS; index += 1) {
    lines.push(...Object.entries(ELEMENT).flatMap(([name, field]) => declare(`p${index}_${name}`, field)));
  }
  lines.push('(declare-const len Int)', `(assert (and (<= 0 len) (<= len ${ELEMENTS})))`);
  return lines.join('\n');
}

function declare(name: string, { sort, optional, members }: Field): readonly string[] {
  return [
    `(declare-const ${name} ${sort})`,
    `(declare-const ${name}_none Bool)`,
    ...(optional ? [] : [`(assert (not ${name}_none))`]),
    ...(members ? [`(assert (and (<= 0 ${name}) (< ${name} ${members.length})))`] : []),
  ];
}

interface Value {
  readonly value: string;
  readonly none: string;
}

export function smt(condition: CheckedCondition, element: number | null = null): string {
  const inner = (one: CheckedCondition): string => smt(one, element);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.kind} ${condition.operands.map(inner).join(' ')})`;
    case 'not':
      return `(not ${inner(condition.operand)})`;
    case 'truth': {
      const { value, none } = termValue(condition.term, element);
      return `(and (not ${none}) ${value})`;
    }
    case 'compare':
      return comparison(condition.operator, condition.left, condition.right, element);
    case 'member': {
      const any = condition.members.map((member) => comparison('is', condition.left, member, element));
      const one = `(or false ${any.join(' ')})`;
      return condition.negated ? `(not ${one})` : one;
    }
    case 'some':
      return `(or false ${elements(condition.where).join(' ')})`;
    case 'no':
      return `(not (or false ${elements(condition.where).join(' ')}))`;
    case 'every': {
      const { where } = condition;
      const each = Array.from(
        { length: ELEMENTS },
        (_, index) => `(=> (< ${index} len) ${where === null ? 'true' : smt(where, index)})`,
      );
      return `(and ${each.join(' ')})`;
    }
    case 'count': {
      const sum = `(+ ${elements(condition.where)
        .map((one) => `(ite ${one} 1 0)`)
        .join(' ')})`;
      return ordered(condition.operator, sum, termValue(condition.bound, element).value);
    }
    default:
      throw new Error(`no ${condition.kind} in the oracle`);
  }
}

function elements(where: CheckedCondition | null): readonly string[] {
  return Array.from(
    { length: ELEMENTS },
    (_, index) => `(and (< ${index} len) ${where === null ? 'true' : smt(where, index)})`,
  );
}

type Operator = Extract<CheckedCondition, { kind: 'compare' }>['operator'];

function comparison(operator: Operator, left: Term, right: Term, element: number | null): string {
  if (operator === 'is-not') return `(not ${comparison('is', left, right, element)})`;
  const a = termValue(left, element);
  if (right.kind === 'none') return a.none;
  const b = termValue(right, element);
  return `(and (not ${a.none}) (not ${b.none}) ${ordered(operator, a.value, b.value)})`;
}

function ordered(operator: Operator, a: string, b: string): string {
  if (operator === 'is-not') return `(not (= ${a} ${b}))`;
  const symbol = { is: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }[operator];
  return `(${symbol} ${a} ${b})`;
}

function termValue(term: Term, element: number | null): Value {
  switch (term.kind) {
    case 'path':
      return pathValue(term, element);
    case 'constant':
      return { value: constant(term.type.kind, term.value), none: 'false' };
    case 'shift': {
      const { value, none } = termValue(term.base, element);
      const amount =
        term.duration.kind === 'constant' && typeof term.duration.value === 'object'
          ? term.duration.value.amount
          : 0;
      return { value: `(${term.sign} ${value} ${amount})`, none };
    }
    default:
      throw new Error(`no ${term.kind} in the oracle`);
  }
}

function pathValue({ root, fields }: CheckedPath, element: number | null): Value {
  const name = root === null ? (fields[0] ?? '') : `p${element}_${fields[0]}`;
  return { value: name, none: `${name}_none` };
}

function constant(type: string, value: unknown): string {
  if (typeof value === 'number') return type === 'money' ? value.toFixed(2) : String(value);
  if (type === 'date') return String(Date.parse(String(value)) / 86_400_000);
  const index = [...KINDS, ...OUTCOMES].indexOf(String(value));
  return String(index % KINDS.length);
}
