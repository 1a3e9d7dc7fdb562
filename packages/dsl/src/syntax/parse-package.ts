import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/span.ts';
import type { FileTree } from './ast.ts';
import { createFileReader, type FileReader, type ParsedFile } from './file-reader.ts';

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
  /** Names of what stands in the texts, but is too broken to be read. */
  readonly lost: ReadonlySet<string>;
  /** Of the syntax alone, libraries included. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all files twice: once for the names that they declare, once with those names in scope, which unspaced Chinese
 * needs. Never throws; what is broken is told by diagnostics and left out of the trees.
 */
export function parsePackage(sources: PackageSources): ParsedPackage {
  return createPackageParser()(sources);
}

/** A parser for one package as it is edited: it reads again what changed, and what the names in it may read otherwise. */
export function createPackageParser(): (sources: PackageSources) => ParsedPackage {
  let readers: ReadonlyMap<string, FileReader> = new Map();
  let names: ReadonlySet<string> = new Set();
  return (sources) => {
    const known = readers;
    const code = [...sources.libraries, ...sources.files].filter(isCode);
    readers = new Map(code.map(({ path }) => [path, known.get(path) ?? createFileReader()]));
    const declared = code.flatMap((source) => readers.get(source.path)?.declare(source) ?? []);
    const inScope = new Set(declared.flatMap((some) => [...some]));
    const scope = { names: inScope, changed: [...inScope.symmetricDifference(names)] };
    names = inScope;
    const parse = (of: readonly SourceFile[]): readonly ParsedFile[] =>
      of.flatMap(({ path }) => readers.get(path)?.parse(scope) ?? []);
    const libraries = parse(sources.libraries);
    const files = parse(sources.files);
    return {
      sources,
      files: files.map(({ tree }) => tree),
      libraries: libraries.map(({ tree }) => tree),
      lost: new Set([...libraries, ...files].flatMap(({ lost }) => lost)),
      diagnostics: [...libraries, ...files].flatMap(({ diagnostics }) => diagnostics),
    };
  };
}

function isCode({ path }: SourceFile): boolean {
  return !/\.(?:csv|json)$/i.test(path);
}
