import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Ask } from './messages.ts';
import { median } from './rate.ts';

export interface Standing {
  readonly name: string;
  /** Decisions a second of processor time: the median of the sittings. */
  readonly perSecond: number;
  readonly checked: number;
}

/** A compiler that optimises while code runs makes faster and slower code of the same one: one process tells of its luck. */
const SITTINGS = 3;
const ROUNDS = 5;

/**
 * Lets the contestants take turns, each in a process of its own that waits while others run; and again in new processes.
 * Those that are slow sit once.
 * @param module of the workload's `createWorkload`
 * @param given what it is called with
 */
export async function runContest(
  module: URL,
  given: string,
  names: readonly string[],
): Promise<readonly Standing[]> {
  const first = await sit(module, given, names);
  const sittings = new Map(first.map((sitting) => [sitting.name, [sitting]]));
  const fast = first.filter(({ isSlow }) => !isSlow).map(({ name }) => name);
  for (let more = 1; more < SITTINGS; more += 1) {
    for (const sitting of await sit(module, given, fast)) sittings.get(sitting.name)?.push(sitting);
  }
  return first.map(({ name, checked }) => ({
    name,
    checked,
    perSecond: median((sittings.get(name) ?? []).map(({ rates }) => median(rates))),
  }));
}

interface Sitting {
  readonly name: string;
  readonly process: ChildProcess;
  readonly checked: number;
  readonly isSlow: boolean;
  /** Decisions a second, by round. */
  readonly rates: number[];
}

async function sit(module: URL, given: string, names: readonly string[]): Promise<readonly Sitting[]> {
  const processes: ChildProcess[] = [];
  const sittings: Sitting[] = [];
  try {
    // One after the other: passes that ran at once would spoil nothing but take as long.
    for (const name of names) {
      const child = fork(new URL('contestant-process.ts', import.meta.url), [module.href, given, name], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      processes.push(child);
      const answer = await answerOf(child, name);
      if (answer.kind === 'ready') sittings.push({ name, process: child, ...answer, rates: [] });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { name, process: child, rates } of sittings) {
        child.send({ ask: 'round' } satisfies Ask);
        const answer = await answerOf(child, name);
        if (answer.kind === 'rate') rates.push(answer.perSecond);
      }
    }
    return sittings;
  } finally {
    for (const child of processes) child.kill();
  }
}

/** @throws Error where the process ends instead; it has then told why */
function answerOf(child: ChildProcess, name: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: Answer): void => {
      child.off('exit', onExit);
      resolve(answer);
    };
    const onExit = (code: number | null): void => {
      child.off('message', onMessage);
      reject(new Error(`${name} ended with ${code}`));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}
