import { type AnsweredBatch, type AnswerOptions, createAnswerer } from './answer-batch.ts';
import type { LineBatch } from './line-batches.ts';
import { createWorkerPool } from './worker-pool.ts';

export interface BatchOptions extends AnswerOptions {
  /** Workers; with one, everything happens here. */
  readonly jobs: number;
}

/**
 * Answers batches in their order. No batch is read before there is a worker for it, and none is answered faster than the
 * answers are taken: memory holds two batches a worker, however many there are.
 */
export async function* answerInOrder(
  batches: AsyncIterable<LineBatch>,
  options: BatchOptions,
): AsyncGenerator<AnsweredBatch> {
  if (options.jobs > 1) return yield* answerByWorkers(batches, options);
  const answer = createAnswerer(options);
  for await (const batch of batches) yield answer(batch);
}

const BATCHES_A_WORKER = 2;

async function* answerByWorkers(
  batches: AsyncIterable<LineBatch>,
  { jobs, policy, explained }: BatchOptions,
): AsyncGenerator<AnsweredBatch> {
  const pool = createWorkerPool(jobs, { policy, explained });
  const reader = batches[Symbol.asyncIterator]();
  const pending: Promise<AnsweredBatch>[] = [];
  let next: Promise<IteratorResult<LineBatch>> | null = reader.next();
  try {
    while (next !== null || pending.length > 0) {
      const mayRead: boolean = next !== null && pending.length < jobs * BATCHES_A_WORKER;
      const event = await firstOf(mayRead ? next : null, pending[0]);
      if (event.kind === 'answered') {
        pending.shift();
        yield event.answered;
      } else if (event.result.done) {
        next = null;
      } else {
        const answered = pool.answer(event.result.value);
        // When a worker dies, all that wait for it fail; the first one is told.
        answered.catch(() => {});
        pending.push(answered);
        next = reader.next();
      }
    }
  } finally {
    await pool.close();
  }
}

type Event =
  | { readonly kind: 'read'; readonly result: IteratorResult<LineBatch> }
  | { readonly kind: 'answered'; readonly answered: AnsweredBatch };

/** An answer does not wait for more to be read: whoever sends lines one by one gets each answer at once. */
function firstOf(
  next: Promise<IteratorResult<LineBatch>> | null,
  first: Promise<AnsweredBatch> | undefined,
): Promise<Event> {
  const events: Promise<Event>[] = [];
  if (next !== null) events.push(next.then((result) => ({ kind: 'read', result })));
  if (first !== undefined) events.push(first.then((answered) => ({ kind: 'answered', answered })));
  return Promise.race(events);
}
