import { parentPort } from 'node:worker_threads';
import { createAnalyst } from './create-analyst.ts';
import type { Study } from './study.ts';

const analysts = new Map<string, ReturnType<typeof createAnalyst>>();

parentPort?.on('message', ({ package: name, sources }: Study) => {
  const analyse = analysts.get(name) ?? createAnalyst();
  analysts.set(name, analyse);
  parentPort?.postMessage(analyse(sources));
});
