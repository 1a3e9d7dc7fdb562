import { writeFile } from 'node:fs/promises';
import type { Bilingual } from '@shouze/dsl';
import type { ExampleFilter } from '@shouze/engine/testing';
import { type Command, Option } from 'commander';
import { type LoadedPackage, loadPackages } from '../load-package.ts';
import { unreadable } from '../read-text.ts';
import { lcovOf, reportOf, type TestFormat } from '../report/test-report.ts';
import type { Terminal } from '../terminal.ts';
import { runSuite, type Suite } from '../test-suite.ts';
import { UsageError } from '../usage-error.ts';
import { watchPackages } from '../watch-packages.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '逐例运行政策中的“例”；有不符的例时退出码为 1',
  en: 'run the examples of policies; exit code 1 where one does not hold',
};

interface TestOptions {
  readonly filter?: string;
  readonly file?: string;
  readonly matter?: string;
  readonly format: TestFormat;
  readonly coverage?: true;
  readonly lcov?: string;
  readonly watch?: true;
}

export function addTest(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  program
    .command('test')
    .description(DESCRIPTION[language])
    .argument('<path...>', PATH[language])
    .option('--filter <text>', FILTER[language])
    .option('--file <text>', FILE[language])
    .option('--matter <name>', MATTER[language])
    .addOption(
      new Option('--format <form>', FORMAT[language]).choices(['text', 'json', 'junit']).default('text'),
    )
    .option('--coverage', COVERAGE[language])
    .option('--lcov <file>', LCOV[language])
    .option('--watch', WATCH[language])
    .action((paths: readonly string[], options: TestOptions) => test(terminal, paths, options));
}

const FILTER: Bilingual = { zh: '只运行题目含此文字的例', en: 'only examples whose title contains this' };
const FILE: Bilingual = {
  zh: '只运行路径含此文字的文件中的例',
  en: 'only examples in files whose path contains this',
};
const MATTER: Bilingual = { zh: '只运行此事项的例', en: 'only examples of this matter' };
const FORMAT: Bilingual = { zh: '报告的形式', en: 'form of the report' };
const COVERAGE: Bilingual = {
  zh: '另列各规则和表的各行决定了几例、各条件见过真与假没有（junit 除外）',
  en: 'also how many examples each rule and row decides, and which atoms were seen true and false (not in junit)',
};
const LCOV: Bilingual = {
  zh: '把覆盖情况以 lcov 格式写入此文件',
  en: 'write the coverage to this file, as lcov',
};
const WATCH: Bilingual = {
  zh: '文件一有更改就重新运行，直到按 Ctrl+C',
  en: 'run again whenever a file changes, until Ctrl+C',
};

async function test(terminal: Terminal, paths: readonly string[], options: TestOptions): Promise<void> {
  const run = (packages: readonly LoadedPackage[]) => testOnce(terminal, packages, options);
  if (options.watch) await watchPackages(terminal, paths, run);
  else await run(await loadPackages(paths));
}

async function testOnce(
  terminal: Terminal,
  packages: readonly LoadedPackage[],
  options: TestOptions,
): Promise<void> {
  const filter = filterOf(options);
  const withCoverage = options.coverage === true || options.lcov !== undefined;
  const suites = packages.map((loaded) => runSuite(loaded, terminal, { filter, withCoverage }));
  terminal.progress(null);
  refuseEmptySelection(suites, filter);
  for (const { problem } of suites) if (problem !== null) terminal.complain(problem);
  if (suites.some(({ run }) => run === null || run.failed > 0)) terminal.finding();
  if (options.lcov !== undefined) await writeLcov(options.lcov, suites);
  await terminal.write(
    reportOf(suites, { ...options, coverage: options.coverage ?? false }, terminal.language),
  );
}

function filterOf({ filter, file, matter }: TestOptions): ExampleFilter {
  return {
    ...(filter !== undefined && { title: filter }),
    ...(file !== undefined && { file }),
    ...(matter !== undefined && { matter }),
  };
}

/** A mistyped filter must not look like a success. */
function refuseEmptySelection(suites: readonly Suite[], filter: ExampleFilter): void {
  const isEmpty = suites.every(({ run }) => run !== null && run.results.length === 0);
  if (!isEmpty || Object.keys(filter).length === 0) return;
  throw new UsageError({ zh: '没有符合筛选条件的例', en: 'no example is selected by the filters' });
}

async function writeLcov(path: string, suites: readonly Suite[]): Promise<void> {
  await writeFile(path, lcovOf(suites)).catch((error) => {
    throw unreadable(path, error);
  });
}
