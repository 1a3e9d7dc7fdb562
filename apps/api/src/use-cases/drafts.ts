import { randomUUID } from 'node:crypto';
import type { CheckResult, CreatePolicyRequest, Draft } from '@shouze/contract';
import type { SourceFile } from '@shouze/dsl';
import { isoMoment } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { CourtReads } from '../store/store.ts';
import { checkFiles, titleOf } from './check-files.ts';
import { etagOf, type Precondition, requireMatch, requireWritable } from './draft-preconditions.ts';
import { nextVersion } from './next-version.ts';
import { findPolicy } from './read-policies.ts';
import type { Services } from './services.ts';

/** Makes a policy that has a draft and no version. @throws Refusal if the id is taken */
export async function createPolicy(services: Services, { id, files }: CreatePolicyRequest): Promise<Draft> {
  const title = titleOf(files, services.libraries);
  const row = newRevision(services, id, files);
  await services.store.tx(async (inside) => {
    if (await inside.policies.find(id)) {
      throw new Refusal('already-exists', { zh: `政策“${id}”已存在`, en: `policy "${id}" exists already` });
    }
    await inside.policies.insert({ id, titleZh: title.zh, titleEn: title.en, createdAt: row.updatedAt });
    await inside.drafts.put(row);
  });
  return asDraft(row);
}

/** @throws Refusal if there is no such policy, or it has no draft */
export async function readDraft({ store }: Services, id: string): Promise<Draft> {
  return asDraft(await findDraft(store, id));
}

/** Replaces a draft, or makes one. @throws Refusal if the precondition does not hold */
export async function putDraft(
  services: Services,
  id: string,
  files: readonly SourceFile[],
  precondition: Precondition,
): Promise<{ readonly draft: Draft; readonly created: boolean }> {
  const row = newRevision(services, id, files);
  const title = titleOf(files, services.libraries);
  const created = await services.store.tx(async (inside) => {
    await findPolicy(inside, id);
    const current = await inside.drafts.find(id);
    requireWritable(current, precondition);
    await inside.drafts.put(row);
    // Until a version gives it its title, it goes by its draft's.
    if ((await inside.policies.versions(id)).length === 0) {
      await inside.policies.retitle(id, { titleZh: title.zh, titleEn: title.en });
    }
    return current === undefined;
  });
  return { draft: asDraft(row), created };
}

/** Gives up a draft; a policy that was never published goes with it. @throws Refusal if the precondition does not hold */
export async function deleteDraft(
  { store }: Services,
  id: string,
  ifMatch: string | undefined,
): Promise<void> {
  await store.tx(async (inside) => {
    requireMatch(await findDraft(inside, id), ifMatch);
    await inside.drafts.remove(id);
    if ((await inside.policies.versions(id)).length === 0) await inside.policies.remove(id);
  });
}

/** Checks the given files, or the draft, without storing anything. @throws Refusal if there is no such policy or draft */
export async function checkDraft(
  { store, libraries }: Services,
  id: string,
  files: readonly SourceFile[] | undefined,
): Promise<CheckResult> {
  await findPolicy(store, id);
  const { policy, diagnostics, examples, publishable } = checkFiles(
    files ?? (await findDraft(store, id)).files,
    libraries,
  );
  const latest = (await store.policies.versions(id))[0];
  return {
    publishable,
    hash: policy?.hash ?? null,
    nextVersion: policy && nextVersion(policy, latest),
    diagnostics,
    examples,
  };
}

/** @throws Refusal if there is no such policy, or it has no draft */
export async function findDraft(store: CourtReads, id: string): Promise<DraftRow> {
  await findPolicy(store, id);
  const row = await store.drafts.find(id);
  if (row) return row;
  throw new Refusal('not-found', { zh: `政策“${id}”没有草稿`, en: `policy "${id}" has no draft` });
}

function newRevision({ clock }: Services, policy: string, files: readonly SourceFile[]): DraftRow {
  return { policy, files, revision: randomUUID(), updatedAt: clock() };
}

function asDraft(row: DraftRow): Draft {
  return { policy: row.policy, files: row.files, etag: etagOf(row), updatedAt: isoMoment(row.updatedAt) };
}
