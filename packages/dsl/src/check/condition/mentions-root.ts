import type { CheckedCondition, Term } from '../checked-ast.ts';

/** Whether a condition reads anything of the element with this binder. */
export function mentionsRoot(condition: CheckedCondition, root: string): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.some((operand) => mentionsRoot(operand, root));
    case 'not':
      return mentionsRoot(condition.operand, root);
    case 'truth':
      return termRoots(condition.term).includes(root);
    case 'defined':
      return condition.on.root === root;
    case 'compare':
      return [condition.left, condition.right].some((term) => termRoots(term).includes(root));
    case 'member':
      return [condition.left, ...condition.members].some((term) => termRoots(term).includes(root));
    case 'known':
      return condition.path.root === root;
    case 'some':
    case 'no':
    case 'every':
    case 'count': {
      const bound = condition.kind === 'count' ? termRoots(condition.bound) : [];
      const where = condition.where !== null && mentionsRoot(condition.where, root);
      return where || bound.includes(root) || condition.collection.root === root;
    }
  }
}

/** The binders that a term reads; null stands for the matter. */
export function termRoots(term: Term): readonly (string | null)[] {
  switch (term.kind) {
    case 'path':
      return [term.root];
    case 'constant':
    case 'none':
    case 'parameter':
      return [];
    case 'lookup':
      return termRoots(term.key);
    case 'shift':
      return [...termRoots(term.base), ...termRoots(term.duration)];
    case 'expiry':
      return [...termRoots(term.from), ...termRoots(term.duration)];
    case 'days-between':
      return [...termRoots(term.from), ...termRoots(term.to)];
  }
}
