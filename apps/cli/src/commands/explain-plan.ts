import type { Bilingual } from '@shouze/dsl';
import { compile, describePlan } from '@shouze/engine';
import type { Command } from 'commander';
import { loadPolicy } from '../load-policy.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '输出政策编译成的执行计划：问哪些事实、按什么找规则、还要检验什么；json 为计划本身',
  en: 'print the plan that the policy is compiled to: what is asked of the facts, how rules are found, what is left to test; as json the plan itself',
};

export function addExplainPlan(program: Command, terminal: Terminal): void {
  program
    .command('explain-plan')
    .description(DESCRIPTION[terminal.language])
    .argument('<path>', PATH[terminal.language])
    .addOption(formatOption(terminal.language))
    .action((path: string, { format }: FormatOption) => explainPlan(terminal, path, format));
}

async function explainPlan(terminal: Terminal, path: string, format: FormatOption['format']): Promise<void> {
  const loaded = await loadPolicy(terminal, path);
  if (loaded === null) return;
  const plan = compile(loaded.policy);
  await terminal.write(`${format === 'json' ? JSON.stringify(plan, null, 2) : describePlan(plan)}\n`);
}
