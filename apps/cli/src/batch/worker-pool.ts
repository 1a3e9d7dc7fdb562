import { Worker } from 'node:worker_threads';
import type { AnsweredBatch, AnswerOptions } from './answer-batch.ts';
import type { LineBatch } from './line-batches.ts';

export interface WorkerPool {
  /** Rejects where the worker dies. */
  answer(batch: LineBatch): Promise<AnsweredBatch>;
  close(): Promise<void>;
}

/** Workers that take turns, so that batches of one size come back about in the order in which they went out. */
export function createWorkerPool(size: number, options: AnswerOptions): WorkerPool {
  const workers = Array.from({ length: size }, () => createBatchWorker(options));
  let turn = 0;
  return {
    answer(batch) {
      const worker = workers[turn % size];
      turn += 1;
      return worker === undefined
        ? Promise.reject(new Error('a pool without workers'))
        : worker.answer(batch);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** A worker answers in the order in which it was asked. */
function createBatchWorker(options: AnswerOptions): WorkerPool {
  const worker = new Worker(new URL('./answer-worker.ts', import.meta.url), {
    workerData: options,
    // What a case needs dies with it: a larger nursery takes 100 MB more a worker and gains nothing.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const waiting: PromiseWithResolvers<AnsweredBatch>[] = [];
  let death: Error | null = null;
  const die = (error: Error): void => {
    death ??= error;
    for (const { reject } of waiting.splice(0)) reject(death);
  };
  worker.on('message', (answered: AnsweredBatch) => waiting.shift()?.resolve(answered));
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`a worker ended with ${code}`)));
  return {
    answer({ firstLine, bytes }) {
      if (death !== null) return Promise.reject(death);
      const answered = Promise.withResolvers<AnsweredBatch>();
      waiting.push(answered);
      // A chunk of a stream may share its memory with others: the worker gets its own.
      const own = Uint8Array.from(bytes);
      worker.postMessage({ firstLine, bytes: own } satisfies LineBatch, [own.buffer]);
      return answered.promise;
    },
    async close() {
      await worker.terminate();
    },
  };
}
