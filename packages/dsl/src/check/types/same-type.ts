import type { Constant, Term, Type } from '../checked-ast.ts';

function sameType(a: Type, b: Type): boolean {
  if (a.kind === 'enum') return b.kind === 'enum' && a.enum === b.enum;
  if (a.kind === 'entity') return b.kind === 'entity' && a.entity === b.entity;
  if (a.kind === 'list') return b.kind === 'list' && sameType(a.of, b.of);
  return a.kind === b.kind;
}

/** Null is the type of `空`, which goes with every type. */
export function typeOf(term: Term): Type | null {
  return term.kind === 'none' ? null : term.type;
}

export function isNumeric(type: Type): boolean {
  return type.kind === 'integer' || type.kind === 'money';
}

/** A written number is an integer or an amount, as its place needs; null where it does not fit. */
export function asType(term: Term, expected: Type): Term | null {
  if (term.kind === 'none') return term;
  if (sameType(term.type, expected)) return term;
  // A parameter stands for a literal, and one without a fraction may be an amount.
  const isNumber = term.kind === 'parameter' && isNumeric(term.type);
  if (isNumber && expected.kind === 'money') return { ...term, type: expected };
  if (term.kind !== 'constant') return null;
  return retype(term, expected);
}

function retype(term: Constant & { kind: 'constant' }, expected: Type): Constant | null {
  const retyped = { ...term, type: expected };
  if (isNumeric(term.type) && expected.kind === 'money') return retyped;
  // Ids with punctuation are written as text.
  const takesText = expected.kind === 'person' || expected.kind === 'case_number';
  return term.type.kind === 'text' && takesText ? retyped : null;
}
