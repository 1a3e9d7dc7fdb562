import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStudyClient, type StudyPort } from '../../src/worker/study/client.ts';
import type { StudyReport } from '../../src/worker/study/protocol.ts';

const workspace = { files: [], libraries: [], published: null, samples: [] };

function start() {
  const workers: {
    readonly orders: number[];
    ended: boolean;
    readonly say: (report: StudyReport) => void;
  }[] = [];
  const client = createStudyClient(() => {
    const port: StudyPort = {
      onmessage: null,
      onerror: null,
      postMessage: ({ revision }) => made.orders.push(revision),
      terminate: () => {
        made.ended = true;
      },
    };
    const made = {
      orders: [] as number[],
      ended: false,
      say: (report: StudyReport) => port.onmessage?.({ data: report } as MessageEvent<StudyReport>),
    };
    workers.push(made);
    return port;
  }, 1000);
  return { client, workers };
}

describe('the main thread’s side of the worker that studies', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps what was said, by revision', () => {
    const { client, workers } = start();
    client.study(3, workspace);
    workers[0]?.say({ kind: 'analysed', revision: 3, analysis: { findings: [], idleSilences: [] } });
    expect(client.state().analysis).toEqual({ revision: 3, view: { findings: [], idleSilences: [] } });
    expect(client.state().coverage.view).toBeNull();
  });

  it('waits a while for an old study, then gives it up and starts anew', () => {
    const { client, workers } = start();
    client.study(1, workspace);
    client.study(2, workspace);
    vi.advanceTimersByTime(900);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(workers.map(({ ended, orders }) => [ended, orders])).toEqual([
      [true, [1, 2]],
      [false, [2]],
    ]);
  });

  it('lets the newest study take its time', () => {
    const { client, workers } = start();
    client.study(1, workspace);
    client.study(2, workspace);
    workers[0]?.say({ kind: 'done', revision: 1 });
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.ended).toBe(false);
  });

  it('ends its worker with itself', () => {
    const { client, workers } = start();
    client.study(1, workspace);
    client.study(2, workspace);
    client.dispose();
    vi.advanceTimersByTime(60_000);
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });
});
