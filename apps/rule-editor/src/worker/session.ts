import type { CheckedPackage, CheckedPolicy, PackageSources } from '@shouze/dsl';
import { failedExamplesOf } from './failed-examples.ts';
import { createOutcomeMemory, type Outcomes } from './outcome-memory.ts';
import type { FailedExampleView, Order, Report, Workspace } from './protocol.ts';
import { type Answering, answerQuestion } from './questions.ts';
import type { Tools } from './tools.ts';
import { viewOfOutcomes, viewOfPackage } from './views.ts';
import { withEdits } from './workspace-edits.ts';

/** For how long typing must rest before slow samples are decided, in milliseconds. */
const REST = 700;
/** After how long what is decided so far is shown, in milliseconds. */
const PATIENCE = 200;

export interface SessionOptions {
  readonly tools: Tools;
  readonly post: (report: Report) => void;
  /** Lets waiting orders in: resolves in a later task, or after so many milliseconds. */
  readonly pause: (milliseconds?: number) => Promise<void>;
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
  let lastShown = 0;
  const memory = createOutcomeMemory({
    tools,
    pause: () => {
      if (performance.now() - lastShown > PATIENCE) showOutcomes(false);
      return pause();
    },
  });

  const currentDraft = (): CheckedPackage => {
    draft ??= tools.checkPackage({ files: workspace.files, libraries: workspace.libraries });
    return draft;
  };

  const policyOf = (sources: PackageSources | null): CheckedPolicy | null => {
    if (sources === null) return null;
    const { policy, preview } = tools.checkPublished(sources);
    return policy ?? preview;
  };

  const checkAndShow = (): void =>
    post({ kind: 'checked', revision, checked: viewOfPackage(currentDraft(), workspace) });

  const showOutcomes = (done: boolean): void => {
    const { policy, preview } = currentDraft();
    const used = policy ?? preview;
    const now = used ? memory.known(used) : new Map();
    const before = published && memory.known(published);
    const parts = {
      policy: used,
      published,
      complete: policy !== null,
      now,
      earlier: shown,
      before,
      done,
      failedExamples,
    };
    post({ kind: 'decided', revision, decided: viewOfOutcomes(workspace, parts) });
    if (done && used) shown = now;
    lastShown = performance.now();
  };

  const policies = (): readonly CheckedPolicy[] => {
    const { policy, preview } = currentDraft();
    return [policy ?? preview, published].filter((one) => one !== null);
  };

  /** Check; decide what is quick; once typing rests, the rest and the examples. Each step shows what it came to. */
  const work = async (): Promise<void> => {
    const mine = revision;
    const stale = (): boolean => revision !== mine;
    // Several edits may wait in the queue: the last one is the one to work on.
    await pause();
    if (stale()) return;
    checkAndShow();
    lastShown = performance.now();
    await pause();
    if (stale()) return;

    const quick = workspace.samples.filter((sample) => !memory.isSlow(sample));
    for (const policy of policies()) if (!(await memory.decide(policy, quick, stale))) return;
    const slow = policies().some((one) => memory.known(one).size < workspace.samples.length);
    showOutcomes(!slow);
    await pause(slow ? REST : 0);
    if (stale()) return;

    for (const policy of policies()) if (!(await memory.decide(policy, workspace.samples, stale))) return;
    const { policy } = currentDraft();
    failedExamples = policy ? failedExamplesOf(policy, tools) : [];
    showOutcomes(true);
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
        failedExamples = [];
        memory.forget();
        published = policyOf(workspace.published);
        startWork();
        break;
      case 'edit':
        revision = order.revision;
        workspace = { ...workspace, files: withEdits(workspace.files, order) };
        draft = null;
        startWork();
        break;
      case 'rebase':
        revision = order.revision;
        workspace = { ...workspace, published: order.published };
        published = policyOf(order.published);
        startWork();
        break;
      case 'relate':
        revision = order.revision;
        workspace = { ...workspace, libraries: order.libraries };
        draft = null;
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
