import type { Bilingual, Diagnostic, Language } from '@shouze/dsl';
import {
  analyzablePolicy,
  analyzePackage,
  calendarFor,
  type Finding,
  type PackageAnalysis,
  witnessExample,
} from '@shouze/engine';
import type { Command } from 'commander';
import { type LoadedPolicy, loadPolicy } from '../load-policy.ts';
import { count } from '../report/count.ts';
import { diagnosticsJson, diagnosticsText, fixesJson } from '../report/diagnostics.ts';
import { editsText } from '../report/edits.ts';
import { placesOf } from '../report/places.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '不运行而分析政策：冲突、轮不到的规则、没有规则的情形、不成立的保证，各附一个例；有发现时退出码为 1',
  en: 'analyse a policy without running it: conflicts, rules never reached, uncovered cases, broken guarantees, each with an example; exit code 1 where anything is found',
};

export function addAnalyze(program: Command, terminal: Terminal): void {
  program
    .command('analyze')
    .description(DESCRIPTION[terminal.language])
    .argument('<path>', PATH[terminal.language])
    .addOption(formatOption(terminal.language))
    .action((path: string, { format }: FormatOption) => run(terminal, path, format));
}

async function run(terminal: Terminal, path: string, format: FormatOption['format']): Promise<void> {
  const found = await loadPolicy(terminal, path, analyzablePolicy);
  if (found === null) return;
  const analysis = analyzePackage(found.checked, calendarFor(found.policy));
  if (analysis.findings.length + analysis.idleSilences.length > 0) terminal.finding();
  await (format === 'json' ? writeJson : writeText)(terminal, analysis, found);
}

async function writeJson(
  terminal: Terminal,
  { findings, silenced, idleSilences }: PackageAnalysis,
  found: LoadedPolicy,
): Promise<void> {
  const all = {
    findings: findings.map((finding) => asJson(finding, found)),
    silenced: silenced.map(({ finding, reason }) => ({ ...asJson(finding, found), reason })),
    idleSilences: diagnosticsJson(found.loaded, idleSilences),
  };
  await terminal.write(`${JSON.stringify(all, null, 2)}\n`);
}

async function writeText(
  terminal: Terminal,
  { findings, silenced, idleSilences }: PackageAnalysis,
  found: LoadedPolicy,
): Promise<void> {
  const { language } = terminal;
  for (const finding of findings) await terminal.write(asText(finding, found, language));
  await terminal.write(diagnosticsText(found.loaded, idleSilences, language));
  const total = count(findings.length + idleSilences.length, FINDING)[language];
  await terminal.write(`${total}${silencedWords(silenced.length)[language]}\n`);
}

const FINDING = { zh: '发现', en: 'finding', many: 'findings' };

function silencedWords(amount: number): Bilingual {
  if (amount === 0) return { zh: '', en: '' };
  return { zh: `，另有 ${amount} 个已说明理由免查`, en: `, and ${amount} ignored with a reason` };
}

/** The place, then the case that shows it as an example that can be put into the policy, then edits that mend it. */
function asText(finding: Finding, { loaded, policy }: LoadedPolicy, language: Language): string {
  const example = witnessExample(finding, policy, language);
  return [
    diagnosticsText(loaded, [diagnosticOf(finding)], language),
    example === null ? '' : `${example}\n`,
    editsText(loaded, finding.fixes, language),
  ].join('');
}

/** The shape is told in docs/analysis.md. */
function asJson(finding: Finding, { loaded, policy }: LoadedPolicy): object {
  const { code, kind, severity, rules, message, witness, fixes, ranges, alike } = finding;
  const places = placesOf(loaded);
  const [zh, en] = [witnessExample(finding, policy, 'zh'), witnessExample(finding, policy, 'en')];
  return {
    code,
    kind,
    severity,
    rules,
    message,
    witness,
    fixes: fixesJson(places, fixes),
    ranges: ranges.map(places.of),
    example: zh === null || en === null ? null : { zh, en },
    ...(alike === undefined ? {} : { alike }),
  };
}

function diagnosticOf({ code, severity, message, ranges, fixes }: Finding): Diagnostic {
  const [span = { file: '', start: 0, end: 0 }, ...others] = ranges.map(({ file, start }) => ({
    file,
    start,
    end: start + 1,
  }));
  const also: Bilingual = { zh: '另见', en: 'also here' };
  return {
    code,
    severity,
    span,
    message,
    related: others.map((other) => ({ span: other, message: also })),
    fixes,
  };
}
