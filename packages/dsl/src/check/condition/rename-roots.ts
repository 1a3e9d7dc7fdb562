import type { Term } from '../checked-ast.ts';

/** The term with its elements called otherwise. */
export function renameRoots(term: Term, rename: (root: string) => string): Term {
  switch (term.kind) {
    case 'path':
      return term.root === null ? term : { ...term, root: rename(term.root) };
    case 'constant':
    case 'none':
    case 'parameter':
      return term;
    case 'lookup':
      return { ...term, key: renameRoots(term.key, rename) };
    case 'shift':
      return { ...term, base: renameRoots(term.base, rename), duration: renameRoots(term.duration, rename) };
    case 'expiry':
      return { ...term, from: renameRoots(term.from, rename), duration: renameRoots(term.duration, rename) };
    case 'days-between':
      return { ...term, from: renameRoots(term.from, rename), to: renameRoots(term.to, rename) };
  }
}
