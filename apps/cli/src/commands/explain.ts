import { fileURLToPath } from 'node:url';
import { type Bilingual, catalogue } from '@shouze/dsl';
import type { Command } from 'commander';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const DESCRIPTION: Bilingual = {
  zh: '说明一条提示的编号：什么意思、为什么要管、怎样改',
  en: 'explain the code of a diagnostic: what it means, why it matters, how to mend it',
};
const CODE: Bilingual = { zh: '编号，如 SZ201', en: 'the code, such as SZ201' };

/** The pages are in the repository that this command belongs to. */
const FOLDER = new URL('../../../../docs/diagnostics/', import.meta.url);

export function addExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description(DESCRIPTION[terminal.language])
    .argument('<code>', CODE[terminal.language])
    .action((code: string) => explain(terminal, code.toUpperCase()));
}

async function explain(terminal: Terminal, code: string): Promise<void> {
  if (!(code in catalogue)) throw new UsageError({ zh: `没有编号“${code}”`, en: `no code "${code}"` });
  await terminal.write(await readText(fileURLToPath(new URL(`${code}.md`, FOLDER))));
}
