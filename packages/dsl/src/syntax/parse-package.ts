import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/span.ts';
import type { FileTree } from './ast.ts';
import { declaredNames } from './declared-names.ts';
import { parseFile } from './parse-file.ts';
import { lexRaw } from './raw-lexer.ts';

/** A county package as texts, and the shipped libraries that it may name under `引用`. Paths are unique over both. */
export interface PackageSources {
  readonly files: readonly SourceFile[];
  readonly libraries: readonly SourceFile[];
}

export interface ParsedPackage {
  readonly sources: PackageSources;
  readonly files: readonly FileTree[];
  readonly libraries: readonly FileTree[];
  /** Of the syntax alone, libraries included. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all files twice: once for the names that they declare, once with those names in scope, which unspaced Chinese
 * needs. Never throws; what is broken is told by diagnostics and left out of the trees.
 */
export function parsePackage(sources: PackageSources): ParsedPackage {
  const libraryRaws = sources.libraries.map(lexRaw);
  const fileRaws = sources.files.map(lexRaw);
  const names = new Set([...libraryRaws, ...fileRaws].flatMap((raw) => [...declaredNames(raw)]));
  const libraries = libraryRaws.map((raw) => parseFile(raw, names));
  const files = fileRaws.map((raw) => parseFile(raw, names));
  return {
    sources,
    files: files.map(({ tree }) => tree),
    libraries: libraries.map(({ tree }) => tree),
    diagnostics: [...libraries, ...files].flatMap(({ diagnostics }) => diagnostics),
  };
}
