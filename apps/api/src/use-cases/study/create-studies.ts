import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '@shouze/dsl';
import { Refusal } from '../../refusal.ts';
import { createRecent, type Recent } from './recent.ts';
import { POLICIES_REMEMBERED, type Study, type StudyAnswer, type StudyResults } from './study.ts';

export interface Studies {
  /**
   * @param limit milliseconds, where they are to be fewer than usual
   * @param signal when it is aborted, nobody waits any more
   * @throws Refusal where the texts have errors, and where it is not finished in time
   */
  run<S extends Study>(study: S, signal: AbortSignal, limit?: number): Promise<StudyResults[S['kind']]>;
}

export interface StudyLimits {
  /** Threads; further studies wait for one of them. */
  readonly atOnce: number;
  /** Milliseconds that a study may take, the waiting included. */
  readonly time: number;
}

const MEBIBYTES = 1024;

interface Thread {
  readonly worker: Worker;
  /** The policies that it remembers, as `study-worker` does. */
  readonly knows: Recent<true>;
}

/**
 * Studies in threads of their own: the server goes on answering, and one that takes too long is ended together with
 * its thread. Threads are started when they are needed, and kept; a policy goes to the one that remembers it.
 */
export function createStudies(limits: StudyLimits): Studies {
  const idle: Thread[] = [];
  const places = createPlaces(limits.atOnce);
  return {
    async run<S extends Study>(study: S, signal: AbortSignal, limit: number = limits.time) {
      const time = AbortSignal.timeout(Math.min(limit, limits.time));
      const ended = AbortSignal.any([signal, time]);
      try {
        const answer = await places.use(ended, () => askOne(idle, study, ended));
        if (answer.ok) return answer.result as StudyResults[S['kind']];
        throw refuseFaulty(answer.errors);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw time.aborted ? refuseUnfinished() : error;
      }
    },
  };
}

async function askOne(idle: Thread[], study: Study, ended: AbortSignal): Promise<StudyAnswer> {
  const thread = takeThread(idle, study);
  const { worker } = thread;
  worker.ref();
  try {
    const answer = await ask(worker, study, ended);
    idle.push(thread);
    // An idle thread keeps nobody from ending.
    worker.unref();
    return answer;
  } catch (error) {
    await worker.terminate();
    throw outOfMemory(error) ? refuseUnfinished() : error;
  }
}

function takeThread(idle: Thread[], study: Study): Thread {
  const of = study.kind === 'analyse' ? study.of : null;
  const knowing = of === null ? -1 : idle.findLastIndex(({ knows }) => knows.has(of));
  const [thread = startThread()] = idle.splice(knowing, 1);
  if (of !== null) thread.knows.of(of);
  return thread;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./study-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES },
  });
  // Of a study under way `ask` is told as well.
  worker.on('error', () => {});
  return { worker, knows: createRecent(POLICIES_REMEMBERED, () => true) };
}

function ask(worker: Worker, study: Study, ended: AbortSignal): Promise<StudyAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<StudyAnswer>();
  const stop = (): void => reject(ended.reason);
  worker.once('message', resolve);
  worker.once('error', reject);
  ended.addEventListener('abort', stop, { once: true });
  worker.postMessage(study);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
    ended.removeEventListener('abort', stop);
  });
}

interface Places {
  /** Runs the work when there is a place. @throws what ended the wait */
  use<T>(ended: AbortSignal, work: () => Promise<T>): Promise<T>;
}

function createPlaces(free: number): Places {
  const waiting: (() => void)[] = [];
  const take = async (ended: AbortSignal): Promise<void> => {
    ended.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push(resolve);
    const leave = (): void => {
      const at = waiting.indexOf(resolve);
      if (at >= 0) waiting.splice(at, 1);
      reject(ended.reason);
    };
    ended.addEventListener('abort', leave, { once: true });
    await promise.finally(() => ended.removeEventListener('abort', leave));
  };
  return {
    async use(ended, work) {
      await take(ended);
      try {
        return await work();
      } finally {
        // The place goes to the one who has waited longest.
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refuseFaulty(errors: readonly Diagnostic[]): Refusal {
  const detail = {
    zh: `政策文本有 ${errors.length} 处错误，不能分析`,
    en: `the policy has ${errors.length} error(s): it cannot be analysed`,
  };
  return new Refusal('policy-unusable', detail, { diagnostics: errors });
}

function refuseUnfinished(): Refusal {
  return new Refusal('analysis-unfinished', {
    zh: '分析未能在限定的时间和内存内完成，未作任何更改；可在命令行用 shouze analyze 或 shouze diff 继续',
    en: 'the analysis did not finish within its time and memory, and nothing was changed: "shouze analyze" and "shouze diff" know no such limit',
  });
}
