import { type Bilingual, checkPackage, type Diagnostic, type Language } from '@shouze/dsl';
import { analyze, calendarFor, type Finding, witnessExample } from '@shouze/engine';
import type { Command } from 'commander';
import type { LoadedPackage } from '../load-package.ts';
import { type LoadedPolicy, loadPolicy } from '../load-policy.ts';
import { count } from '../report/count.ts';
import { diagnosticsJson, diagnosticsText } from '../report/diagnostics.ts';
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
  const found = await loadPolicy(terminal, path);
  if (found === null) return;
  const findings = findingsOf(found);
  if (findings.length > 0) terminal.finding();
  if (format === 'json') {
    const all = findings.map((finding) => asJson(finding, found));
    await terminal.write(`${JSON.stringify({ findings: all }, null, 2)}\n`);
    return;
  }
  for (const finding of findings) await terminal.write(asText(finding, found, terminal.language));
  await terminal.write(`${count(findings.length, FINDING)[terminal.language]}\n`);
}

const FINDING = { zh: '发现', en: 'finding', many: 'findings' };

function findingsOf({ loaded, policy }: LoadedPolicy): readonly Finding[] {
  const surfaces = surfacesOf(loaded);
  return analyze(policy, calendarFor(policy), { surfaceOf: (file) => surfaces.get(file) ?? 'zh' });
}

function surfacesOf({ sources }: LoadedPackage): ReadonlyMap<string, Language> {
  return new Map(checkPackage(sources).parsed.files.map(({ path, surface }) => [path, surface]));
}

/** The place, then the case that shows it as an example that can be put into the policy. */
function asText(finding: Finding, { loaded, policy }: LoadedPolicy, language: Language): string {
  const example = witnessExample(finding, policy, language);
  return (
    diagnosticsText(loaded, [diagnosticOf(finding)], language) + (example === null ? '' : `${example}\n`)
  );
}

function asJson(finding: Finding, { loaded, policy }: LoadedPolicy): object {
  const { kind, rules, witness } = finding;
  const [diagnostic] = diagnosticsJson(loaded, [diagnosticOf(finding)]);
  return { kind, rules, ...diagnostic, witness, example: witnessExample(finding, policy) };
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
