import { parentPort } from 'node:worker_threads';
import { analyseSources } from './analyse-sources.ts';
import { compareSources } from './compare-sources.ts';
import type { Study, StudyAnswer } from './study.ts';

parentPort?.on('message', (study: Study) => parentPort?.postMessage(answer(study)));

function answer(study: Study): StudyAnswer {
  switch (study.kind) {
    case 'analyse':
      return analyseSources(study.sources);
    case 'compare':
      return compareSources(study);
  }
}
