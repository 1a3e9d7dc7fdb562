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

/** A value as the JSON text that all texts of one meaning have in common: keys in order, no blanks. @see RFC 8785 */
export function canonicalText(value: unknown): string {
  return textOf(value, entryText);
}

type EntryText = (key: string, value: unknown, object: object) => string;

function textOf(value: unknown, entry: EntryText): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return listText(value.map((part) => textOf(part, entry)));
  return objectText(value instanceof Map ? Object.fromEntries(value) : value, entry);
}

function objectText(object: object, entry: EntryText): string {
  const entries = Object.entries(object).filter(([key, value]) => !places.has(key) && value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${entry(key, value, object)}`).join()}}`;
}

function entryText(key: string, value: unknown, object: object): string {
  // Facts are the county's own data: their names are not ours, and lists in them keep their order.
  if (key === 'facts') return plainText(value);
  if (key === 'states') return statesText(value as readonly CheckedState[]);
  if (key === 'root' && typeof value === 'string') return JSON.stringify(unnumbered(value));
  if (key === 'binder') return canonicalText({ ...(value as Binder), id: unnumbered((value as Binder).id) });
  if (key === 'operands') return sortedText(flattened(value as readonly CheckedCondition[], object));
  const isLot = key === 'pool' && 'by' in object && object.by === 'lot';
  return Array.isArray(value) && (unordered.has(key) || isLot) ? sortedText(value) : canonicalText(value);
}

function plainText(value: unknown): string {
  return textOf(value, (_key, inner) => plainText(inner));
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
function statesText(states: readonly CheckedState[]): string {
  return `{"start":${JSON.stringify(states[0]?.id ?? null)},"states":${sortedText(states)}}`;
}

function sortedText(values: readonly unknown[]): string {
  return listText(values.map(canonicalText).sort());
}

function listText(texts: readonly string[]): string {
  return `[${texts.join()}]`;
}
