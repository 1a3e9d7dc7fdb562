import type { PackageSources, SourceFile } from '@shouze/dsl';
import type { CheckedView, DecidedView, Order, Report, Workspace } from './protocol.ts';
import type { Answers, Question } from './questions.ts';
import { withEdits } from './workspace-edits.ts';

/** The part of a `Worker` that is used. */
export interface WorkerPort {
  postMessage(order: Order): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What is known of the draft. Older results stay until newer ones come, so that nothing flickers. */
export interface LanguageState {
  /** The revision of the text; results may be of an older one. */
  readonly revision: number;
  readonly checked: CheckedView | null;
  readonly checkedRevision: number;
  readonly decided: DecidedView | null;
  readonly decidedRevision: number;
  /** Our own fault, as thrown; null again with the next good result. */
  readonly failure: string | null;
  /** The sample in view: the one that was last asked about. */
  readonly sample: string | null;
}

export interface LanguageClient {
  open(workspace: Workspace): void;
  /** Takes a file's new text; the worker hears of it after a short quiet, or when a question is asked. */
  edit(file: SourceFile): void;
  /** A file is no longer there. */
  remove(path: string): void;
  /** Another version is published from now on. */
  rebase(published: PackageSources): void;
  /** The draft is checked with other libraries from now on. */
  relate(libraries: readonly SourceFile[]): void;
  /** @returns null where the text changed before the answer came, or the worker failed */
  ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']] | null>;
  state(): LanguageState;
  /** The texts as they stand, and what they are tried on. */
  workspace(): Workspace;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** How long typing must rest before the worker hears of it, in milliseconds. */
const QUIET = 120;

const NOTHING: LanguageState = {
  revision: 0,
  checked: null,
  checkedRevision: 0,
  decided: null,
  decidedRevision: 0,
  failure: null,
  sample: null,
};

/** The main thread's side of the worker. Answers to old questions about old text are dropped. */
export function createLanguageClient(worker: WorkerPort, quiet: number = QUIET): LanguageClient {
  let state = NOTHING;
  let lastQuestion = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let workspace: Workspace = { files: [], libraries: [], published: null, samples: [] };
  /** By path; null where the file went. */
  const unsent = new Map<string, SourceFile | null>();
  const listeners = new Set<() => void>();
  const waiting = new Map<number, (answer: unknown) => void>();

  const become = (next: Partial<LanguageState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const nextRevision = (): number => {
    become({ revision: state.revision + 1 });
    return state.revision;
  };

  const unsentEdits = () => ({
    files: [...unsent.values()].filter((file) => file !== null),
    removed: [...unsent].flatMap(([path, file]) => (file === null ? [path] : [])),
  });

  const flush = (): void => {
    clearTimeout(timer);
    if (unsent.size === 0) return;
    worker.postMessage({ kind: 'edit', revision: state.revision, ...unsentEdits() });
    unsent.clear();
  };

  const change = (path: string, file: SourceFile | null): void => {
    unsent.set(path, file);
    workspace = { ...workspace, files: withEdits(workspace.files, unsentEdits()) };
    nextRevision();
    clearTimeout(timer);
    timer = setTimeout(flush, quiet);
  };

  const settle = (id: number, answer: unknown): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };

  const hear = (report: Report): void => {
    switch (report.kind) {
      case 'checked':
        if (report.revision >= state.checkedRevision) {
          become({ checked: report.checked, checkedRevision: report.revision, failure: null });
        }
        break;
      case 'decided':
        if (report.revision >= state.decidedRevision) {
          become({ decided: report.decided, decidedRevision: report.revision, failure: null });
        }
        break;
      case 'answer':
        settle(report.id, report.revision === state.revision ? report.answer : null);
        break;
      case 'failed':
        if (report.id !== null) settle(report.id, null);
        become({ failure: report.message });
    }
  };

  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => become({ failure: event.message });

  return {
    open(opened) {
      workspace = opened;
      clearTimeout(timer);
      unsent.clear();
      become({ ...NOTHING, revision: state.revision });
      worker.postMessage({ kind: 'open', revision: nextRevision(), workspace });
    },
    edit: (file) => change(file.path, file),
    remove: (path) => change(path, null),
    rebase(published) {
      workspace = { ...workspace, published };
      flush();
      worker.postMessage({ kind: 'rebase', revision: nextRevision(), published });
    },
    relate(libraries) {
      workspace = { ...workspace, libraries };
      flush();
      worker.postMessage({ kind: 'relate', revision: nextRevision(), libraries });
    },
    ask(question) {
      flush();
      if (question.kind === 'why' && question.sample !== state.sample) become({ sample: question.sample });
      lastQuestion += 1;
      const id = lastQuestion;
      return new Promise((resolve) => {
        waiting.set(id, (answer) => resolve(answer as Answers[(typeof question)['kind']] | null));
        worker.postMessage({ kind: 'ask', id, revision: state.revision, question });
      });
    },
    state: () => state,
    workspace: () => workspace,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      clearTimeout(timer);
      for (const id of waiting.keys()) settle(id, null);
      worker.terminate();
    },
  };
}
