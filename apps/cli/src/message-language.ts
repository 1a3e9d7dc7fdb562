import type { Language } from '@shouze/dsl';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language that messages are in: `--messages`, else what the environment says, else Chinese.
 * Read before the arguments are parsed, because the help and the complaints about arguments are messages too.
 */
export function messageLanguage(argv: readonly string[], environment: Environment): Language {
  return fromArguments(argv) ?? fromEnvironment(environment);
}

function fromArguments(argv: readonly string[]): Language | null {
  const place = argv.findIndex((argument) => argument === '--messages' || argument.startsWith('--messages='));
  if (place < 0) return null;
  const argument = argv[place] ?? '';
  const value = argument.includes('=') ? argument.slice(argument.indexOf('=') + 1) : argv[place + 1];
  return value === 'zh' || value === 'en' ? value : null;
}

function fromEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}
