import { type Bilingual, checkPackage, type Diagnostic, lintPackage } from '@shouze/dsl';
import { type Command, Option } from 'commander';
import { type LoadedPackage, loadPackages } from '../load-package.ts';
import { count } from '../report/count.ts';
import { diagnosticsJson, diagnosticsText, errorsOf } from '../report/diagnostics.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '检查政策，逐条指出错误和警告；有错误时退出码为 1',
  en: 'find errors and warnings; exit code 1 where there are errors',
};

const NO_LINT: Bilingual = {
  zh: '只查错误和警告，不查文风（SZ5xx）',
  en: 'without the findings of the linter (SZ5xx)',
};

export function addCheck(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description(DESCRIPTION[terminal.language])
    .argument('<path...>', PATH[terminal.language])
    .addOption(formatOption(terminal.language))
    .addOption(new Option('--no-lint', NO_LINT[terminal.language]))
    .action((paths: readonly string[], options: CheckOptions) => check(terminal, paths, options));
}

interface CheckOptions extends FormatOption {
  /** What could be better as well, SZ5xx. */
  readonly lint: boolean;
}

interface Checked {
  readonly loaded: LoadedPackage;
  readonly diagnostics: readonly Diagnostic[];
}

async function check(
  terminal: Terminal,
  paths: readonly string[],
  { format, lint }: CheckOptions,
): Promise<void> {
  const packages = await loadPackages(paths);
  const checked = packages.map((loaded) => ({
    loaded,
    diagnostics: findingsOf(loaded, lint),
  }));
  if (checked.some(({ diagnostics }) => errorsOf(diagnostics).length > 0)) terminal.finding();
  await (format === 'json' ? writeJson(terminal, checked) : writeText(terminal, checked));
}

function findingsOf({ sources }: LoadedPackage, lint: boolean): readonly Diagnostic[] {
  const checked = checkPackage(sources);
  return lint ? [...checked.diagnostics, ...lintPackage(checked)] : checked.diagnostics;
}

async function writeJson(terminal: Terminal, checked: readonly Checked[]): Promise<void> {
  const diagnostics = checked.flatMap(({ loaded, diagnostics }) => diagnosticsJson(loaded, diagnostics));
  await terminal.write(`${JSON.stringify({ diagnostics, ...totals(checked) }, null, 2)}\n`);
}

async function writeText(terminal: Terminal, checked: readonly Checked[]): Promise<void> {
  for (const { loaded, diagnostics } of checked) {
    await terminal.write(diagnosticsText(loaded, diagnostics, terminal.language));
  }
  const { files, errors, warnings } = totals(checked);
  const [inFiles, withErrors, withWarnings] = [
    count(files, FILE),
    count(errors, ERROR),
    count(warnings, WARNING),
  ];
  const summary: Bilingual = {
    zh: `${inFiles.zh}：${withErrors.zh}，${withWarnings.zh}`,
    en: `${inFiles.en}: ${withErrors.en}, ${withWarnings.en}`,
  };
  await terminal.write(`${summary[terminal.language]}\n`);
}

function totals(checked: readonly Checked[]): { files: number; errors: number; warnings: number } {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  return {
    files: checked.reduce((sum, { loaded }) => sum + loaded.sources.files.length, 0),
    errors: errorsOf(all).length,
    warnings: all.filter((diagnostic) => diagnostic.severity === 'warning').length,
  };
}

const FILE = { zh: '文件', en: 'file', many: 'files' };
const ERROR = { zh: '错误', en: 'error', many: 'errors' };
const WARNING = { zh: '警告', en: 'warning', many: 'warnings' };
