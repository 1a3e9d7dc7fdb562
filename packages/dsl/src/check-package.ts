import { createCheck } from './check/check.ts';
import type { CheckedPolicy } from './check/checked-ast.ts';
import type { SymbolTable } from './check/symbols.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createPackageParser, type PackageSources, type ParsedPackage } from './syntax/parse-package.ts';

export interface CheckedPackage {
  readonly parsed: ParsedPackage;
  /** Of syntax, names, types and meaning, by file (the package's own first) and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Only without errors. */
  readonly policy: CheckedPolicy | null;
  /** Faulty declarations left out; null only where there is no policy header. */
  readonly preview: CheckedPolicy | null;
  readonly symbols: SymbolTable;
}

/** Texts to checked policy: parse, then check. */
export function checkPackage(sources: PackageSources): CheckedPackage {
  return createPackageChecker()(sources);
}

/** A checker for one package as it is edited: what did not change is neither read nor checked again. */
export function createPackageChecker(): (sources: PackageSources) => CheckedPackage {
  const parse = createPackageParser();
  const check = createCheck();
  return (sources) => {
    const parsed = parse(sources);
    const checked = check(parsed);
    const diagnostics = inOrder([...parsed.diagnostics, ...checked.diagnostics], sources);
    return { parsed, ...checked, diagnostics };
  };
}

function inOrder(
  diagnostics: readonly Diagnostic[],
  { files, libraries }: PackageSources,
): readonly Diagnostic[] {
  const rank = new Map([...files, ...libraries].map(({ path }, index) => [path, index]));
  const rankOf = ({ span }: Diagnostic): number => rank.get(span.file) ?? rank.size;
  return diagnostics.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
