import type { Declaration, Title } from './ast.ts';
import { builtInNames } from './declared-names.ts';
import type { ParsedPiece } from './parse-piece.ts';

/**
 * Names that a piece of text declares, but too broken to be read: what is wrong is told there, so that nothing has to be
 * told where they are used.
 */
export function lostNames(
  declared: ReadonlySet<string>,
  { declarations, diagnostics }: ParsedPiece,
): readonly string[] {
  if (!diagnostics.some(({ severity }) => severity === 'error')) return [];
  const read = new Set([...builtInNames, ...declarations.flatMap(titlesOf)]);
  return [...declared].filter((name) => !read.has(name));
}

function titlesOf(declaration: Declaration): readonly string[] {
  // Members, fields and states have titles, too.
  const parts = Object.values(declaration).flatMap((part: unknown) => (Array.isArray(part) ? part : []));
  return [declaration, ...parts].flatMap((part: unknown) => (isTitled(part) ? namesOf(part.title) : []));
}

function isTitled(part: unknown): part is { readonly title: Title } {
  return typeof part === 'object' && part !== null && 'title' in part;
}

function namesOf({ primary, zh, en }: Title): readonly string[] {
  return [primary, zh, en].flatMap((name) => name?.text ?? []);
}
