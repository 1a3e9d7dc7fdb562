import type { ListValue, RecordField, RecordValue, Value } from '../syntax/ast.ts';
import { fill, fits, hasComments, indent, type Lines, withComments } from './lines.ts';
import { printName } from './print-name.ts';
import { printOperand } from './print-operand.ts';
import type { Target } from './target.ts';

/**
 * A value of an example's facts: on one line where it fits and holds no comment, else opened over several.
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
  return value.fields.length === 0
    ? '{ }'
    : `{ ${value.fields.map((field) => inlineField(field, target)).join(', ')} }`;
}

function inlineField({ name, value }: RecordField, target: Target): string {
  return `${printName(name, target, 'member')}: ${inline(value, target)}`;
}

/** The brackets of a list of one record share their lines with its braces. */
function openList({ items }: ListValue, target: Target, depth: number): Lines {
  const [only] = items;
  if (only?.kind === 'record' && items.length === 1) {
    return openRecord(only, target, depth).map((line) => (line === '{' ? '[{' : line === '}' ? '}]' : line));
  }
  const lines = items.map((item, index) =>
    ended(printValue(item, target, depth + 1), index < items.length - 1),
  );
  return ['[', ...indent(lines.flat()), ']'];
}

/** Single values fill lines; lists, records and what has a comment stand on lines of their own. */
export function openRecord({ fields }: RecordValue, target: Target, depth: number): Lines {
  const lines: string[] = [];
  let single: string[] = [];
  const flush = (): void => {
    lines.push(...fill(single, ' ', depth + 1));
    single = [];
  };
  fields.forEach((field, index) => {
    const goesOn = index < fields.length - 1;
    if (isSingle(field)) single.push(`${inlineField(field, target)}${goesOn ? ',' : ''}`);
    else {
      flush();
      lines.push(...withComments(field, printField(field, goesOn, target, depth + 1)));
    }
  });
  flush();
  return ['{', ...indent(lines), '}'];
}

function isSingle(field: RecordField): boolean {
  const { value } = field;
  const nested = (value.kind === 'list' && value.items.length > 0) || value.kind === 'record';
  return !nested && !hasComments(field);
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
