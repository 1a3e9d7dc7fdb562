import canonicalize from 'canonicalize';
import type { Binder, CheckedCondition, CheckedState } from '../checked-ast.ts';

/** Where things stand, and how they came there, is no part of what they mean. */
const places = new Set(['at', 'lineStarts', 'hash', 'inheritance']);

/** Lists whose order means nothing. */
const unordered = new Set([
  'members',
  'duties',
  'procedures',
  'roles',
  'citations',
  'persons',
  'examples',
  'expectations',
  'transitions',
  'effects',
  'choosing',
]);

/** A value as JSON that two texts of one meaning have in common. */
export function canonicalForm(value: unknown): unknown {
  if (value instanceof Map) return canonicalForm(Object.fromEntries(value));
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(canonicalForm);
  if (typeof value !== 'object' || value === null) return value;
  return canonicalObject(value);
}

function canonicalObject(object: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(object).filter(([key]) => !places.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, canonicalEntry(key, value, object)]));
}

function canonicalEntry(key: string, value: unknown, object: object): unknown {
  // Facts are the county's own data: their names are not ours, and lists in them keep their order.
  if (key === 'facts') return value;
  if (key === 'states') return canonicalStates(value as readonly CheckedState[]);
  if (key === 'root' && typeof value === 'string') return unnumbered(value);
  if (key === 'binder') return { ...canonicalObject(value as Binder), id: unnumbered((value as Binder).id) };
  if (key === 'operands') return sorted(flattened(value as readonly CheckedCondition[], object));
  const isLot = key === 'pool' && 'by' in object && object.by === 'lot';
  return Array.isArray(value) && (unordered.has(key) || isLot) ? sorted(value) : canonicalForm(value);
}

/** `A 且 (B 且 C)` says what `A 且 B 且 C` says. */
function flattened(operands: readonly CheckedCondition[], parent: object): readonly CheckedCondition[] {
  const kind = 'kind' in parent ? parent.kind : null;
  return operands.flatMap((operand) =>
    (operand.kind === 'and' || operand.kind === 'or') && operand.kind === kind
      ? flattened(operand.operands, operand)
      : [operand],
  );
}

/** Which of several like elements comes first is a matter of layout; each is read inside its own condition only. */
function unnumbered(binder: string): string {
  return binder.replace(/#\d+$/, '');
}

/** The first state is the start; the others stand in no order. */
function canonicalStates(states: readonly CheckedState[]): unknown {
  return { start: states[0]?.id ?? null, states: sorted(states) };
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  const keyed = values
    .map((value) => canonicalForm(value))
    .map((form) => ({ form, key: canonicalize(form) ?? '' }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ form }) => form);
}
