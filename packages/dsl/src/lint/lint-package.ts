import type { CheckedPackage } from '../check-package.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { analysisWarnings } from './analysis-warnings.ts';
import { createLintContext } from './lint-context.ts';
import { lintRules } from './registry.ts';
import { applySilences, faultySilences, type Silenceable } from './silences.ts';

/**
 * What could be better in a package's own files, by file and place. A package with errors is not looked at: half a
 * text has half its references, and every second finding would be wrong.
 */
export function lintPackage(checked: CheckedPackage): readonly Diagnostic[] {
  const known = linted.get(checked);
  if (known !== undefined) return known;
  const findings = findAll(checked);
  linted.set(checked, findings);
  return findings;
}

const lintCodes: ReadonlySet<string> = new Set(Object.keys(lintRules));
const silenceableCodes = lintCodes.union(analysisWarnings);

function aboutDiagnostic({ code, span }: Diagnostic): Silenceable {
  return { code, places: [span], names: [] };
}

/** An editor asks several times about one text. */
const linted = new WeakMap<CheckedPackage, readonly Diagnostic[]>();

function findAll(checked: CheckedPackage): readonly Diagnostic[] {
  if (checked.diagnostics.some(({ severity }) => severity === 'error')) return [];
  const context = createLintContext(checked);
  const findings = Object.values(lintRules).flatMap((rule) => rule(context));
  const { files } = checked.parsed;
  const { kept, idle } = applySilences(findings, aboutDiagnostic, files, lintCodes);
  return inOrder([...kept, ...faultySilences(files, silenceableCodes), ...idle], checked);
}

function inOrder(findings: readonly Diagnostic[], { parsed }: CheckedPackage): readonly Diagnostic[] {
  const rank = new Map(parsed.files.map(({ path }, index) => [path, index]));
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.span.file) ?? 0) - (rank.get(b.span.file) ?? 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}
