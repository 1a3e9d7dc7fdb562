import { writeFile } from 'node:fs/promises';
import {
  type Bilingual,
  type CheckedPackage,
  checkPackage,
  type Diagnostic,
  type Language,
  printSource,
} from '@shouze/dsl';
import { type Command, Option } from 'commander';
import { type LoadedPackage, loadPackages } from '../load-package.ts';
import { unreadable } from '../read-text.ts';
import { diagnosticsText, errorsOf } from '../report/diagnostics.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '按统一格式重写文件；有语法错误的文件不动',
  en: 'rewrite files in the one layout; files with syntax errors stay as they are',
};

interface FmtOptions extends FormatOption {
  readonly lang?: Language;
  readonly check?: true;
}

export function addFmt(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const lang: Bilingual = {
    zh: '改写成这种语言的文面（默认不变）',
    en: 'print in this language (default: unchanged)',
  };
  const check: Bilingual = {
    zh: '不改写，只列出格式不符的文件',
    en: 'write nothing, list the files that would change',
  };
  program
    .command('fmt')
    .description(DESCRIPTION[language])
    .argument('<path...>', PATH[language])
    .addOption(new Option('--lang <language>', lang[language]).choices(['zh', 'en']))
    .option('--check', check[language])
    .addOption(formatOption(language))
    .action((paths: readonly string[], options: FmtOptions) => fmt(terminal, paths, options));
}

async function fmt(terminal: Terminal, paths: readonly string[], options: FmtOptions): Promise<void> {
  const changed: string[] = [];
  for (const loaded of await loadPackages(paths)) {
    const checked = checkPackage(loaded.sources);
    const faults = obstacles(checked, options.lang);
    if (faults.length > 0) {
      terminal.complain(diagnosticsText(loaded, faults, terminal.language));
      terminal.finding();
    }
    const broken = new Set(faults.map((fault) => fault.span.file));
    changed.push(...(await formatFiles(loaded, checked, broken, options)));
  }
  if (options.check && changed.length > 0) terminal.finding();
  const list =
    options.format === 'json'
      ? `${JSON.stringify({ changed })}\n`
      : changed.map((path) => `${path}\n`).join('');
  await terminal.write(list);
}

/** What keeps a file from being printed: its syntax errors; for another language, every error, because names are translated. */
function obstacles(
  { parsed, diagnostics }: CheckedPackage,
  lang: Language | undefined,
): readonly Diagnostic[] {
  const own = new Set(parsed.files.map((file) => file.path));
  return errorsOf(lang === undefined ? parsed.diagnostics : diagnostics).filter(({ span }) =>
    own.has(span.file),
  );
}

/** @returns the shown paths of the files that changed, or would */
async function formatFiles(
  { sources, absolutePaths, shownPaths }: LoadedPackage,
  { parsed, symbols }: CheckedPackage,
  broken: ReadonlySet<string>,
  { lang, check }: FmtOptions,
): Promise<readonly string[]> {
  const files = new Map(sources.files.map((file) => [file.path, file]));
  const changed: string[] = [];
  for (const tree of parsed.files) {
    if (broken.has(tree.path)) continue;
    const source = files.get(tree.path);
    if (source === undefined) continue;
    const printed = printSource(source, tree, symbols, lang ?? tree.surface);
    if (printed === source.text) continue;
    const shown = shownPaths.get(tree.path) ?? tree.path;
    if (!check) await write(absolutePaths.get(tree.path) ?? tree.path, shown, printed);
    changed.push(shown);
  }
  return changed;
}

async function write(path: string, shown: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error) => {
    throw unreadable(shown, error);
  });
}
