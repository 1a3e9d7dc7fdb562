import { useEffect, useMemo } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { notesOfCoverage } from './notes-of-coverage.ts';
import { isNewest, type Workshop } from './use-workshop.ts';

/** Draws beside the text what examples reach; places of an older text would be wrong ones. */
export function useCoverage(
  workshop: Workshop | null,
  { revision }: LanguageState,
  { coverage }: StudyState,
  shown: boolean,
): void {
  const { t, say } = useWording();
  const current = coverage.revision === revision;
  const view = shown && current ? coverage.view : null;
  const notes = useMemo(() => {
    if (!workshop || !view) return [];
    return notesOfCoverage(view.marks, workshop.editor.documents.textAt, { t, say });
  }, [workshop, view, t, say]);
  useEffect(() => workshop?.editor.showCoverage(shown), [workshop, shown]);
  useEffect(() => {
    if (workshop && current && isNewest(workshop, { revision })) workshop.editor.setCoverage(notes);
  }, [workshop, current, revision, notes]);
}
