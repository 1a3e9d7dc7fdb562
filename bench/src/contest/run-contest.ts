import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Ask } from './messages.ts';
import { median } from './rate.ts';

export interface Standing {
  readonly name: string;
  /** Decisions a second of processor time: the median of the rounds. */
  readonly perSecond: number;
  readonly checked: number;
}

const ROUNDS = 5;

/**
 * Lets the contestants take turns, each in a process of its own that waits while others run.
 * @param module of the workload's `createWorkload`
 * @param given what it is called with
 */
export async function runContest(
  module: URL,
  given: string,
  names: readonly string[],
): Promise<readonly Standing[]> {
  const contestants: { name: string; process: ChildProcess; checked: number; rates: number[] }[] = [];
  try {
    // One after the other: passes that ran at once would spoil nothing but take as long.
    for (const name of names) {
      const child = fork(new URL('contestant-process.ts', import.meta.url), [module.href, given, name], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      const started = { name, process: child, checked: 0, rates: [] };
      contestants.push(started);
      const answer = await answerOf(child, name);
      if (answer.kind === 'ready') started.checked = answer.checked;
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { name, process: child, rates } of contestants) {
        child.send({ ask: 'round' } satisfies Ask);
        const answer = await answerOf(child, name);
        if (answer.kind === 'rate') rates.push(answer.perSecond);
      }
    }
  } finally {
    for (const { process: child } of contestants) child.kill();
  }
  return contestants.map(({ name, checked, rates }) => ({ name, checked, perSecond: median(rates) }));
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
