import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filings } from '../junlian/filings.ts';
import { JUNLIAN, junlian } from '../junlian/policy.ts';

/** A long batch through `shouze route`: what it takes, and whether its memory stays as it is. */
export interface BatchResult {
  readonly cases: number;
  readonly seconds: number;
  /** Resident memory in MB when so many answers had come. */
  readonly memory: readonly { readonly cases: number; readonly megabytes: number }[];
}

const CLI = new URL('../../../apps/cli/src/main.ts', import.meta.url);
/** Lines that differ; they are sent again and again. */
const LINES = 20_000;
const SAMPLES = 10;
const LINE_FEED = 10;

/** Junlian's filings, half with one earlier case and half with none, sent as fast as they are taken. */
export async function measureBatch(cases: number): Promise<BatchResult> {
  const block = blockOfLines();
  const child = spawn(
    process.execPath,
    [fileURLToPath(CLI), 'route', '--policy', fileURLToPath(JUNLIAN), '--facts', '-'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const start = performance.now();
  const sent = send(child.stdin, block, cases / LINES);
  const memory: { cases: number; megabytes: number }[] = [];
  let answered = 0;
  let next = cases / SAMPLES;
  for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
    answered += countLines(chunk);
    if (answered < next) continue;
    memory.push({ cases: answered, megabytes: residentMegabytes(child.pid ?? 0) });
    next = answered + cases / SAMPLES;
  }
  await sent;
  if (answered !== cases) throw new Error(`${answered} answers to ${cases} cases`);
  return { cases, seconds: (performance.now() - start) / 1000, memory };
}

function blockOfLines(): Buffer {
  const policy = junlian();
  const [none, one] = [0, 1].map((priors) => filings(policy, LINES / 2, priors));
  const lines = (none ?? []).flatMap((facts, index) => [facts, one?.[index]]);
  return Buffer.from(lines.map((facts) => `${JSON.stringify(facts)}\n`).join(''));
}

async function send(to: NodeJS.WritableStream, block: Buffer, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    if (!to.write(block)) await new Promise((resolve) => to.once('drain', resolve));
  }
  to.end();
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

/** As Linux tells it; 0 elsewhere, and for a process that has ended. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
