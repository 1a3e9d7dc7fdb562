import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLanguageClient, type WorkerPort } from '../src/worker/client.ts';
import type { CheckedView, DecidedView, Order, Report } from '../src/worker/protocol.ts';

const checked: CheckedView = { diagnostics: [], outline: [], title: null, version: null };
const decided: DecidedView = {
  basis: 'complete',
  comparable: true,
  pending: 0,
  samples: [],
  failedExamples: [],
};
const workspace = { files: [], libraries: [], published: null, samples: [] };

function start() {
  const sent: Order[] = [];
  const port: WorkerPort = {
    postMessage: (order) => sent.push(order),
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
  };
  const client = createLanguageClient(port, 100);
  const hear = (report: Report) => port.onmessage?.({ data: report } as MessageEvent<Report>);
  return { client, sent, hear, port };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('edits', () => {
  it('wait until typing rests, and then go together, the last text of each file', () => {
    const { client, sent } = start();
    client.open(workspace);
    client.edit({ path: 'a', text: '1' });
    vi.advanceTimersByTime(60);
    client.edit({ path: 'a', text: '2' });
    client.edit({ path: 'b', text: '3' });
    vi.advanceTimersByTime(60);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(60);
    expect(sent[1]).toEqual({
      kind: 'edit',
      revision: client.state().revision,
      removed: [],
      files: [
        { path: 'a', text: '2' },
        { path: 'b', text: '3' },
      ],
    });
  });

  it('go at once before a question', () => {
    const { client, sent } = start();
    client.edit({ path: 'a', text: '1' });
    void client.ask({ kind: 'why', sample: '0' });
    expect(sent.map(({ kind }) => kind)).toEqual(['edit', 'ask']);
  });
});

describe('answers', () => {
  it('come where the text is still the same', async () => {
    const { client, hear } = start();
    client.open(workspace);
    const answer = client.ask({ kind: 'why', sample: '0' });
    hear({ kind: 'answer', id: 1, revision: client.state().revision, answer: null });
    await expect(answer).resolves.toBeNull();
  });

  it('are dropped where the text has changed since', async () => {
    const { client, hear } = start();
    client.open(workspace);
    const asked = client.state().revision;
    const answer = client.ask({ kind: 'format', path: 'a' });
    client.edit({ path: 'a', text: '1' });
    hear({ kind: 'answer', id: 1, revision: asked, answer: [] });
    await expect(answer).resolves.toBeNull();
  });

  it('are null where the worker failed, which the state tells', async () => {
    const { client, hear } = start();
    const answer = client.ask({ kind: 'format', path: 'a' });
    hear({ kind: 'failed', id: 1, revision: 0, message: 'Error: ours' });
    await expect(answer).resolves.toBeNull();
    expect(client.state().failure).toBe('Error: ours');
  });
});

describe('results', () => {
  it('of older revisions than those already heard are dropped', () => {
    const { client, hear } = start();
    hear({ kind: 'checked', revision: 5, checked });
    hear({ kind: 'checked', revision: 4, checked: { ...checked, version: 9 } });
    expect(client.state().checked).toBe(checked);
    hear({ kind: 'decided', revision: 5, decided });
    hear({ kind: 'decided', revision: 3, decided: { ...decided, basis: 'none' } });
    expect(client.state().decided).toBe(decided);
  });

  it('stay in view while newer ones are made', () => {
    const { client, hear } = start();
    client.open(workspace);
    hear({ kind: 'decided', revision: 1, decided });
    client.edit({ path: 'a', text: '1' });
    expect(client.state().decided).toBe(decided);
    expect(client.state().decidedRevision).toBeLessThan(client.state().revision);
  });

  it('tell every listener until it leaves', () => {
    const { client, hear } = start();
    const listener = vi.fn();
    const leave = client.subscribe(listener);
    hear({ kind: 'checked', revision: 1, checked });
    leave();
    hear({ kind: 'checked', revision: 2, checked });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('files that come and go', () => {
  it('are told together with what was typed, and stand in the workspace at once', () => {
    const { client, sent } = start();
    client.open({ ...workspace, files: [{ path: 'a', text: '1' }] });
    client.edit({ path: 'b', text: '2' });
    client.remove('a');
    expect(client.workspace().files).toEqual([{ path: 'b', text: '2' }]);
    vi.advanceTimersByTime(100);
    expect(sent.at(-1)).toMatchObject({ removed: ['a'], files: [{ path: 'b', text: '2' }] });
  });

  it('are removed even where they were changed just before, and back where they come again', () => {
    const { client, sent } = start();
    client.open({ ...workspace, files: [{ path: 'a', text: '1' }] });
    client.edit({ path: 'a', text: '2' });
    client.remove('a');
    expect(client.workspace().files).toEqual([]);
    client.edit({ path: 'a', text: '3' });
    vi.advanceTimersByTime(100);
    expect(sent.at(-1)).toMatchObject({ removed: [], files: [{ path: 'a', text: '3' }] });
  });

  it('are checked with other libraries once they are', () => {
    const { client, sent } = start();
    const libraries = [{ path: 'base/policy.shouze', text: '' }];
    client.relate(libraries);
    expect(sent.at(-1)).toMatchObject({ kind: 'relate', libraries });
    expect(client.workspace().libraries).toBe(libraries);
  });
});
