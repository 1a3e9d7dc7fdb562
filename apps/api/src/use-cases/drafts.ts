import { randomUUID } from 'node:crypto';
import type { CheckResult, CreatePolicyRequest, Draft } from '@shouze/contract';
import type { Labels, SourceFile } from '@shouze/dsl';
import { isoMoment } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { DraftRow } from '../store/drafts.ts';
import type { CourtReads } from '../store/store.ts';
import { checkFiles } from './check-files.ts';
import { type DraftLibraries, librariesOf, requireOwnPaths } from './draft-libraries.ts';
import { etagOf, type Precondition, requireMatch, requireWritable } from './draft-preconditions.ts';
import { nextVersion } from './next-version.ts';
import { readHeader } from './policy-header.ts';
import { obstaclesTo } from './publish-obstacles.ts';
import { findPolicy } from './read-policies.ts';
import type { Services } from './services.ts';

/** Makes a policy that has a draft and no version. @throws Refusal if the id is taken */
export async function createPolicy(services: Services, { id, files }: CreatePolicyRequest): Promise<Draft> {
  const title = titleOf(files);
  const row = newRevision(services, id, files);
  const used = await librariesOf(services, files);
  requireOwnPaths(files, used);
  await services.store.tx(async (inside) => {
    if (await inside.policies.find(id)) {
      throw new Refusal('already-exists', { zh: `政策“${id}”已存在`, en: `policy "${id}" exists already` });
    }
    await inside.policies.insert({ id, titleZh: title.zh, titleEn: title.en, createdAt: row.updatedAt });
    await inside.drafts.put(row);
  });
  return asDraft(row, used);
}

/** @throws Refusal if there is no such policy, or it has no draft */
export async function readDraft(services: Services, id: string): Promise<Draft> {
  const row = await findDraft(services.store, id);
  return asDraft(row, await librariesOf(services, row.files));
}

/** Replaces a draft, or makes one. @throws Refusal if the precondition does not hold */
export async function putDraft(
  services: Services,
  id: string,
  files: readonly SourceFile[],
  precondition: Precondition,
): Promise<{ readonly draft: Draft; readonly created: boolean }> {
  const row = newRevision(services, id, files);
  const title = titleOf(files);
  const used = await librariesOf(services, files);
  requireOwnPaths(files, used);
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
  return { draft: asDraft(row, used), created };
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
  services: Services,
  id: string,
  files: readonly SourceFile[] | undefined,
): Promise<CheckResult> {
  const { store } = services;
  await findPolicy(store, id);
  const checked = files ?? (await findDraft(store, id)).files;
  const used = await librariesOf(services, checked);
  requireOwnPaths(checked, used);
  const { policy, diagnostics, examples, publishable } = checkFiles(checked, used.libraries);
  const obstacles = obstaclesTo(policy, used, services.court);
  const latest = (await store.policies.versions(id))[0];
  return {
    publishable: publishable && obstacles.length === 0,
    obstacles: obstacles.map(({ detail }) => detail),
    hash: policy?.hash ?? null,
    nextVersion: policy && nextVersion(policy, latest),
    diagnostics,
    examples,
    libraries: used.libraries,
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

/** The title in the header, as far as it can be read. */
function titleOf(files: readonly SourceFile[]): Labels {
  return readHeader(files)?.title ?? { zh: null, en: null };
}

function asDraft(row: DraftRow, { libraries }: DraftLibraries): Draft {
  const { policy, files, updatedAt } = row;
  return { policy, files, etag: etagOf(row), updatedAt: isoMoment(updatedAt), libraries };
}
