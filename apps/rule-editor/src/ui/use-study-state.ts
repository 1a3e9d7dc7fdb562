import { useSyncExternalStore } from 'react';
import { NOT_STUDIED, type StudyState } from '../worker/study/client.ts';
import type { Workshop } from './use-workshop.ts';

/** What is known of the text beyond its samples; of an older text until the newer one is studied. */
export function useStudyState(workshop: Workshop | null): StudyState {
  return useSyncExternalStore(
    workshop?.study.subscribe ?? subscribeToNothing,
    workshop?.study.state ?? stateOfNothing,
  );
}

const subscribeToNothing = () => () => {};
const stateOfNothing = () => NOT_STUDIED;
