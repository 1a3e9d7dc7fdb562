import type { CheckedPackage, CheckedPolicy } from '@shouze/dsl';
import { analyzablePolicy } from '@shouze/engine';
import type { Workspace } from '../protocol.ts';
import { analysisView } from './analysis-view.ts';
import { differenceView } from './difference-view.ts';
import type { AnalysisView, CoverageView, DifferenceView, StudyOrder, StudyReport } from './protocol.ts';
import type { StudyTools } from './tools.ts';

export interface StudySessionOptions {
  readonly tools: StudyTools;
  readonly post: (report: StudyReport) => void;
  /** Lets waiting orders in: resolves in a later task. */
  readonly pause: () => Promise<void>;
}

/**
 * What takes longer than typing may wait: what the examples reach, what analysis finds, what differs from the published
 * version. The quick comes first; a newer order ends the work between two of them.
 */
export function createStudySession({ tools, post, pause }: StudySessionOptions): {
  receive(order: StudyOrder): void;
} {
  let newest = 0;

  const work = async ({ revision, workspace }: StudyOrder): Promise<void> => {
    const stale = (): boolean => revision !== newest;
    await pause();
    if (stale()) return;
    const draft = tools.checkDraft(workspace);
    post({ kind: 'covered', revision, coverage: covered(draft, tools) });
    await pause();
    if (stale()) return;
    post({ kind: 'analysed', revision, analysis: analysed(draft, tools) });
    await pause();
    if (stale()) return;
    post({ kind: 'compared', revision, difference: compared(draft.policy, workspace, tools) });
  };

  return {
    receive(order) {
      const { revision } = order;
      newest = revision;
      work(order)
        .catch((fault: unknown) => post({ kind: 'failed', revision, message: String(fault) }))
        .finally(() => post({ kind: 'done', revision }));
    },
  };
}

function covered({ policy, parsed }: CheckedPackage, tools: StudyTools): CoverageView | null {
  return policy && tools.coverage({ policy, parsed });
}

/** Circles of precedence and overlapping rows are errors, and yet can be shown and mended. */
function analysed(draft: CheckedPackage, tools: StudyTools): AnalysisView | null {
  const policy = analyzablePolicy(draft);
  return policy && analysisView(tools.analyze(draft, tools.calendarFor(policy)), draft.parsed, policy);
}

function compared(
  after: CheckedPolicy | null,
  workspace: Workspace,
  tools: StudyTools,
): DifferenceView | null {
  const before = tools.checkPublished(workspace)?.policy ?? null;
  if (before === null || after === null) return null;
  // Which samples move is known already.
  const difference = tools.compare(before, after, tools.calendarFor);
  return differenceView(difference, before, after);
}
