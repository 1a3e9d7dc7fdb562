import { NOT_STUDIED, type StudyState } from '../worker/study/client.ts';
import { useOutsideState } from './use-outside-state.ts';
import type { Workshop } from './use-workshop.ts';

/** What is known of the text beyond its samples; of an older text until the newer one is studied. */
export const useStudyState = (workshop: Workshop | null): StudyState =>
  useOutsideState(workshop?.study, NOT_STUDIED);
