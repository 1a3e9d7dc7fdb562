import { parentPort } from 'node:worker_threads';
import { createAnalyst } from './analyse-sources.ts';
import { compareSources } from './compare-sources.ts';
import { createRecent } from './recent.ts';
import { POLICIES_REMEMBERED, type Study, type StudyAnswer } from './study.ts';

const analysts = createRecent(POLICIES_REMEMBERED, createAnalyst);

parentPort?.on('message', (study: Study) => parentPort?.postMessage(answer(study)));

function answer(study: Study): StudyAnswer {
  switch (study.kind) {
    case 'analyse':
      return analysts.of(study.of)(study.sources);
    case 'compare':
      return compareSources(study);
  }
}
