import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/span.ts';
import type { FileTree } from './ast.ts';
import { declaredNames } from './declared-names.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { lexRaw, type RawFile } from './raw-lexer.ts';
import { checkWithinFences } from './within-fences.ts';

/** A county package as texts, with the tables of data (`*.csv`, `*.json`) that it names. Paths are unique over both. */
export interface PackageSources {
  readonly files: readonly SourceFile[];
  /** Shipped libraries that it may name under `引用`, and policies that it may be based on. */
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
  const readables = (sources: readonly SourceFile[]) =>
    sources.map((source) => ({ source, raw: lexRaw(source) }));
  const libraryTexts = readables(sources.libraries.filter(isCode));
  const fileTexts = readables(sources.files.filter(isCode));
  const names = new Set([...libraryTexts, ...fileTexts].flatMap(({ raw }) => [...declaredNames(raw)]));
  const parse = ({ source, raw }: { readonly source: SourceFile; readonly raw: RawFile }) =>
    parseSource(source, raw, names);
  const libraries = libraryTexts.map(parse);
  const files = fileTexts.map(parse);
  return {
    sources,
    files: files.map(({ tree }) => tree),
    libraries: libraries.map(({ tree }) => tree),
    diagnostics: [...libraries, ...files].flatMap(({ diagnostics }) => diagnostics),
  };
}

function isCode({ path }: SourceFile): boolean {
  return !/\.(?:csv|json)$/i.test(path);
}

function parseSource(source: SourceFile, raw: RawFile, names: ReadonlySet<string>): ParsedFile {
  const { tree, diagnostics } = parseFile(raw, names);
  return { tree, diagnostics: [...diagnostics, ...checkWithinFences(source, tree.declarations)] };
}
