import type { Literal } from '../../syntax/ast.ts';
import type { Constant } from '../checked-ast.ts';

/** A literal as a constant of the type that it has by itself. */
export function literalConstant(literal: Literal): Constant {
  switch (literal.kind) {
    case 'none':
      return { kind: 'none' };
    case 'text':
      return { kind: 'constant', type: { kind: 'text' }, value: literal.text };
    case 'number': {
      const kind = Number.isInteger(literal.value) ? 'integer' : 'money';
      return { kind: 'constant', type: { kind }, value: literal.value };
    }
    case 'date':
      return { kind: 'constant', type: { kind: 'date' }, value: literal.date };
    case 'yesno':
      return { kind: 'constant', type: { kind: 'yesno' }, value: literal.value };
    case 'duration': {
      const { amount, unit } = literal;
      return { kind: 'constant', type: { kind: 'duration' }, value: { amount, unit } };
    }
  }
}
