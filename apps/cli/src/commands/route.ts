import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Bilingual } from '@shouze/dsl';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answerInOrder } from '../batch/answer-in-order.ts';
import { createBatchMeter } from '../batch/batch-meter.ts';
import { readLineBatches } from '../batch/line-batches.ts';
import { loadPolicy } from '../load-policy.ts';
import { unreadable } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '逐行读取案件事实（NDJSON），逐行输出结论（NDJSON）；有误的行输出其行号与全部错误，其余照办，退出码为 1',
  en: 'read facts line by line (NDJSON), write decisions line by line; a bad line gets its number and all its faults, the rest goes on, exit code 1',
};

interface RouteOptions {
  readonly policy: string;
  readonly facts: string;
  readonly explain?: true;
  readonly jobs: number;
}

export function addRoute(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  program
    .command('route')
    .description(DESCRIPTION[language])
    .requiredOption('--policy <path>', PATH[language])
    .requiredOption('--facts <file>', FACTS[language])
    .option('--explain', WHY[language])
    .addOption(new Option('--jobs <n>', JOBS[language]).argParser(jobsFrom(terminal)).default(1))
    .action((options: RouteOptions) => route(terminal, options));
}

const FACTS: Bilingual = {
  zh: '案件事实，每行一个 JSON，或样例文件（每行为 {"label","facts"}）；- 为标准输入',
  en: 'facts, one JSON a line, or a file of samples ({"label","facts"} a line); - for standard input',
};
const WHY: Bilingual = {
  zh: '每行另附各规则成立与否的缘由',
  en: 'with each decision, why every rule holds or does not',
};
const JOBS: Bilingual = { zh: '同时使用的线程数', en: 'threads to decide with' };
const MOST_JOBS = 64;

function jobsFrom({ language }: Terminal): (text: string) => number {
  const expected: Bilingual = {
    zh: `应为 1 至 ${MOST_JOBS} 的整数`,
    en: `A whole number from 1 to ${MOST_JOBS}.`,
  };
  return (text) => {
    const jobs = /^\d+$/.test(text) ? Number(text) : 0;
    if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(expected[language]);
    return jobs;
  };
}

async function route(terminal: Terminal, options: RouteOptions): Promise<void> {
  const { input, size } = await openFacts(terminal, options.facts);
  const loaded = await loadPolicy(terminal, options.policy);
  if (loaded === null) return;
  const meter = createBatchMeter(size, terminal.language);
  const answers = answerInOrder(readLineBatches(input), {
    policy: loaded.policy,
    explained: options.explain ?? false,
    jobs: options.jobs,
  });
  for await (const answered of answers) {
    if (answered.faulty > 0) terminal.finding();
    await terminal.write(answered.ndjson);
    meter.add(answered);
    if (terminal.isWatched) terminal.progress(meter.line());
  }
  if (terminal.isWatched) terminal.complain(`${meter.summary()}\n`);
}

interface FactsInput {
  readonly input: AsyncIterable<Uint8Array>;
  /** In bytes; null where that is not known beforehand. */
  readonly size: number | null;
}

async function openFacts(terminal: Terminal, path: string): Promise<FactsInput> {
  if (path === '-') return { input: terminal.input, size: null };
  const found = await stat(path).catch((error) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw unreadable(path, Object.assign(new Error(), { code: 'EISDIR' }));
  return { input: readable(path), size: found.isFile() ? found.size : null };
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}
