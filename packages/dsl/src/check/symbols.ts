import type { Name } from '../syntax/ast.ts';
import type { Labels, Type } from './checked-ast.ts';

export type SymbolKind =
  | 'enum'
  | 'member'
  | 'unit'
  | 'position'
  | 'role'
  | 'action'
  | 'entity'
  | 'matter'
  | 'field'
  | 'definition'
  | 'lookup'
  | 'parameter'
  | 'policy'
  | 'library'
  | 'section'
  | 'rule'
  | 'table'
  | 'bar'
  | 'procedure'
  | 'state'
  | 'example'
  | 'guarantee'
  | 'negative'
  | 'binder';

/** What a name stands for. */
export interface Symbol {
  readonly kind: SymbolKind;
  /** As at the JSON edge. */
  readonly id: string;
  readonly title: Labels;
  /** The title's first name where it is declared; null for what is built into the language (`责任人`, `在岗`). */
  readonly declaredAt: Name | null;
  /** Of fields, definitions, look-ups, parameters, binders and members. */
  readonly type: Type | null;
  /** The enum of a member, the entity or matter of a field, the procedure of a state; else null. */
  readonly owner: string | null;
}

/** What the checker found out about names; the printer translates by it, the language service navigates by it. */
export interface SymbolTable {
  readonly all: readonly Symbol[];
  /** The symbol that a name of the tree (a reference or a declared title) stands for. */
  of(name: Name): Symbol | undefined;
}
