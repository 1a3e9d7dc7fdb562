import {
  type Bilingual,
  type CheckedPackage,
  type CheckedPolicy,
  createPackageChecker,
  type Diagnostic,
  type PackageSources,
  type Span,
} from '@shouze/dsl';
import {
  analyzablePolicy,
  analyzePackage,
  calendarFor,
  createAnalyzer,
  exampleInsertion,
  type Finding,
} from '@shouze/engine';
import type { Studied } from './study.ts';

/** Analyses one package as it is edited; of a text with errors nothing is known. */
export function createAnalyst(): (sources: PackageSources) => Studied {
  const check = createPackageChecker();
  const analyzer = createAnalyzer();
  return (sources) => {
    const checked = check(sources);
    const policy = analyzablePolicy(checked);
    if (policy === null) return [];
    const { findings, idleSilences } = analyzePackage(checked, calendarFor(policy), analyzer);
    return [...findings.flatMap((finding) => asDiagnostic(finding, checked, policy)), ...idleSilences];
  };
}

const ALSO: Bilingual = { zh: '另见', en: 'also here' };

function asDiagnostic(
  finding: Finding,
  { parsed }: CheckedPackage,
  policy: CheckedPolicy,
): readonly Diagnostic[] {
  const { code, severity, message, ranges, fixes } = finding;
  const [span, ...others] = ranges.map((range) => firstLine(range, parsed.sources));
  if (span === undefined) return [];
  const own = new Set(parsed.files.map(({ path }) => path));
  const insertion = exampleInsertion(finding, parsed, policy);
  return [
    {
      code,
      severity,
      span,
      message,
      related: others.map((other) => ({ span: other, message: ALSO })),
      // What is inherited is mended where it stands.
      fixes: [...fixes, ...(insertion ? [insertion] : [])].filter(({ edits }) =>
        edits.every((edit) => own.has(edit.span.file)),
      ),
    },
  ];
}

/** A line under the title of a rule says as much as one under all of it. */
function firstLine({ file, start, end }: Span, { files, libraries }: PackageSources): Span {
  const text = [...files, ...libraries].find(({ path }) => path === file)?.text ?? '';
  const newline = text.indexOf('\n', start);
  return { file, start, end: newline === -1 ? end : Math.min(end, newline) };
}
