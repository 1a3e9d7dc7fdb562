import type { Client, PolicyVersion, SourceFile } from '@shouze/contract';
import { useRef, useState } from 'react';
import { type Refusal, refusalOf } from '../api-client/refusal.ts';
import type { PolicyWorkspace } from '../api-client/workspace.ts';
import type { Documents } from '../monaco/documents.ts';

export interface DraftState {
  readonly published: PolicyVersion | null;
  /** When the stored draft was saved; null where there is none. */
  readonly savedAt: string | null;
  readonly unsaved: readonly string[];
  readonly busy: 'saving' | 'publishing' | null;
  readonly refusal: Refusal | null;
}

export interface Publication {
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  /** Whether other courts of the server may build on it. */
  readonly shared: boolean;
}

export interface DraftActions {
  /** To be called after each edit. */
  readonly edited: () => void;
  readonly save: () => Promise<boolean>;
  /** @returns the new version; null where it was refused */
  readonly publish: (publication: Publication) => Promise<PolicyVersion | null>;
  /** After somebody else's change: their text, or ours over it. */
  readonly takeTheirs: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  readonly dismiss: () => void;
}

export interface DraftEvents {
  /** Another version is the published one from now on. */
  readonly onPublished: (version: PolicyVersion) => void;
  /** Other files stand in place of those that were open. */
  readonly onReplaced: (published: PolicyVersion | null, libraries: readonly SourceFile[]) => void;
  /** What the text is checked with from now on. */
  readonly onLibraries: (libraries: readonly SourceFile[]) => void;
}

/** The draft on the server and what has happened to it since it was opened. */
export function useDraft(
  api: Client,
  opened: PolicyWorkspace,
  documents: () => Documents,
  events: DraftEvents,
): readonly [DraftState, DraftActions] {
  const { id } = opened.policy;
  const etag = useRef(opened.draft?.etag ?? null);
  const [state, setState] = useState<DraftState>({
    published: opened.published,
    savedAt: opened.draft?.updatedAt ?? null,
    unsaved: [],
    busy: null,
    refusal: null,
  });
  const change = (next: Partial<DraftState>): void => setState((before) => ({ ...before, ...next }));

  /** Runs a request; what the server refuses becomes part of the state. */
  const attempt = async <T>(busy: DraftState['busy'], work: () => Promise<T>): Promise<T | null> => {
    change({ busy, refusal: null });
    try {
      return await work();
    } catch (thrown) {
      change({ refusal: refusalOf(thrown) });
      return null;
    } finally {
      change({ busy: null, unsaved: documents().unsaved() });
    }
  };

  const put = async (): Promise<true> => {
    const sent = documents().snapshot();
    const draft = await api.putDraft(id, sent.files, etag.current);
    etag.current = draft.etag;
    documents().markSaved(sent);
    events.onLibraries(draft.libraries);
    change({ savedAt: draft.updatedAt });
    return true;
  };

  /** Takes over what is stored and published now, without touching the text. */
  const adoptServerState = async (): Promise<Pick<PolicyWorkspace, 'files' | 'published' | 'libraries'>> => {
    const policy = await api.policy(id);
    const draft = policy.draft ? await api.draft(id) : null;
    const published = policy.latest && (await api.version(id, policy.latest.version));
    etag.current = draft?.etag ?? null;
    if (published && published.version !== state.published?.version) events.onPublished(published);
    change({ published, savedAt: draft?.updatedAt ?? null });
    const files = draft?.files ?? published?.files ?? [];
    const { libraries } = draft ?? (await api.checkDraft(id, files));
    return { files, published, libraries };
  };

  return [
    state,
    {
      edited: () => {
        const unsaved = documents().unsaved();
        setState((before) => (sameItems(before.unsaved, unsaved) ? before : { ...before, unsaved }));
      },
      save: async () => documents().unsaved().length === 0 || (await attempt('saving', put)) === true,
      publish: ({ effectiveFrom, shared }) =>
        attempt('publishing', async () => {
          if (etag.current === null || documents().unsaved().length > 0) await put();
          const version = await api.publishDraft(id, effectiveFrom, etag.current ?? '', { shared });
          const { draft } = await api.policy(id);
          etag.current = draft?.etag ?? null;
          change({ published: version, savedAt: draft?.updatedAt ?? null });
          events.onPublished(version);
          return version;
        }),
      takeTheirs: async () => {
        await attempt('saving', async () => {
          const { files, published, libraries } = await adoptServerState();
          documents().replace(files);
          events.onReplaced(published, libraries);
        });
      },
      overwrite: async () => {
        await attempt('saving', async () => {
          await adoptServerState();
          await put();
        });
      },
      dismiss: () => change({ refusal: null }),
    },
  ];
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, place) => item === b[place]);
