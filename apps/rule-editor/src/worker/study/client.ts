import type { Workspace } from '../protocol.ts';
import type { AnalysisView, CoverageView, DifferenceView, StudyOrder, StudyReport } from './protocol.ts';

/** The part of a `Worker` that is used. */
export interface StudyPort {
  postMessage(order: StudyOrder): void;
  onmessage: ((event: MessageEvent<StudyReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What is known of one revision of the text. Older results stay until newer ones come. */
interface Studied<T> {
  readonly revision: number;
  /** Null while the text has errors, and of a difference where nothing is published. */
  readonly view: T | null;
}

export interface StudyState {
  readonly coverage: Studied<CoverageView>;
  readonly analysis: Studied<AnalysisView>;
  readonly difference: Studied<DifferenceView>;
  /** Our own fault, as thrown; null again with the next good result. */
  readonly failure: string | null;
}

export interface StudyClient {
  /** Has the text studied; only the newest order counts. */
  study(revision: number, workspace: Workspace): void;
  state(): StudyState;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** How long older work may keep a newer order waiting before its worker is ended, in milliseconds. */
const PATIENCE = 1500;

const UNKNOWN = { revision: 0, view: null };
export const NOT_STUDIED: StudyState = {
  coverage: UNKNOWN,
  analysis: UNKNOWN,
  difference: UNKNOWN,
  failure: null,
};

/**
 * The main thread's side of the worker that studies. One question of analysis cannot be interrupted from inside, so a
 * worker that is caught in an old one is ended, and another takes its place.
 */
export function createStudyClient(createWorker: () => StudyPort, patience: number = PATIENCE): StudyClient {
  let state = NOT_STUDIED;
  let worker: StudyPort | null = null;
  let newest: StudyOrder | null = null;
  let unanswered = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const become = (next: Partial<StudyState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const hear = (report: StudyReport): void => {
    const { revision } = report;
    switch (report.kind) {
      case 'covered':
        become({ coverage: { revision, view: report.coverage }, failure: null });
        break;
      case 'analysed':
        become({ analysis: { revision, view: report.analysis }, failure: null });
        break;
      case 'compared':
        become({ difference: { revision, view: report.difference }, failure: null });
        break;
      case 'failed':
        become({ failure: report.message });
        break;
      case 'done':
        unanswered -= 1;
        if (revision === newest?.revision) clearTimeout(timer);
    }
  };

  const send = (order: StudyOrder): void => {
    worker ??= startWorker();
    unanswered += 1;
    worker.postMessage(order);
  };

  const startWorker = (): StudyPort => {
    const started = createWorker();
    started.onmessage = ({ data }) => hear(data);
    started.onerror = (event) => become({ failure: event.message });
    return started;
  };

  const endWorker = (): void => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    unanswered = 0;
  };

  return {
    study(revision, workspace) {
      const order = { revision, workspace };
      clearTimeout(timer);
      if (unanswered > 0) {
        timer = setTimeout(() => {
          if (unanswered < 2) return;
          endWorker();
          send(order);
        }, patience);
      }
      newest = order;
      send(order);
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: endWorker,
  };
}
