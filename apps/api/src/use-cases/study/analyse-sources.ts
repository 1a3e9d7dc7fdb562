import type { Finding } from '@shouze/contract';
import {
  type CheckedPackage,
  type CheckedPolicy,
  createPackageChecker,
  type PackageSources,
} from '@shouze/dsl';
import {
  type Analyze,
  analyzablePolicy,
  analyzePackage,
  calendarFor,
  createAnalyzer,
  type Finding as Found,
  witnessExample,
} from '@shouze/engine';
import type { StudyAnswer } from './study.ts';

/** Analyses the texts of one policy as it is edited: what was asked of the text before is not asked again. */
export function createAnalyst(): (sources: PackageSources) => StudyAnswer<'analyse'> {
  const check = createPackageChecker();
  const analyzer = createAnalyzer();
  return (sources) => analyse(sources, check(sources), analyzer);
}

function analyse(
  sources: PackageSources,
  checked: CheckedPackage,
  analyzer: Analyze,
): StudyAnswer<'analyse'> {
  // Circles of precedence and overlapping rows keep a text from being published, and yet can be shown and mended.
  const policy = analyzablePolicy(checked);
  if (policy === null) return { ok: false, errors: errorsOf(checked) };
  const { findings, silenced, idleSilences } = analyzePackage(checked, calendarFor(policy), analyzer);
  const report = (finding: Found, reason: string | null) => asFinding(finding, reason, policy, sources);
  return {
    ok: true,
    result: {
      hash: checked.policy?.hash ?? null,
      findings: [
        ...findings.map((finding) => report(finding, null)),
        ...silenced.map(({ finding, reason }) => report(finding, reason)),
      ],
      idleSilences,
    },
  };
}

export function errorsOf({ diagnostics }: CheckedPackage) {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function asFinding(
  finding: Found,
  silenced: string | null,
  policy: CheckedPolicy,
  { files }: PackageSources,
): Finding {
  const [zh, en] = [witnessExample(finding, policy, 'zh'), witnessExample(finding, policy, 'en')];
  const own = new Set(files.map(({ path }) => path));
  return {
    ...finding,
    example: zh === null || en === null ? null : { zh, en },
    // What is inherited is mended where it stands.
    fixes: finding.fixes.filter(({ edits }) => edits.every(({ span }) => own.has(span.file))),
    silenced,
  };
}
