import type { CheckedPackage, CheckedPolicy, SourceFile } from '@shouze/dsl';
import { failedExamplesOf } from './failed-examples.ts';
import { createOutcomeMemory } from './outcome-memory.ts';
import type { FailedExampleView, Order, Report, Workspace } from './protocol.ts';
import { type Answering, answerQuestion } from './questions.ts';
import type { Tools } from './tools.ts';
import { type Outcomes, viewOfOutcomes, viewOfPackage } from './views.ts';

export interface SessionOptions {
  readonly tools: Tools;
  readonly post: (report: Report) => void;
  /** Lets waiting orders in; resolves in a later task. */
  readonly pause: () => Promise<void>;
}

/**
 * What the worker does: it holds the draft, checks it when it changes, then decides every sample with it.
 * INVARIANT: a newer revision ends the work on older ones; reports come with growing revisions.
 */
export function createSession({ tools, post, pause }: SessionOptions): { receive(order: Order): void } {
  let workspace: Workspace = { files: [], libraries: [], published: null, samples: [] };
  let revision = 0;
  let draft: CheckedPackage | null = null;
  let published: CheckedPolicy | null = null;
  let shown: Outcomes = new Map();
  let failedExamples: readonly FailedExampleView[] = [];
  const memory = createOutcomeMemory({ tools, pause });

  const currentDraft = (): CheckedPackage => {
    draft ??= tools.checkPackage({ files: workspace.files, libraries: workspace.libraries });
    return draft;
  };

  const policyOf = (files: readonly SourceFile[] | null): CheckedPolicy | null => {
    if (files === null) return null;
    const { policy, preview } = tools.checkPackage({ files, libraries: workspace.libraries });
    return policy ?? preview;
  };

  /** Check, show; decide, showing parts on the way; run the examples; show the whole. */
  const work = async (): Promise<void> => {
    const mine = revision;
    const stale = (): boolean => revision !== mine;
    // Several edits may wait in the queue: the last one is the one to work on.
    await pause();
    if (stale()) return;
    post({ kind: 'checked', revision: mine, checked: viewOfPackage(currentDraft(), workspace) });
    const { policy, preview } = currentDraft();
    const used = policy ?? preview;

    const show = (now: Outcomes, before: Outcomes | null, done: boolean): void => {
      if (done) failedExamples = policy ? failedExamplesOf(policy, tools) : [];
      const parts = {
        policy: used,
        complete: policy !== null,
        now,
        earlier: shown,
        before,
        done,
        failedExamples,
      };
      post({ kind: 'decided', revision: mine, decided: viewOfOutcomes(workspace, parts) });
    };

    await pause();
    if (stale()) return;
    const baseline = published && memory.known(published);
    const onPart = (part: Outcomes): void => show(part, baseline, false);
    const now = used ? await memory.outcomes(used, workspace.samples, { stale, onPart }) : new Map();
    if (now === null || stale()) return;
    shown = now;
    const before = published && (await memory.outcomes(published, workspace.samples, { stale }));
    if (stale() || (published && !before)) return;
    show(now, before, true);
  };

  const startWork = (): void => {
    const mine = revision;
    work().catch((fault: unknown) =>
      post({ kind: 'failed', revision: mine, id: null, message: String(fault) }),
    );
  };

  const answering: Answering = {
    tools,
    workspace: () => workspace,
    draft: currentDraft,
    published: () => published,
  };

  const obey = (order: Order): void => {
    switch (order.kind) {
      case 'open':
        ({ revision, workspace } = order);
        draft = null;
        shown = new Map();
        memory.forget();
        published = policyOf(workspace.published);
        startWork();
        break;
      case 'edit':
        revision = order.revision;
        workspace = { ...workspace, files: withEdits(workspace.files, order.files) };
        draft = null;
        startWork();
        break;
      case 'rebase':
        revision = order.revision;
        workspace = { ...workspace, published: order.published };
        published = policyOf(order.published);
        startWork();
        break;
      case 'ask': {
        const answer = answerQuestion(order.question, answering);
        post({ kind: 'answer', id: order.id, revision: order.revision, answer });
      }
    }
  };

  return {
    receive(order) {
      try {
        obey(order);
      } catch (fault) {
        const id = order.kind === 'ask' ? order.id : null;
        post({ kind: 'failed', revision: order.revision, id, message: String(fault) });
      }
    },
  };
}

/** Files that the edit names are replaced, or added where they are new. */
function withEdits(files: readonly SourceFile[], edits: readonly SourceFile[]): readonly SourceFile[] {
  const changed = new Map(edits.map((file) => [file.path, file]));
  const kept = files.map((file) => changed.get(file.path) ?? file);
  const known = new Set(files.map(({ path }) => path));
  return [...kept, ...edits.filter(({ path }) => !known.has(path))];
}
