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
  return createPackageParser()(sources);
}

/** What was read of one text. */
interface Reading {
  readonly source: SourceFile;
  readonly raw: RawFile;
  readonly declared: ReadonlySet<string>;
  parsed: { readonly names: ReadonlySet<string>; readonly file: ParsedFile } | null;
}

/** A parser for one package as it is edited: it reads again only the files that changed, or all when the names in scope did. */
export function createPackageParser(): (sources: PackageSources) => ParsedPackage {
  let readings: ReadonlyMap<string, Reading> = new Map();
  let names: ReadonlySet<string> = new Set();

  const read = (source: SourceFile): Reading => {
    const known = readings.get(source.path);
    if (known?.source.text === source.text) return known;
    const raw = lexRaw(source);
    return { source, raw, declared: declaredNames(raw), parsed: null };
  };

  const parse = (reading: Reading): ParsedFile => {
    if (reading.parsed?.names !== names) {
      reading.parsed = { names, file: parseSource(reading.source, reading.raw, names) };
    }
    return reading.parsed.file;
  };

  return (sources) => {
    const libraryReadings = sources.libraries.filter(isCode).map(read);
    const fileReadings = sources.files.filter(isCode).map(read);
    const all = [...libraryReadings, ...fileReadings];
    readings = new Map(all.map((reading) => [reading.source.path, reading]));
    const inScope = new Set(all.flatMap(({ declared }) => [...declared]));
    if (inScope.symmetricDifference(names).size > 0) names = inScope;
    const libraries = libraryReadings.map(parse);
    const files = fileReadings.map(parse);
    return {
      sources,
      files: files.map(({ tree }) => tree),
      libraries: libraries.map(({ tree }) => tree),
      diagnostics: [...libraries, ...files].flatMap(({ diagnostics }) => diagnostics),
    };
  };
}

function isCode({ path }: SourceFile): boolean {
  return !/\.(?:csv|json)$/i.test(path);
}

function parseSource(source: SourceFile, raw: RawFile, names: ReadonlySet<string>): ParsedFile {
  const { tree, diagnostics } = parseFile(raw, names);
  return { tree, diagnostics: [...diagnostics, ...checkWithinFences(source, tree.declarations)] };
}
