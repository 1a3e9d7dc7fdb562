import type { Client, Draft, Policy, PolicyVersion, SourceFile } from '@shouze/contract';
import type { Sample } from '../worker/protocol.ts';
import { inReadingOrder } from '../worker/reading-order.ts';

/** Everything that the editor opens of one policy. */
export interface PolicyWorkspace {
  readonly policy: Policy;
  /** The version with the highest number: what the draft is compared with. */
  readonly published: PolicyVersion | null;
  readonly draft: Draft | null;
  /** The draft's files, or where there is none the published ones. */
  readonly files: readonly SourceFile[];
  /** What the files are checked with. */
  readonly libraries: readonly SourceFile[];
  readonly samples: readonly Sample[];
}

export async function loadWorkspace(api: Client, id: string): Promise<PolicyWorkspace> {
  const [policy, { samples }] = await Promise.all([api.policy(id), api.samples(id)]);
  const [published, draft] = await Promise.all([
    policy.latest ? api.version(id, policy.latest.version) : null,
    policy.draft ? api.draft(id) : null,
  ]);
  const files = inReadingOrder(draft?.files ?? published?.files ?? []);
  // A new draft is checked with what there is now, not with what the published version was.
  const { libraries } = draft ?? (await api.checkDraft(id, files));
  return {
    policy,
    published,
    draft,
    files,
    libraries,
    // Labels need not be unique; a sample's place in the list is.
    samples: samples.map(({ label, facts }, place) => ({ id: String(place), label, facts })),
  };
}
