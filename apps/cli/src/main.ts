import type { Language } from '@shouze/dsl';
import { Command, CommanderError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addAnalyze } from './commands/analyze.ts';
import { addAsk } from './commands/ask.ts';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addExplainPlan } from './commands/explain-plan.ts';
import { addFmt } from './commands/fmt.ts';
import { addLsp } from './commands/lsp.ts';
import { addRoute } from './commands/route.ts';
import { addSchema } from './commands/schema.ts';
import { addTest } from './commands/test.ts';
import { addTranslate } from './commands/translate.ts';
import { faultOfOurs } from './fault-of-ours.ts';
import { messageLanguage } from './message-language.ts';
import { usageMessage } from './report/usage.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 2;
/** EX_SOFTWARE of sysexits.h: a script must not take a fault of ours for a finding about the policy. */
const OUR_FAULT = 70;

/** @returns the exit code: 0, 1 for findings, 2 for wrong usage, 70 for a fault of ours */
export async function main(argv: readonly string[]): Promise<number> {
  const language = messageLanguage(argv, process.env);
  const terminal = createTerminal(language);
  // What no command waits for, such as an event of a stream, would end the process with a trace.
  process.on('uncaughtException', (error) => {
    terminal.complain(faultOfOurs(error, process.env)[language]);
    process.exit(OUR_FAULT);
  });
  try {
    await createProgram(terminal).parseAsync(argv);
    return terminal.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof UsageError) {
      terminal.complain(`shouze: ${error.text[language]}\n`);
      return USAGE;
    }
    terminal.complain(faultOfOurs(error, process.env)[language]);
    return OUR_FAULT;
  }
}

function createProgram(terminal: Terminal): Command {
  const { language } = terminal;
  const program = new Command('shouze')
    .description(
      {
        zh: '首责：检查、格式化、翻译、测试、运行首责政策',
        en: 'check, format, translate, test and run first-responsibility policies',
      }[language],
    )
    .addOption(messagesOption(language))
    .version(manifest.version, '-V, --version', { zh: '显示版本', en: 'show the version' }[language])
    .helpOption('-h, --help', { zh: '显示帮助', en: 'show this help' }[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageMessage(text, language)) });
  if (language === 'zh')
    program.configureHelp({ styleTitle: chineseTitle, optionDescription: chineseDescription });
  for (const add of [
    addCheck,
    addExplain,
    addExplainPlan,
    addFmt,
    addTranslate,
    addTest,
    addRoute,
    addAsk,
    addSchema,
    addAnalyze,
    addDiff,
    addLsp,
  ])
    add(program, terminal);
  return program;
}

function messagesOption(language: Language): Option {
  const text = {
    zh: '消息的语言（默认依环境变量 LANG，否则中文）',
    en: 'language of messages (default: by LANG, else Chinese)',
  };
  return new Option('--messages <language>', text[language]).choices(['zh', 'en']);
}

function chineseTitle(title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  };
  return titles[title] ?? title;
}

function chineseDescription({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `：${argChoices.join('、')}` : '';
  return `${description}${choices}${defaultValue === undefined ? '' : `，默认 ${defaultValue}`}`;
}
