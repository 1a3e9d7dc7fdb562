import { Worker } from 'node:worker_threads';
import type { Studied, Study } from './study.ts';

export interface Studies {
  /** Null where a newer text of the same package came first, or where it could not be analysed. */
  of(study: Study): Promise<Studied | null>;
}

/** How long a text that is no longer the newest may keep the newer one waiting, in milliseconds. */
const PATIENCE = 1500;

interface Order {
  readonly study: Study;
  readonly answer: (studied: Studied | null) => void;
}

/**
 * Analyses packages in a thread of its own, one after the other, so that typing never waits. Of a package the newest text
 * alone counts; a thread that is caught in an old one is ended, and another takes its place.
 */
export function createStudies(): Studies {
  const waiting = new Map<string, Order>();
  let worker: Worker | null = null;
  let current: Order | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const finish = (studied: Studied | null): void => {
    clearTimeout(timer);
    current?.answer(studied);
    current = null;
    startNext();
  };

  const giveUp = (): void => {
    void worker?.terminate();
    worker = null;
    finish(null);
  };

  /** What one that was ended still had to say is about an old text. */
  const startWorker = (): Worker => {
    const started = new Worker(new URL('./study-worker.ts', import.meta.url));
    started.on('message', (studied: Studied) => {
      if (started === worker) finish(studied);
    });
    started.on('error', () => {
      if (started === worker) giveUp();
    });
    return started;
  };

  const startNext = (): void => {
    const [next] = waiting.values();
    if (current !== null || next === undefined) return;
    waiting.delete(next.study.package);
    current = next;
    worker ??= startWorker();
    worker.postMessage(next.study);
  };

  return {
    of(study) {
      const { promise, resolve } = Promise.withResolvers<Studied | null>();
      waiting.get(study.package)?.answer(null);
      waiting.set(study.package, { study, answer: resolve });
      if (current?.study.package === study.package) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, PATIENCE);
      }
      startNext();
      return promise;
    },
  };
}
