import { useEffect } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { isNewest, type Workshop } from './use-workshop.ts';

/** Draws under the text what is wrong with it. Places of an older text would be wrong ones: the next result is under way. */
export function useProblemsInText(
  workshop: Workshop | null,
  { checked, checkedRevision, revision }: LanguageState,
  { analysis }: StudyState,
): void {
  const { language } = useWording();
  useEffect(() => {
    if (workshop && isNewest(workshop, { revision }) && checked && checkedRevision === revision) {
      workshop.editor.setDiagnostics(checked.diagnostics, language);
    }
  }, [workshop, checked, checkedRevision, revision, language]);
  useEffect(() => {
    if (workshop && isNewest(workshop, { revision }) && analysis.revision === revision) {
      workshop.editor.setFindings(analysis.view?.findings ?? [], language);
    }
  }, [workshop, analysis, revision, language]);
}
