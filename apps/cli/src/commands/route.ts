import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import { calendarFor, checkFacts, decide, explain, type Fault } from '@shouze/engine';
import type { Command } from 'commander';
import { type Line, readLines } from '../lines.ts';
import { loadPolicy } from '../load-policy.ts';
import { unreadable } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '逐行读取案件事实（NDJSON），逐行输出结论（NDJSON）；有误的行输出其全部错误，退出码为 1',
  en: 'read facts line by line (NDJSON), write decisions line by line; a bad line gets all its faults and exit code 1',
};

interface RouteOptions {
  readonly policy: string;
  readonly facts: string;
  readonly explain?: true;
}

export function addRoute(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const facts: Bilingual = {
    zh: '案件事实，每行一个 JSON；- 为标准输入',
    en: 'facts, one JSON a line; - for standard input',
  };
  const why: Bilingual = {
    zh: '每行另附各规则成立与否的缘由',
    en: 'with each decision, why every rule holds or does not',
  };
  program
    .command('route')
    .description(DESCRIPTION[language])
    .requiredOption('--policy <path>', PATH[language])
    .requiredOption('--facts <file>', facts[language])
    .option('--explain', why[language])
    .action((options: RouteOptions) => route(terminal, options));
}

async function route(terminal: Terminal, options: RouteOptions): Promise<void> {
  const input = await openFacts(terminal, options.facts);
  const loaded = await loadPolicy(terminal, options.policy);
  if (loaded === null) return;
  const answer = createAnswer(loaded.policy, options.explain ?? false);
  for await (const line of readLines(input)) {
    if (line.text?.trim() === '') continue;
    const { json, failed } = answer(line);
    if (failed) terminal.finding();
    await terminal.write(`${JSON.stringify(json)}\n`);
  }
}

async function openFacts(terminal: Terminal, path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return terminal.input;
  const found = await stat(path).catch((error) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw unreadable(path, Object.assign(new Error(), { code: 'EISDIR' }));
  return readable(path);
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

interface Answer {
  readonly json: unknown;
  readonly failed: boolean;
}

function createAnswer(policy: CheckedPolicy, explained: boolean): (line: Line) => Answer {
  const calendar = calendarFor(policy);
  return (line) => {
    const read = parseJson(line.text);
    const checked = read.ok ? checkFacts(policy, read.value) : read;
    if (!checked.ok) return { json: { line: line.number, error: { faults: checked.faults } }, failed: true };
    const json = explained
      ? explain(policy, checked.facts, calendar)
      : decide(policy, checked.facts, calendar);
    return { json, failed: false };
  };
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function parseJson(text: string | null): Parsed {
  if (text === null) return notJson({ zh: 'UTF-8 文本', en: 'UTF-8 text' }, 'bytes');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return notJson({ zh: '一行完整的 JSON', en: 'one whole JSON text' }, shortened(text.trim()));
  }
}

function notJson(expected: Bilingual, found: string): Parsed {
  return { ok: false, faults: [{ path: '', expected, found }] };
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 120)];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join('')}…`;
}
