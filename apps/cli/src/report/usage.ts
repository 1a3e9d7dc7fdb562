import type { Language } from '@shouze/dsl';

/** What commander says about wrong arguments, in the reader's language. */
export function usageMessage(text: string, language: Language): string {
  const said = text.replace(/^error: /, '').trimEnd();
  if (language === 'en') return `shouze: ${said}\n`;
  const chinese = CHINESE.reduce((message, [pattern, words]) => message.replace(pattern, words), said);
  return `shouze: ${chinese}\n`;
}

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.+)'/, '缺少参数“$1”'],
  [/^option '(.+)' argument missing/, '选项“$1”后面缺少值'],
  [/^required option '(.+)' not specified/, '必须给出选项“$1”'],
  [/^option '(.+)' cannot be used with option '(.+)'/, '选项“$1”不能与“$2”同用'],
  [/^option '(.+)' argument '(.*)' is invalid\./, '选项“$1”不能是“$2”。'],
  [/^unknown option '(.+)'/, '没有选项“$1”'],
  [/^unknown command '(.+)'/, '没有命令“$1”'],
  [/^too many arguments.* Expected \d+ arguments? but got \d+: (.*)\.$/s, '参数太多：$1'],
  [/Allowed choices are (.*)\./, '可以是：$1'],
  [/\(Did you mean one of (.+)\?\)/, '（是不是：$1？）'],
  [/\(Did you mean (.+)\?\)/, '（是不是 $1？）'],
];
