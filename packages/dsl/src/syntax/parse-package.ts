import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/span.ts';
import type { FileTree } from './ast.ts';

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
