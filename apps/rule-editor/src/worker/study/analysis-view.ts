import type { CheckedPolicy, ParsedPackage } from '@shouze/dsl';
import { exampleInsertion, type Finding, type PackageAnalysis } from '@shouze/engine';
import { caseView } from './case-view.ts';
import type { AnalysisView, FindingView } from './protocol.ts';

/** What analysis found, in words; what a comment silences comes last. */
export function analysisView(
  { findings, silenced, idleSilences }: PackageAnalysis,
  parsed: ParsedPackage,
  policy: CheckedPolicy,
): AnalysisView {
  const view = (finding: Finding, silencedBy: string | null): FindingView =>
    findingView(finding, silencedBy, parsed, policy);
  return {
    findings: [
      ...findings.map((finding) => view(finding, null)),
      ...silenced.map(({ finding, reason }) => view(finding, reason)),
    ],
    idleSilences,
  };
}

function findingView(
  finding: Finding,
  silencedBy: string | null,
  parsed: ParsedPackage,
  policy: CheckedPolicy,
): FindingView {
  const { code, kind, severity, rules, message, ranges, witness, decision, fixes } = finding;
  const own = new Set(parsed.files.map(({ path }) => path));
  return {
    id: [code, ...rules, message.zh].join('|'),
    code,
    kind,
    severity,
    message,
    places: ranges,
    witness: witness && decision ? caseView(witness, decision, policy) : null,
    // A library cannot be edited here.
    fixes: fixes.filter(({ edits }) => edits.every(({ span }) => own.has(span.file))),
    insertion: exampleInsertion(finding, parsed, policy),
    silencedBy,
  };
}
