import type { Bilingual } from '@shouze/dsl';
import { calendarFor, runExamples } from '@shouze/engine';
import type { Command } from 'commander';
import { coverageOf } from '../coverage.ts';
import { type LoadedPolicy, loadPolicy } from '../load-policy.ts';
import { coverageJson, coverageText } from '../report/coverage-text.ts';
import { examplesJson, examplesText } from '../report/examples.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '逐例运行政策中的“例”；有不符的例时退出码为 1',
  en: 'run the examples of a policy; exit code 1 where one does not hold',
};

interface TestOptions extends FormatOption {
  readonly coverage?: true;
}

export function addTest(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const coverage: Bilingual = {
    zh: '另列各规则决定了几例、各条件见过真与假没有',
    en: 'also how many examples each rule decides, and which atoms were seen true and false',
  };
  program
    .command('test')
    .description(DESCRIPTION[language])
    .argument('<path>', PATH[language])
    .option('--coverage', coverage[language])
    .addOption(formatOption(language))
    .action((path: string, options: TestOptions) => test(terminal, path, options));
}

async function test(terminal: Terminal, path: string, options: TestOptions): Promise<void> {
  const policy = await loadPolicy(terminal, path);
  if (policy === null) return;
  const results = runExamples(policy.policy, calendarFor(policy.policy));
  if (results.some(({ passed }) => !passed)) terminal.finding();
  const coverage = options.coverage ? coverageOfOwn(policy) : null;
  if (options.format === 'json') {
    const covered = coverage === null ? {} : { coverage: coverageJson(policy.loaded, coverage) };
    await terminal.write(
      `${JSON.stringify({ ...examplesJson(policy.loaded, results), ...covered }, null, 2)}\n`,
    );
    return;
  }
  await terminal.write(examplesText(policy.loaded, results, terminal.language));
  if (coverage !== null)
    await terminal.write(`\n${coverageText(policy.loaded, coverage, terminal.language)}`);
}

function coverageOfOwn({ loaded, policy }: LoadedPolicy): ReturnType<typeof coverageOf> {
  const own = new Set(loaded.sources.files.map((file) => file.path));
  return coverageOf(policy, calendarFor(policy), (file) => own.has(file));
}
