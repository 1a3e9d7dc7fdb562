import { type CheckedCondition, type CheckedPath, type CheckedPolicy, SELF, type Term } from '@shouze/dsl';

/**
 * A definition's condition as if written where it is read, with `self` replaced by what it is read on. Null where it
 * cannot be: read on a record that may be absent, or quantifying over an element's own lists.
 */
export function inlined(
  { definition, on }: Extract<CheckedCondition, { kind: 'defined' }>,
  { definitions }: CheckedPolicy,
): CheckedCondition | null {
  const condition = definitions.get(definition)?.condition;
  if (condition === undefined || on.fields.length > 0) return null;
  if (on.root !== null && quantifies(condition)) return null;
  return rerooted(condition, SELF, on.root);
}

function quantifies(condition: CheckedCondition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.some(quantifies);
    case 'not':
      return quantifies(condition.operand);
    // What it says in turn is looked at when it is inlined itself.
    case 'defined':
    case 'truth':
    case 'compare':
    case 'member':
    case 'known':
      return false;
    case 'some':
    case 'no':
    case 'every':
    case 'count':
      return true;
  }
}

/** With one root for another. */
export function rerooted(condition: CheckedCondition, from: string, root: string | null): CheckedCondition {
  const inside = (inner: CheckedCondition): CheckedCondition => rerooted(inner, from, root);
  const path = (at: CheckedPath): CheckedPath => (at.root === from ? { ...at, root } : at);
  const term = (value: Term): Term => rerootedTerm(value, path);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, operands: condition.operands.map(inside) };
    case 'not':
      return { ...condition, operand: inside(condition.operand) };
    case 'truth':
      return { ...condition, term: term(condition.term) };
    case 'defined':
      return { ...condition, on: path(condition.on) };
    case 'compare':
      return { ...condition, left: term(condition.left), right: term(condition.right) };
    case 'member':
      return { ...condition, left: term(condition.left), members: condition.members.map(term) };
    case 'known':
      return { ...condition, path: path(condition.path) };
    case 'some':
    case 'no':
    case 'every':
      return {
        ...condition,
        collection: path(condition.collection),
        where: condition.where && inside(condition.where),
        take: condition.take.map(({ field, direction }) => ({ field: path(field), direction })),
      };
    case 'count':
      return {
        ...condition,
        collection: path(condition.collection),
        where: condition.where && inside(condition.where),
        bound: term(condition.bound),
      };
  }
}

function rerootedTerm(term: Term, path: (at: CheckedPath) => CheckedPath): Term {
  const inside = (inner: Term): Term => rerootedTerm(inner, path);
  switch (term.kind) {
    case 'path':
      return path(term);
    case 'constant':
    case 'none':
    case 'parameter':
      return term;
    case 'lookup':
      return { ...term, key: inside(term.key) };
    case 'shift':
      return { ...term, base: inside(term.base) };
    case 'expiry':
      return { ...term, from: inside(term.from) };
    case 'days-between':
      return { ...term, from: inside(term.from), to: inside(term.to) };
  }
}
