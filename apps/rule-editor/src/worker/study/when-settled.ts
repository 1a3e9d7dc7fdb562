import type { LanguageClient } from '../client.ts';
import type { StudyClient } from './client.ts';

/** Has a text studied once it is checked and every sample decided by it. @returns ends it */
export function studyWhenSettled(client: LanguageClient, study: StudyClient): () => void {
  let studied: number | null = null;
  return client.subscribe(() => {
    const { revision, checkedRevision, decidedRevision, decided } = client.state();
    const settled = checkedRevision === revision && decidedRevision === revision && decided?.pending === 0;
    if (!settled || studied === revision) return;
    studied = revision;
    study.study(revision, client.workspace());
  });
}
