import type { Span } from '../source/span.ts';
import type { Name } from './ast.ts';

/** A copy of plain data about a text, so many characters further on. One name stays one, wherever it is referred to. */
export function moved<T>(data: T, by: number, names = new Map<Name, Name>()): T {
  // Whatever is copied is of the type that it was.
  return copy(data, by, names) as T;
}

function copy(data: unknown, by: number, names: Map<Name, Name>): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.length === 0 ? data : data.map((part) => copy(part, by, names));
  if (isSpan(data)) return { file: data.file, start: data.start + by, end: data.end + by };
  if (!isName(data)) return copyEntries(data, by, names);
  const known = names.get(data) ?? (copyEntries(data, by, names) as Name);
  names.set(data, known);
  return known;
}

function copyEntries(data: object, by: number, names: Map<Name, Name>): object {
  const copied: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(data)) copied[key] = copy(part, by, names);
  return copied;
}

function isSpan(data: object): data is Span {
  return 'file' in data && 'start' in data;
}

function isName(data: object): data is Name {
  return 'text' in data && !('kind' in data);
}
