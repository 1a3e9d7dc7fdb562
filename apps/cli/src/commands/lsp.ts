import type { Bilingual } from '@shouze/dsl';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

const DESCRIPTION: Bilingual = {
  zh: '语言服务器：供编辑器经标准输入输出使用（LSP）',
  en: 'language server: editors speak to it over standard input and output (LSP)',
};

const STDIO: Bilingual = {
  zh: '经标准输入输出（唯一的方式，可不写）',
  en: 'over standard input and output (the only way, may be left out)',
};

export function addLsp(program: Command, terminal: Terminal): void {
  program
    .command('lsp')
    .description(DESCRIPTION[terminal.language])
    .option('--stdio', STDIO[terminal.language])
    .action(async () => {
      // The protocol's library would double the time that every other command takes to start.
      const { serve } = await import('../lsp/serve.ts');
      serve(process.stdin, process.stdout, terminal.language);
    });
}
