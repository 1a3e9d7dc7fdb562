import { diagnose } from '../../diagnostics/catalogue.ts';
import type {
  Declaration,
  FileTree,
  Name,
  PolicyHeader,
  SectionHeading,
  VocabularyHeader,
} from '../../syntax/ast.ts';
import type { ParsedPackage } from '../../syntax/parse-package.ts';
import { type Base, findBase } from './find-base.ts';
import { labelsOf } from './ids.ts';
import { createNamespace, type Namespace } from './namespace.ts';
import { nearestName, renameFix } from './nearest-name.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

/** A declaration with what its place in the package says of it. */
export interface Placed<D extends Declaration = Declaration> {
  readonly node: D;
  readonly section: SectionHeading | null;
  /** 0: the policy's own; 1: its base's, 2: that one's base's …; Infinity: of a library that is used. */
  readonly level: number;
}

/** What a package consists of: its own files, what it is based on, and the libraries that either uses, at any remove. */
export interface LoadedPackage {
  readonly header: PolicyHeader | null;
  readonly declarations: readonly Placed[];
  readonly unusedLibraries: readonly FileTree[];
  /** The header of the policy that it is based on. */
  readonly base: PolicyHeader | null;
}

export function loadPackage(
  parsed: ParsedPackage,
  reporter: Reporter,
  symbols: SymbolRecorder,
): LoadedPackage {
  const libraries = declareLibraries(parsed, reporter, symbols);
  const header = findHeader(parsed.files, reporter, symbols);
  const levels = new Map(parsed.files.map((file) => [file, 0]));
  const bases = basesOf(header, parsed, reporter, symbols);
  for (const [index, base] of bases.entries())
    for (const file of base.files) if (!levels.has(file)) levels.set(file, index + 1);
  // A map visits what is added while it is walked: this follows uses at any remove.
  for (const [file] of levels)
    for (const library of usedBy(file, libraries, reporter, symbols))
      if (!levels.has(library)) levels.set(library, Number.POSITIVE_INFINITY);
  return {
    header,
    base: bases[0]?.header ?? null,
    // What is built on first: of two declarations of one title, the county's is the one to change.
    declarations: [...levels]
      .sort(([, a], [, b]) => (a === b ? 0 : b - a))
      .flatMap(([file, level]) => placeDeclarations(file, level)),
    unusedLibraries: parsed.libraries.filter((file) => !levels.has(file)),
  };
}

/** The policy's base, that one's base and so on; a circle ends where it closes. */
function basesOf(
  header: PolicyHeader | null,
  parsed: ParsedPackage,
  reporter: Reporter,
  symbols: SymbolRecorder,
): readonly Base[] {
  const bases: Base[] = [];
  let at = header;
  while (at !== null) {
    const base = findBase(at, parsed, reporter, symbols);
    if (base === null || bases.some((each) => each.header === base.header)) break;
    bases.push(base);
    at = base.header;
  }
  return bases;
}

/** A library may be several files under one title. */
function declareLibraries(
  parsed: ParsedPackage,
  reporter: Reporter,
  symbols: SymbolRecorder,
): Namespace<FileTree[]> {
  const libraries = createNamespace<FileTree[]>({ zh: '词汇', en: 'vocabulary' }, reporter, symbols);
  for (const file of [...parsed.files, ...parsed.libraries]) {
    const header = vocabularyHeader(file);
    if (header === null) continue;
    const same = libraries.find(header.title.primary.text);
    if (same !== undefined) {
      symbols.declare(header.title, same.symbol);
      same.item.push(file);
      continue;
    }
    const title = labelsOf(header.title);
    const id = title.zh ?? title.en ?? '';
    const symbol = {
      kind: 'library',
      id,
      title,
      declaredAt: header.title.primary,
      type: null,
      owner: null,
    } as const;
    libraries.declare(header.title, symbol, [file]);
  }
  return libraries;
}

function usedBy(
  file: FileTree,
  libraries: Namespace<FileTree[]>,
  reporter: Reporter,
  symbols: SymbolRecorder,
): readonly FileTree[] {
  return usedNames(file).flatMap((name) => {
    const library = libraries.find(name.text);
    if (library !== undefined) symbols.refer(name, library.symbol);
    else reportMissing(name, libraries, reporter);
    return library?.item ?? [];
  });
}

function reportMissing(name: Name, libraries: Namespace<FileTree[]>, reporter: Reporter): void {
  const nearest = nearestName(name.text, libraries.titles);
  const fixes = renameFix(name, nearest);
  reporter.add(diagnose('SZ209', name.span, { name: name.text, nearest }, { fixes }));
  reporter.ignore('SZ201');
}

function usedNames(file: FileTree): readonly Name[] {
  const headers = file.declarations.filter((node) => node.kind === 'policy' || node.kind === 'vocabulary');
  return headers.flatMap((header) =>
    header.lines.flatMap((line) => (line.kind === 'uses' ? line.libraries : [])),
  );
}

function findHeader(
  files: readonly FileTree[],
  reporter: Reporter,
  symbols: SymbolRecorder,
): PolicyHeader | null {
  const headers = files.flatMap((file) => file.declarations).filter((node) => node.kind === 'policy');
  const [first, ...others] = headers;
  if (first !== undefined) {
    const title = labelsOf(first.title);
    const id = title.zh ?? title.en ?? '';
    symbols.declare(first.title, {
      kind: 'policy',
      id,
      title,
      declaredAt: first.title.primary,
      type: null,
      owner: null,
    });
  }
  for (const other of others) reporter.add(diagnose('SZ302', other.title.primary.span, {}));
  const file = files.find((each) => each.declarations.length > 0) ?? files[0];
  const isVocabulary = files.some((each) => vocabularyHeader(each) !== null);
  // A header that cannot be read is reported as such.
  const isReadable = files.every(({ span }) => reporter.isReadable(span));
  if (first === undefined && file !== undefined && !isVocabulary && isReadable) {
    reporter.add(diagnose('SZ301', { file: file.path, start: 0, end: 0 }, {}));
  }
  return first ?? null;
}

/** A base's examples are its own: they test what it says without its heirs. */
function placeDeclarations(file: FileTree, level: number): readonly Placed[] {
  let section: SectionHeading | null = null;
  return file.declarations.flatMap((node) => {
    if (node.kind === 'section') section = node;
    return node.kind === 'example' && level > 0 ? [] : [{ node, section, level }];
  });
}

function vocabularyHeader(file: FileTree): VocabularyHeader | null {
  return file.declarations.find((node) => node.kind === 'vocabulary') ?? null;
}
