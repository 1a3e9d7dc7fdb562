import { readdirSync, readFileSync } from 'node:fs';
import {
  type CheckedPolicy,
  checkPackage,
  type PackageSources,
  type SourceFile,
} from '../../../packages/dsl/src/index.ts';
import { type Analyze, analyze, calendarFor, createAnalyzer } from '../../../packages/engine/src/index.ts';
import { median, processorTime } from '../contest/rate.ts';
import { type DifferenceResult, measureDifference } from './measure-difference.ts';
import { type PolicyText, rulesText, tableText } from './policy-text.ts';

/** Milliseconds of processor time. */
export interface AnalysisResult {
  readonly generated: readonly GeneratedResult[];
  /** Junlian as it is, whose guarantee takes most of the time, and after edits of a duty and of a condition. */
  readonly county: Omit<SizeResult, 'rules'>;
  readonly differences: readonly DifferenceResult[];
}

export interface GeneratedResult {
  readonly of: string;
  readonly sizes: readonly SizeResult[];
  /** By which power of the number of rules the time grows, fitted over all sizes. */
  readonly exponent: number;
}

export interface SizeResult {
  readonly rules: number;
  readonly whole: number;
  /** After an edit of one rule, by an analyzer that remembers. */
  readonly edited: number;
}

const SIZES = [100, 300, 1000, 3000, 10_000];
const VERSIONS = 4;

const TEXTS: Readonly<Record<string, PolicyText>> = { rules: rulesText, 'rows of one table': tableText };

export async function measureAnalysis(): Promise<AnalysisResult> {
  const generated = Object.entries(TEXTS).map(([of, text]) => {
    const sizes = SIZES.map((rules) => measureSize(text, rules));
    console.error(`analysis of ${of} measured`);
    return { of, sizes, exponent: exponentOf(sizes) };
  });
  return { generated, county: measureVersions(countyVersions()), differences: measureDifference() };
}

function measureSize(text: PolicyText, rules: number): SizeResult {
  const versions = Array.from({ length: VERSIONS }, (_, edit) =>
    checked({ files: [{ path: 'policy.shouze', text: text(rules, edit) }], libraries: [] }),
  );
  const [first] = versions;
  const [found] = first === undefined ? [] : analyze(first, calendarFor(first));
  // Then what is measured is something else.
  if (found !== undefined) throw new Error(`found: ${found.message.en}`);
  return { rules, ...measureVersions(versions) };
}

function measureVersions(versions: readonly CheckedPolicy[]): Omit<SizeResult, 'rules'> {
  const whole = median(versions.map((version) => timed(analyze, version)));
  const remembering = createAnalyzer();
  const [, ...edited] = versions.map((version) => timed(remembering, version));
  return { whole, edited: median(edited) };
}

/** Each differs from the one before in one rule of enforcement. */
function countyVersions(): readonly CheckedPolicy[] {
  const [files, libraries] = [folder('junlian'), folder('standard')];
  return Array.from({ length: VERSIONS }, (_, edit) => {
    const edited = files.map(({ path, text }) => ({
      path,
      text: text.replace('起 10日 内 发出执行通知', `起 ${10 + edit}日 内 发出执行通知`),
    }));
    return checked({ files: edited, libraries });
  });
}

function folder(name: string): readonly SourceFile[] {
  const place = new URL(`../../../policies/${name}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.shouze'))
    .map((file) => ({ path: `${name}/${file}`, text: readFileSync(new URL(file, place), 'utf8') }));
}

function checked(sources: PackageSources): CheckedPolicy {
  const { policy, diagnostics } = checkPackage(sources);
  if (policy === null) throw new Error(`the policy has errors: ${diagnostics[0]?.message.en}`);
  return policy;
}

function timed(analyzer: Analyze, policy: CheckedPolicy): number {
  const start = processorTime();
  analyzer(policy, calendarFor(policy));
  return processorTime() - start;
}

/** The slope of the line through the logarithms, by least squares. */
function exponentOf(sizes: readonly SizeResult[]): number {
  const points = sizes.map(({ rules, whole }) => [Math.log(rules), Math.log(whole)] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, time]) => time))];
  const covariance = mean(points.map(([at, time]) => (at - x) * (time - y)));
  return covariance / mean(points.map(([at]) => (at - x) ** 2));
}
