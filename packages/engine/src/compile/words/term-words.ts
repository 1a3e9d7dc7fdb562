import type { CheckedCondition, CheckedPath, Term } from '@shouze/dsl';
import { ELEMENT } from '../plan.ts';

type Operator = Extract<CheckedCondition, { kind: 'compare' }>['operator'];

const SIGNS: Readonly<Record<Operator, string>> = {
  is: '=',
  'is-not': '≠',
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
};

export function signOf(operator: Operator): string {
  return SIGNS[operator];
}

/** `main.outcome`; of an element the path within it. */
export function pathWords({ root, fields }: CheckedPath): string {
  return [...(root === null || root === ELEMENT ? [] : [root]), ...fields].join('.') || 'itself';
}

/** A term by its English names. */
export function termWords(term: Term): string {
  switch (term.kind) {
    case 'path':
      return pathWords(term);
    case 'none':
      return 'none';
    case 'constant':
      return typeof term.value === 'object' ? `${term.value.amount} ${term.value.unit}s` : String(term.value);
    case 'parameter':
      return term.parameter;
    case 'lookup':
      return `${term.lookup}(${termWords(term.key)})`;
    case 'shift':
      return `${termWords(term.base)} ${term.sign} ${termWords(term.duration)}`;
    case 'expiry':
      return `expiry of ${termWords(term.duration)} from ${termWords(term.from)}`;
    case 'days-between':
      return `days from ${termWords(term.from)} to ${termWords(term.to)}`;
  }
}

/** A condition that is tested by itself. What is put together is only named. */
export function conditionWords(condition: CheckedCondition): string {
  switch (condition.kind) {
    case 'truth':
      return termWords(condition.term);
    case 'compare':
      return `${termWords(condition.left)} ${signOf(condition.operator)} ${termWords(condition.right)}`;
    case 'member': {
      const members = condition.members.map(termWords).join(', ');
      return `${termWords(condition.left)} ${condition.negated ? 'not in' : 'in'} (${members})`;
    }
    case 'known':
      return `${pathWords(condition.path)} ${condition.negated ? 'unknown' : 'known'}`;
    case 'defined':
      return condition.definition;
    case 'not':
      return `not (${conditionWords(condition.operand)})`;
    case 'and':
    case 'or':
      return condition.operands.map((operand) => `(${conditionWords(operand)})`).join(` ${condition.kind} `);
    case 'some':
    case 'no':
    case 'every':
    case 'count':
      return `${condition.kind} of ${pathWords(condition.collection)}`;
  }
}
