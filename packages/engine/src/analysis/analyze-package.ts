import {
  analysisWarnings,
  applySilences,
  type CheckedPackage,
  type CheckedPolicy,
  type Diagnostic,
  type Silenceable,
} from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { type Analyze, analyze } from './analyze.ts';
import type { Finding } from './finding.ts';

/** What analysis says of a package of files: the findings, and what its comments say of them. */
export interface PackageAnalysis {
  /** Not silenced, by place. */
  readonly findings: readonly Finding[];
  readonly silenced: readonly { readonly finding: Finding; readonly reason: string }[];
  /** SZ592 at silences of the package's own files that silence nothing that analysis found. */
  readonly idleSilences: readonly Diagnostic[];
}

const NOTHING: PackageAnalysis = { findings: [], silenced: [], idleSilences: [] };

/**
 * Analyses the policy of a package and leaves out what a comment silences with a reason
 * (`# 不查 SZ403（批量案件）: 理由`). Of a package with errors nothing is known.
 */
export function analyzePackage(
  { policy, parsed }: Pick<CheckedPackage, 'policy' | 'parsed'>,
  calendar: Calendar,
  analyzer: Analyze = analyze,
): PackageAnalysis {
  if (policy === null) return NOTHING;
  const files = [...parsed.files, ...parsed.libraries];
  const found = analyzer(policy, calendar, { parsed });
  const about = (finding: Finding): Silenceable => aboutFinding(finding, policy);
  const { kept, silenced, idle } = applySilences(found, about, files, analysisWarnings);
  const own = new Set(parsed.files.map(({ path }) => path));
  return { findings: kept, silenced, idleSilences: idle.filter(({ span }) => own.has(span.file)) };
}

function aboutFinding({ code, ranges, rules }: Finding, policy: CheckedPolicy): Silenceable {
  const names = rules.flatMap((id) => [id, ...titlesOf(id, policy)]);
  return { code, places: ranges, names };
}

function titlesOf(id: string, policy: CheckedPolicy): readonly string[] {
  const title = policy.rules.get(id)?.title;
  return [title?.zh, title?.en].filter((text) => text !== undefined && text !== null);
}
