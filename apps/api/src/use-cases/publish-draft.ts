import type { Analysis, PublishedVersion, PublishRequest } from '@shouze/contract';
import type { CheckedPolicy, PackageSources } from '@shouze/dsl';
import { Refusal, refuseField } from '../refusal.ts';
import type { VersionHead, VersionRow } from '../store/policies.ts';
import type { CourtWrites } from '../store/store.ts';
import { analysisOf } from './analyse-policy.ts';
import { checkFiles, type FilesChecked } from './check-files.ts';
import { librariesOf, requireOwnPaths } from './draft-libraries.ts';
import { requireMatch } from './draft-preconditions.ts';
import { findDraft } from './drafts.ts';
import { nextVersion } from './next-version.ts';
import { type Obstacle, obstaclesTo } from './publish-obstacles.ts';
import { asPolicyVersion } from './read-policies.ts';
import type { Services } from './services.ts';

/**
 * Makes the draft the policy's next version, never to change again. The draft is gone afterwards.
 * It keeps what it was checked with: a base or a library that is published later changes nothing about it.
 * @throws Refusal if the draft has errors or failing examples, or has changed, or the day is too early
 */
export async function publishDraft(
  services: Services,
  id: string,
  { effectiveFrom, shared = false }: PublishRequest,
  ifMatch: string | undefined,
  signal: AbortSignal,
): Promise<PublishedVersion> {
  const draft = await findDraft(services.store, id);
  requireMatch(draft, ifMatch);
  const used = await librariesOf(services, draft.files);
  requireOwnPaths(draft.files, used);
  const checked = checkFiles(draft.files, used.libraries);
  const policy = requirePublishable(checked, obstaclesTo(checked.policy, used, services.court));
  const sources = { files: draft.files, libraries: used.libraries };
  const analysis = await analyseOrGiveUp(services, id, sources, signal);
  const row = await services.store.tx(async (inside) => {
    // Checking took a while: the draft may have been changed since.
    requireMatch(await findDraft(inside, id), `"${draft.revision}"`);
    const latest = (await inside.policies.versions(id))[0];
    requireNotBefore(effectiveFrom, latest);
    requireNotAfterEnd(effectiveFrom, policy);
    const next: VersionRow = {
      policy: id,
      version: nextVersion(policy, latest),
      titleZh: policy.title.zh,
      titleEn: policy.title.en,
      effectiveFrom,
      hash: policy.hash,
      files: draft.files,
      libraries: used.libraries,
      shared,
      effectiveUntil: policy.until,
      publishedAt: services.clock(),
    };
    await publish(inside, next);
    await inside.drafts.remove(id);
    return next;
  });
  return { ...asPolicyVersion(row), analysis };
}

/** Milliseconds that publishing waits for its analysis. */
const PATIENCE = 5000;

/** Null where it is not finished: a rule that has to be in force tomorrow does not wait for it. */
async function analyseOrGiveUp(
  services: Services,
  id: string,
  sources: PackageSources,
  signal: AbortSignal,
): Promise<Analysis | null> {
  try {
    return await services.studies.run(analysisOf(services, id, sources), signal, PATIENCE);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'analysis-unfinished') return null;
    throw error;
  }
}

/** The policy goes by its newest version's title. */
export async function publish(inside: CourtWrites, row: VersionRow): Promise<void> {
  await inside.policies.publish(row);
  await inside.policies.retitle(row.policy, { titleZh: row.titleZh, titleEn: row.titleEn });
}

/** @throws Refusal with every error and every failing example, or with the first obstacle */
export function requirePublishable(
  { policy, diagnostics, examples, publishable }: FilesChecked,
  [obstacle]: readonly Obstacle[],
): CheckedPolicy {
  if (policy && publishable && !obstacle) return policy;
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (obstacle) throw new Refusal(obstacle.kind, obstacle.detail, { diagnostics: errors });
  const failedExamples = examples?.failed ?? [];
  const detail = {
    zh: `政策文本有 ${errors.length} 处错误、${failedExamples.length} 个用例不符，不能发布`,
    en: `the policy has ${errors.length} error(s) and ${failedExamples.length} failing example(s): it cannot be published`,
  };
  throw new Refusal('policy-unusable', detail, { diagnostics: errors, failedExamples });
}

function requireNotBefore(effectiveFrom: string, latest: VersionHead | undefined): void {
  if (!latest || effectiveFrom >= latest.effectiveFrom) return;
  const expected = {
    zh: `不早于最新版本的施行日 ${latest.effectiveFrom}`,
    en: `not before ${latest.effectiveFrom}, when the latest version takes effect`,
  };
  throw refuseField('effective-date', 'effectiveFrom', expected, effectiveFrom);
}

function requireNotAfterEnd(effectiveFrom: string, { until }: CheckedPolicy): void {
  if (until === null || effectiveFrom <= until) return;
  const expected = {
    zh: `不晚于政策的废止日 ${until}`,
    en: `not after ${until}, the last day of the policy`,
  };
  throw refuseField('effective-date', 'effectiveFrom', expected, effectiveFrom);
}
