import type { CheckedCondition, CheckedPath, CheckedQuantified, Term } from '../checked-ast.ts';

type Rename = (root: string) => string;

/** The term with its elements called otherwise. */
export function renameRoots(term: Term, rename: Rename): Term {
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

function renamePath(path: CheckedPath, rename: Rename): CheckedPath {
  return path.root === null ? path : { ...path, root: rename(path.root) };
}

/** The condition with its elements called otherwise, where they are bound as well as where they are read. */
function renameElements(condition: CheckedCondition, rename: Rename): CheckedCondition {
  const term = (inner: Term): Term => renameRoots(inner, rename);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return {
        ...condition,
        operands: condition.operands.map((operand) => renameElements(operand, rename)),
      };
    case 'not':
      return { ...condition, operand: renameElements(condition.operand, rename) };
    case 'truth':
      return { ...condition, term: term(condition.term) };
    case 'defined':
      return { ...condition, on: renamePath(condition.on, rename) };
    case 'compare':
      return { ...condition, left: term(condition.left), right: term(condition.right) };
    case 'member':
      return { ...condition, left: term(condition.left), members: condition.members.map(term) };
    case 'known':
      return { ...condition, path: renamePath(condition.path, rename) };
    case 'some':
    case 'no':
    case 'every':
      return renameQuantified(condition, rename);
    case 'count':
      return { ...renamedCollection(condition, rename), bound: term(condition.bound) };
  }
}

export function renameQuantified(condition: CheckedQuantified, rename: Rename): CheckedQuantified {
  return {
    ...renamedCollection(condition, rename),
    take: condition.take.map((key) => ({ ...key, field: renamePath(key.field, rename) })),
  };
}

type OverElements = Extract<CheckedCondition, { readonly collection: CheckedPath }>;

function renamedCollection<C extends OverElements>(condition: C, rename: Rename): C {
  const { collection, binder, where } = condition;
  return {
    ...condition,
    collection: renamePath(collection, rename),
    binder: { ...binder, id: rename(binder.id) },
    where: where === null ? null : renameElements(where, rename),
  };
}
