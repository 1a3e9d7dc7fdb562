import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Bilingual, CheckedPolicy, Language } from '@shouze/dsl';
import {
  calendarFor,
  checkFacts,
  decide,
  type Fault,
  type JsonResult,
  nextQuestion,
  type Question,
  readJson,
  withFact,
} from '@shouze/engine';
import type { Command } from 'commander';
import { loadPolicy } from '../load-policy.ts';
import { faultsText } from '../report/faults.ts';
import { questionText } from '../report/question.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '逐项询问尚缺而又有影响的事实，直到可以决定；从标准输入逐行读取回答，最后输出结论',
  en: 'ask for the facts that are missing and matter, one by one, until the case is decided; reads an answer a line, prints the decision',
};

interface AskOptions {
  readonly facts: string;
  readonly answers?: string;
}

export function addAsk(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  program
    .command('ask')
    .description(DESCRIPTION[language])
    .argument('<path>', PATH[language])
    .requiredOption('--facts <json>', FACTS[language])
    .option('--answers <json>', ANSWERS[language])
    .action((path: string, options: AskOptions) => ask(terminal, path, options));
}

const FACTS: Bilingual = {
  zh: '已知的事实（JSON），至少有事项和必填各项',
  en: 'the facts that are known (JSON): at least the matter and what is not optional',
};
const ANSWERS: Bilingual = {
  zh: '回答（JSON，路径到值），代替标准输入；没有的不再询问',
  en: 'the answers (JSON, path to value), instead of standard input; what is not among them is left open',
};

async function ask(terminal: Terminal, path: string, options: AskOptions): Promise<void> {
  const loaded = await loadPolicy(terminal, path);
  if (loaded === null) return;
  const { policy } = loaded;
  const given = parsed(options.facts, '--facts');
  const checked = checkFacts(policy, given);
  if (!checked.ok) return refuse(terminal, checked.faults);
  const scripted = options.answers === undefined ? null : parsed(options.answers, '--answers');
  const left = new Map(Object.entries(typeof scripted === 'object' && scripted !== null ? scripted : {}));
  const answers = scripted === null ? fromInput(terminal) : fromJson(left);
  let facts = given;
  for (;;) {
    const read = checkFacts(policy, facts);
    if (!read.ok) return refuse(terminal, read.faults);
    const question = nextQuestion(policy, read.facts, calendarFor(policy));
    const answer = question === null ? null : await answerTo(question, answers, facts, policy, terminal);
    if (question === null || answer === null) {
      const decision = decide(policy, read.facts, calendarFor(policy));
      if (left.size > 0) terminal.complain(unaskedText([...left.keys()])[terminal.language]);
      await terminal.write(`${JSON.stringify({ facts, decision }, null, 2)}\n`);
      return;
    }
    facts = answer.facts;
  }
}

function refuse(terminal: Terminal, faults: readonly Fault[]): void {
  terminal.complain(faultsText(faults, terminal.language));
  terminal.finding();
}

function parsed(text: string, option: string): unknown {
  const read = readJson(text);
  if (read.ok) return read.value;
  throw new UsageError({
    zh: `${option}：${faultsText(read.faults, 'zh').trimEnd()}`,
    en: `${option}: ${faultsText(read.faults, 'en').trimEnd()}`,
  });
}

type Answers = (question: Question, language: Language) => Promise<JsonResult | null>;

/** The facts with the answer. Null where nobody answers; a faulty answer is told and asked for again. */
async function answerTo(
  question: Question,
  answers: Answers,
  facts: unknown,
  policy: CheckedPolicy,
  terminal: Terminal,
): Promise<{ readonly facts: unknown } | null> {
  for (;;) {
    const answer = await answers(question, terminal.language);
    if (answer === null) return null;
    const next = answer.ok ? withFact(facts, question.path, answer.value) : null;
    const checked = answer.ok ? checkFacts(policy, next) : answer;
    if (checked.ok) return { facts: next };
    terminal.complain(faultsText(checked.faults, terminal.language));
    terminal.finding();
  }
}

/** Questions go to standard error, so that standard output is the decision alone. */
function fromInput(terminal: Terminal): Answers {
  const lines = createInterface({ input: Readable.from(terminal.input) })[Symbol.asyncIterator]();
  return async (question, language) => {
    terminal.complain(questionText(question, language));
    const line = await lines.next();
    return line.done ? null : answerIn(line.value, question);
  };
}

/** Nothing that was given is passed over in silence. */
function unaskedText(paths: readonly string[]): Bilingual {
  return {
    zh: `没有问到而未采用的回答：${paths.join('、')}\n`,
    en: `answers that were not asked for and not used: ${paths.join(', ')}\n`,
  };
}

/** Each is taken once, out of those that are left: one that is faulty is not taken again. */
function fromJson(left: Map<string, unknown>): Answers {
  return async ({ path }) => {
    if (!left.has(path)) return null;
    const value: unknown = left.get(path);
    left.delete(path);
    return { ok: true, value };
  };
}

/** A title in either language, JSON, or else the line as a text. */
function answerIn(line: string, { path, choices }: Question): JsonResult {
  const text = line.trim();
  const chosen = choices.find(({ label }) => label.zh === text || label.en === text);
  if (chosen) return { ok: true, value: chosen.value };
  if (text === '空' || text === 'none') return { ok: true, value: null };
  if (!isJson(text)) return { ok: true, value: text };
  const read = readJson(text);
  if (read.ok) return read;
  return { ok: false, faults: read.faults.map((fault) => ({ ...fault, path: inside(path, fault.path) })) };
}

/** `priors` and `[0].handler` */
function inside(path: string, inner: string): string {
  return inner === '' || inner.startsWith('[') ? path + inner : `${path}.${inner}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
