import { parentPort, workerData } from 'node:worker_threads';
import { createAnswerer } from './answer-batch.ts';

const answer = createAnswerer(workerData);

parentPort?.on('message', (batch) => {
  const answered = answer(batch);
  parentPort?.postMessage(answered, [answered.ndjson.buffer]);
});
