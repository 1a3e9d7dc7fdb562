import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Bilingual, checkPackage, type Language, printSource } from '@shouze/dsl';
import { type Command, Option } from 'commander';
import { loadPackage } from '../load-package.ts';
import { unreadable } from '../read-text.ts';
import { diagnosticsText, errorsOf } from '../report/diagnostics.ts';
import type { Terminal } from '../terminal.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '把政策译成另一种语言的文面，含义不变',
  en: 'print a policy in the other language, with the same meaning',
};

interface TranslateOptions {
  readonly to: Language;
  readonly output?: string;
}

export function addTranslate(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const to: Bilingual = { zh: '译成的语言', en: 'the language to print in' };
  const output: Bilingual = {
    zh: '写入这个文件（默认写到标准输出）；政策有多个文件时，写入这个文件夹',
    en: 'write to this file (default: standard output); of several files, to this folder',
  };
  program
    .command('translate')
    .description(DESCRIPTION[language])
    .argument('<path>', PATH[language])
    .addOption(new Option('--to <language>', to[language]).choices(['zh', 'en']).makeOptionMandatory())
    .option('-o, --output <file>', output[language])
    .action((path: string, options: TranslateOptions) => translate(terminal, path, options));
}

async function translate(terminal: Terminal, path: string, { to, output }: TranslateOptions): Promise<void> {
  const loaded = await loadPackage(path);
  const { parsed, symbols, diagnostics } = checkPackage(loaded.sources);
  const errors = errorsOf(diagnostics);
  if (errors.length > 0) {
    // A name that stands for nothing has no translation.
    terminal.complain(diagnosticsText(loaded, errors, terminal.language));
    terminal.finding();
    return;
  }
  const trees = new Map(parsed.files.map((tree) => [tree.path, tree]));
  const printed = loaded.sources.files.map((source) => {
    const tree = trees.get(source.path);
    return {
      path: source.path,
      text: tree === undefined ? source.text : printSource(source, tree, symbols, to),
    };
  });
  if (output !== undefined) await writeFiles(output, printed);
  else await terminal.write(joined(printed));
}

type Printed = readonly { readonly path: string; readonly text: string }[];

async function writeFiles(output: string, printed: Printed): Promise<void> {
  const single = printed.length === 1;
  for (const { path, text } of printed) {
    const target = single ? output : join(output, path);
    await mkdir(dirname(target), { recursive: true })
      .then(() => writeFile(target, text))
      .catch((error) => {
        throw unreadable(target, error);
      });
  }
}

/** Several files on one stream, each after a comment with its path. */
function joined(printed: Printed): string {
  if (printed.length === 1) return printed[0]?.text ?? '';
  return printed.map(({ path, text }) => `# ${path}\n\n${text}`).join('\n');
}
