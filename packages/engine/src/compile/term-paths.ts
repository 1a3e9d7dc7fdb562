import type { CheckedCondition, CheckedPath, Term, Type } from '@shouze/dsl';

export type Atom = Extract<CheckedCondition, { kind: 'truth' | 'compare' | 'member' | 'known' }>;

export function pathsOfAtom(atom: Atom): readonly CheckedPath[] {
  return atom.kind === 'known' ? [atom.path] : termsOf(atom).flatMap(pathsOf);
}

export function termsOf(atom: Exclude<Atom, { kind: 'known' }>): readonly Term[] {
  switch (atom.kind) {
    case 'truth':
      return [atom.term];
    case 'compare':
      return [atom.left, atom.right];
    case 'member':
      return [atom.left, ...atom.members];
  }
}

function pathsOf(term: Term): readonly CheckedPath[] {
  switch (term.kind) {
    case 'path':
      return [term];
    case 'constant':
    case 'none':
    case 'parameter':
      return [];
    case 'lookup':
      return pathsOf(term.key);
    case 'shift':
      return pathsOf(term.base);
    case 'expiry':
      return pathsOf(term.from);
    case 'days-between':
      return [...pathsOf(term.from), ...pathsOf(term.to)];
  }
}

/** How values are compared: those of different kinds have no order. Null for none and for what is not compared. */
export function comparedAs(term: Term): 'text' | 'number' | 'yesno' | 'party' | 'case' | null {
  return term.kind === 'none' ? null : typeComparedAs(term.type);
}

function typeComparedAs({ kind }: Type): ReturnType<typeof comparedAs> {
  switch (kind) {
    case 'text':
    case 'date':
    case 'enum':
      return 'text';
    case 'integer':
    case 'money':
      return 'number';
    case 'yesno':
      return 'yesno';
    case 'person':
    case 'unit':
      return 'party';
    case 'case_number':
      return 'case';
    case 'entity':
    case 'list':
    case 'duration':
      return null;
  }
}
