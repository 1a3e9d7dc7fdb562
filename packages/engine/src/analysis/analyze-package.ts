import {
  analysisWarnings,
  applySilences,
  type CheckedPackage,
  type CheckedPolicy,
  type Diagnostic,
  type Silenceable,
  type Span,
} from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { type Analyze, analyze } from './analyze.ts';
import type { Finding } from './finding.ts';
import { type Writing, writingOf } from './fixes/writing.ts';
import { refusedCircles } from './questions/refused-circles.ts';
import { tableOf } from './questions/room.ts';

/** What analysis says of a package of files: the findings, and what its comments say of them. */
export interface PackageAnalysis {
  /** Not silenced, by place. */
  readonly findings: readonly Finding[];
  readonly silenced: readonly { readonly finding: Finding; readonly reason: string }[];
  /** SZ592 at silences of the package's own files that silence nothing that analysis found. */
  readonly idleSilences: readonly Diagnostic[];
}

const NOTHING: PackageAnalysis = { findings: [], silenced: [], idleSilences: [] };

/** The checker's errors that analysis can show, too. */
const SHOWN: ReadonlySet<string> = new Set(['SZ330', 'SZ334']);

/** The policy; or its preview where nothing but circles of precedence and overlapping rows keeps it from being one. */
export function analyzablePolicy({
  policy,
  preview,
  diagnostics,
}: Pick<CheckedPackage, 'policy' | 'preview' | 'diagnostics'>): CheckedPolicy | null {
  if (policy !== null) return policy;
  const others = diagnostics.filter(({ severity, code }) => severity === 'error' && !SHOWN.has(code));
  return others.length > 0 ? null : preview;
}

/**
 * Analyses the policy of a package and leaves out what a comment silences with a reason
 * (`# 不查 SZ403（批量案件）: 理由`). Of a package with other errors nothing is known; of one whose precedence goes
 * round in a circle, only that.
 */
export function analyzePackage(
  checked: Pick<CheckedPackage, 'policy' | 'preview' | 'parsed' | 'diagnostics'>,
  calendar: Calendar,
  analyzer: Analyze = analyze,
): PackageAnalysis {
  const policy = analyzablePolicy(checked);
  if (policy === null) return NOTHING;
  const { parsed, diagnostics } = checked;
  const writing = writingOf(parsed);
  const circles = refusedCircles(diagnostics, writing);
  const found = circles.length > 0 ? circles : analyzer(policy, calendar, { parsed });
  const about = (finding: Finding): Silenceable => aboutFinding(finding, policy, writing);
  const files = [...parsed.files, ...parsed.libraries];
  const { kept, silenced, idle } = applySilences(found, about, files, analysisWarnings);
  const own = new Set(parsed.files.map(({ path }) => path));
  return { findings: kept, silenced, idleSilences: idle.filter(({ span }) => own.has(span.file)) };
}

/** What is found of several rows of a table is said of the table: it takes more than a comment at one row. */
function aboutFinding(
  { code, ranges, rules, alike }: Finding,
  policy: CheckedPolicy,
  { declarations }: Writing,
): Silenceable {
  const own = rules.flatMap((id) => [id, ...titlesOf(id, policy)]);
  const tables = own.flatMap((name) => tableOf({ id: name }) ?? []);
  if (alike === undefined) return { code, places: ranges, names: [...own, ...tables] };
  const places = ranges.map((at) => declarations.find(({ span }) => isWithin(at, span))?.span ?? at);
  return { code, places, names: [...own.filter((name) => tableOf({ id: name }) === null), ...tables] };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

function titlesOf(id: string, policy: CheckedPolicy): readonly string[] {
  const title = policy.rules.get(id)?.title;
  return [title?.zh, title?.en].filter((text) => text !== undefined && text !== null);
}
