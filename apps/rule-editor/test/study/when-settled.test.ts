import { describe, expect, it, vi } from 'vitest';
import { createLanguageClient, type WorkerPort } from '../../src/worker/client.ts';
import type { CheckedView, DecidedView, Report } from '../../src/worker/protocol.ts';
import { studyWhenSettled } from '../../src/worker/study/when-settled.ts';

const workspace = { files: [], libraries: [], published: null, samples: [] };
const checked: CheckedView = { diagnostics: [], outline: [], title: null, version: null };
const decided: DecidedView = {
  basis: 'complete',
  comparable: true,
  pending: 0,
  samples: [],
  failedExamples: [],
};

describe('a text is studied', () => {
  const port: WorkerPort = { postMessage: vi.fn(), onmessage: null, onerror: null, terminate: vi.fn() };
  const client = createLanguageClient(port, 0);
  const study = { study: vi.fn(), state: vi.fn(), subscribe: vi.fn(), dispose: vi.fn() };
  const hear = (report: Report) => port.onmessage?.({ data: report } as MessageEvent<Report>);

  it('last, once it is checked and every sample is decided, and once only', () => {
    const stop = studyWhenSettled(client, study);
    client.open(workspace);
    const { revision } = client.state();
    hear({ kind: 'checked', revision, checked });
    hear({ kind: 'decided', revision, decided: { ...decided, pending: 3 } });
    expect(study.study).not.toHaveBeenCalled();
    hear({ kind: 'decided', revision, decided });
    hear({ kind: 'decided', revision, decided });
    expect(study.study.mock.calls).toEqual([[revision, workspace]]);
    stop();
  });

  it('not by results of an older text', () => {
    study.study.mockClear();
    studyWhenSettled(client, study);
    const { revision } = client.state();
    client.edit({ path: 'a', text: '' });
    hear({ kind: 'decided', revision, decided });
    expect(study.study).not.toHaveBeenCalled();
  });
});
