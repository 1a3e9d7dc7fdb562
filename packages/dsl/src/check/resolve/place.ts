import type { CheckedPath, Term, Type } from '../checked-ast.ts';

/** What a path leads to. */
export type Place =
  /** `certain`: it cannot be unknown, nor none. */
  | { readonly kind: 'value'; readonly term: Term; readonly type: Type; readonly certain: boolean }
  /** A derived yes/no, which is a condition and no value. */
  | { readonly kind: 'defined'; readonly definition: string; readonly on: CheckedPath };
