import type {
  BaseList,
  Policy,
  PolicyList,
  PolicySummary,
  PolicyVersion,
  SampleList,
  VersionSummary,
} from '@shouze/contract';
import { courtDay, isoMoment } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { DraftHead } from '../store/drafts.ts';
import type { PolicyRow, VersionHead, VersionRow } from '../store/policies.ts';
import type { CourtReads } from '../store/store.ts';
import { listBases } from './bases.ts';
import { versionInForce } from './choose-version.ts';
import { etagOf } from './draft-preconditions.ts';
import type { Services } from './services.ts';

export async function listPolicies({ store, clock }: Services): Promise<PolicyList> {
  const [rows, versions, drafts] = await Promise.all([
    store.policies.list(),
    store.policies.versions(),
    store.drafts.heads(),
  ]);
  const today = courtDay(clock());
  const policies = rows.map((row) =>
    summarise(
      row,
      versions.filter((version) => version.policy === row.id),
      drafts.find((draft) => draft.policy === row.id),
      today,
    ),
  );
  return { policies };
}

/** @throws Refusal if there is no such policy */
export async function readPolicy({ store, clock }: Services, id: string): Promise<Policy> {
  const row = await findPolicy(store, id);
  const versions = await store.policies.versions(id);
  const draft = await store.drafts.find(id);
  return { ...summarise(row, versions, draft, courtDay(clock())), versions: versions.map(asVersionSummary) };
}

/** @throws Refusal if there is no such version */
export async function readVersion({ store }: Services, id: string, version: number): Promise<PolicyVersion> {
  return asPolicyVersion(await findVersion(store, id, version));
}

/** @throws Refusal if there is no such version */
export async function findVersion(store: CourtReads, id: string, version: number): Promise<VersionRow> {
  const row = await store.policies.version(id, version);
  if (row) return row;
  throw new Refusal('not-found', {
    zh: `政策“${id}”没有已发布的第 ${version} 版`,
    en: `policy "${id}" has no published version ${version}`,
  });
}

/** @throws Refusal if there is no such policy */
export async function readSamples({ store }: Services, id: string): Promise<SampleList> {
  await findPolicy(store, id);
  return { samples: await store.samples.of(id) };
}

/** What a policy of the court may name under `基于`. */
export async function readBases({ store, court, shipped }: Services): Promise<BaseList> {
  const bases = await listBases(store, court, shipped);
  return { bases: bases.map(({ title, version, from, policy }) => ({ title, version, from, policy })) };
}

/** @throws Refusal if there is no such policy */
export async function findPolicy(store: CourtReads, id: string): Promise<PolicyRow> {
  const row = await store.policies.find(id);
  if (row) return row;
  throw new Refusal('not-found', { zh: `没有政策“${id}”`, en: `there is no policy "${id}"` });
}

export function asPolicyVersion(row: VersionRow): PolicyVersion {
  return {
    ...asVersionSummary(row),
    policy: row.policy,
    title: { zh: row.titleZh, en: row.titleEn },
    files: row.files,
    libraries: row.libraries,
  };
}

/** @param versions newest first */
function summarise(
  row: PolicyRow,
  versions: readonly VersionHead[],
  draft: DraftHead | undefined,
  today: string,
): PolicySummary {
  const inForce = versionInForce(versions, today);
  const latest = versions[0];
  return {
    id: row.id,
    title: { zh: row.titleZh, en: row.titleEn },
    inForce: inForce ? asVersionSummary(inForce) : null,
    latest: latest ? asVersionSummary(latest) : null,
    draft: draft ? { etag: etagOf(draft), updatedAt: isoMoment(draft.updatedAt) } : null,
  };
}

function asVersionSummary(head: VersionHead): VersionSummary {
  return {
    version: head.version,
    effectiveFrom: head.effectiveFrom,
    hash: head.hash,
    publishedAt: isoMoment(head.publishedAt),
    shared: head.shared,
    effectiveUntil: head.effectiveUntil,
  };
}
