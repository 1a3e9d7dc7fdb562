import type { Bilingual, Language } from '@shouze/dsl';
import { calendarFor, compare, type Difference } from '@shouze/engine';
import { type Command, Option } from 'commander';
import { loadPolicy } from '../load-policy.ts';
import { readSamples, type Sample } from '../read-samples.ts';
import { readText } from '../read-text.ts';
import { count } from '../report/count.ts';
import { movesJson, movesText } from '../report/moves.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { type FormatOption, formatOption, PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '按含义比较两个政策：哪些情形换了责任人或者义务，各附一件事项；有不同时退出码为 1',
  en: 'compare two policies by meaning: which cases are decided differently, each with one; exit code 1 where any is',
};

const SAMPLES: Bilingual = {
  zh: '样例事实（每行一个 JSON），或样例文件（每行为 {"label","facts"}），数出其中改变的件数',
  en: 'sample facts, one JSON a line, or a file of samples ({"label","facts"} a line), of which those that move are counted',
};

interface DiffOptions extends FormatOption {
  readonly samples?: string;
}

export function addDiff(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  program
    .command('diff')
    .description(DESCRIPTION[language])
    .argument('<before>', PATH[language])
    .argument('<after>', PATH[language])
    .addOption(new Option('--samples <file>', SAMPLES[language]))
    .addOption(formatOption(language))
    .action((before: string, after: string, options: DiffOptions) => run(terminal, before, after, options));
}

async function run(
  terminal: Terminal,
  beforePath: string,
  afterPath: string,
  { format, samples }: DiffOptions,
): Promise<void> {
  const before = await loadPolicy(terminal, beforePath);
  const after = await loadPolicy(terminal, afterPath);
  if (before === null || after === null) return;
  const cases = samples === undefined ? [] : readSamples(await readText(samples), shownPath(samples));
  const given = cases.map(({ facts }) => facts);
  const difference = compare(before.policy, after.policy, calendarFor, { samples: given });
  if (!difference.same) terminal.finding();
  await terminal.write(
    format === 'json' ? asJson(difference, cases) : asText(difference, cases, terminal.language),
  );
}

function asJson(difference: Difference, cases: readonly Sample[]): string {
  const samples = movesJson(difference.samples, cases);
  return `${JSON.stringify({ ...difference, samples }, null, 2)}\n`;
}

function asText(difference: Difference, cases: readonly Sample[], language: Language): string {
  const { same, sameText, classes, isComplete, undecided, renamed, daysApart, samples } = difference;
  const lines = classes.flatMap(({ message, witness }) => [
    message[language],
    `  ${JSON.stringify(witness)}`,
  ]);
  if (classes.length > 0 && !isComplete) lines.push(FURTHER[language]);
  lines.push(...undecided.map((why) => why[language]));
  lines.push(...renamed.map((names) => renamedText(names, language)));
  if (daysApart.length > 0) lines.push(daysText(daysApart, language));
  if (same) lines.push((sameText ? SAME : SAME_MEANING)[language]);
  if (cases.length > 0) lines.push(...movesText(samples, cases, language));
  return lines.map((line) => `${line}\n`).join('');
}

function renamedText({ before, after }: Difference['renamed'][number], language: Language): string {
  return {
    zh: `规则“${before.zh}”改名为“${after.zh}”，含义相同`,
    en: `rule "${before.en}" (${before.zh}) is called "${after.en}" (${after.zh}) now, and means the same`,
  }[language];
}

const MOST_DAYS = 6;
const DAY = { zh: '天', en: 'day', many: 'days' };

function daysText(days: readonly string[], language: Language): string {
  const shown = days.slice(0, MOST_DAYS);
  const more = days.length > MOST_DAYS;
  return {
    zh: `两个日历有 ${days.length} 天不同：${shown.join('、')}${more ? ' 等' : ''}`,
    en: `the calendars differ on ${count(days.length, DAY).en}: ${shown.join(', ')}${more ? ' …' : ''}`,
  }[language];
}

const FURTHER: Bilingual = {
  zh: '还可能有别的情形，未能全部断定',
  en: 'there may be further classes: not everything could be settled',
};
const SAME: Bilingual = {
  zh: '两个政策相同：至多排版、注释和次序不同',
  en: 'the policies are the same, but for layout, comments and order at most',
};
const SAME_MEANING: Bilingual = {
  zh: '文本不同，含义相同：没有情形改变',
  en: 'the texts differ, the meaning does not: no case is decided differently',
};
