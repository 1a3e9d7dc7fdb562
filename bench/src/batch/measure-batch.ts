import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { filings } from '../junlian/filings.ts';
import { JUNLIAN, junlian } from '../junlian/policy.ts';

/** A long batch through `shouze route`: what it takes, and whether its memory stays as it is. */
export interface BatchResult {
  readonly cases: number;
  readonly seconds: number;
  /** Of processor time, all threads; 0 where the system does not tell. */
  readonly processorSeconds: number;
  /** Resident memory in MB when so many answers had come. */
  readonly memory: readonly { readonly cases: number; readonly megabytes: number }[];
}

const CLI = new URL('../../../apps/cli/bin/shouze.js', import.meta.url);
/** Lines that differ; they are sent again and again. */
const LINES = 20_000;
/** Answers between two looks at the memory. */
const BETWEEN = 250_000;
const LINE_FEED = 10;

/**
 * Junlian's filings, half with one earlier case and half with none, sent as fast as they are taken.
 * @param most so many, unless the minutes are over before
 */
export async function measureBatch(most: number, minutes = 10): Promise<BatchResult> {
  const block = blockOfLines();
  const child = spawn(
    process.execPath,
    [fileURLToPath(CLI), 'route', '--policy', fileURLToPath(JUNLIAN), '--facts', '-'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const start = performance.now();
  const sent = send(child.stdin, block, most / LINES, start + minutes * 60_000);
  const memory: { cases: number; megabytes: number }[] = [];
  let answered = 0;
  let processorSeconds = 0;
  let next = BETWEEN;
  for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
    answered += countLines(chunk);
    if (answered < next) continue;
    memory.push({ cases: answered, megabytes: residentMegabytes(child.pid ?? 0) });
    // Of a process that has ended nothing is told.
    processorSeconds = processorSecondsOf(child.pid ?? 0) || processorSeconds;
    next += BETWEEN;
  }
  const cases = (await sent) * LINES;
  if (answered !== cases) throw new Error(`${answered} answers to ${cases} cases`);
  const seconds = (performance.now() - start) / 1000;
  return { cases, seconds, processorSeconds, memory: memory.filter(({ megabytes }) => megabytes > 0) };
}

function blockOfLines(): Buffer {
  const policy = junlian();
  const [none, one] = [0, 1].map((priors) => filings(policy, LINES / 2, priors));
  const lines = (none ?? []).flatMap((facts, index) => [facts, one?.[index]]);
  return Buffer.from(lines.map((facts) => `${JSON.stringify(facts)}\n`).join(''));
}

/** @returns how many blocks. @throws Error where the reader has gone */
async function send(to: Writable, block: Buffer, most: number, until: number): Promise<number> {
  let sent = 0;
  function* blocks(): Generator<Buffer> {
    for (; sent < most && performance.now() < until; sent += 1) yield block;
  }
  await pipeline(Readable.from(blocks()), to);
  return sent;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

/** As Linux tells it; 0 elsewhere, and for a process that has ended. */
function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(told(pid, 'status')) ?? [];
  return Number(kilobytes) / 1024;
}

const TICKS_A_SECOND = 100;

function processorSecondsOf(pid: number): number {
  // Behind the name of the command, which may hold spaces: the state, and so on to the times in user and system mode.
  const fields = told(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND;
}

function told(pid: number, about: string): string {
  try {
    return readFileSync(`/proc/${pid}/${about}`, 'utf8');
  } catch {
    return '';
  }
}
