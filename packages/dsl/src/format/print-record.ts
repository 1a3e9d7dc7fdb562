import type { ListValue, RecordField, RecordValue, Value } from '../syntax/ast.ts';
import { fits, hasComments, indent, type Lines, withComments } from './lines.ts';
import { printName } from './print-name.ts';
import { printOperand } from './print-operand.ts';
import type { Target } from './target.ts';

/**
 * A value of an example's facts: on one line where it fits and holds no comment, else a field or an item a line.
 * @param depth how far in it stands, in steps of indentation
 * @param before what stands on the line before it, for the measure
 */
export function printValue(value: Value, target: Target, depth: number, before = ''): Lines {
  if (value.kind !== 'list' && value.kind !== 'record') return [printOperand(value, target, 'value', 'data')];
  const line = isCommented(value) ? null : inline(value, target);
  if (line !== null && fits(`${before}${line},`, depth)) return [line];
  return value.kind === 'list' ? openList(value, target, depth) : openRecord(value, target, depth);
}

function inline(value: Value, target: Target): string {
  if (value.kind === 'list') return `[${value.items.map((item) => inline(item, target)).join(', ')}]`;
  if (value.kind !== 'record') return printOperand(value, target, 'value', 'data');
  if (value.fields.length === 0) return '{ }';
  const fields = value.fields.map(
    (field) => `${printName(field.name, target, 'member')}: ${inline(field.value, target)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function openList({ items }: ListValue, target: Target, depth: number): Lines {
  const lines = items.map((item, index) =>
    ended(printValue(item, target, depth + 1), index < items.length - 1),
  );
  return ['[', ...indent(lines.flat()), ']'];
}

export function openRecord({ fields }: RecordValue, target: Target, depth: number): Lines {
  const lines = fields.map((field, index) =>
    withComments(field, printField(field, index < fields.length - 1, target, depth + 1)),
  );
  return ['{', ...indent(lines.flat()), '}'];
}

function printField({ name, value }: RecordField, goesOn: boolean, target: Target, depth: number): Lines {
  const start = `${printName(name, target, 'member')}: `;
  const [first = '', ...rest] = printValue(value, target, depth, start);
  return ended([`${start}${first}`, ...rest], goesOn);
}

function ended(lines: Lines, goesOn: boolean): Lines {
  return goesOn ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`] : lines;
}

function isCommented(value: Value): boolean {
  if (value.kind === 'list') return value.items.some(isCommented);
  if (value.kind !== 'record') return false;
  return value.fields.some((field) => hasComments(field) || isCommented(field.value));
}
