import type { Analysis, SourceFile } from '@shouze/contract';
import type { PackageSources } from '@shouze/dsl';
import { librariesOf, requireOwnPaths } from './draft-libraries.ts';
import { findDraft } from './drafts.ts';
import { findPolicy, findVersion } from './read-policies.ts';
import type { Services } from './services.ts';
import type { Study } from './study/study.ts';

/**
 * What is known of a draft without running it. Stores nothing.
 * @param files in the draft's place
 * @throws Refusal if there is no such policy or draft, if the text has errors, or if it takes too long
 */
export async function analyseDraft(
  services: Services,
  id: string,
  files: readonly SourceFile[] | undefined,
  signal: AbortSignal,
): Promise<Analysis> {
  const sources = await draftSources(services, id, files);
  return services.studies.run(analysisOf(services, id, sources), signal);
}

/** The same of a published version. */
export async function analyseVersion(
  services: Services,
  id: string,
  version: number,
  signal: AbortSignal,
): Promise<Analysis> {
  const { files, libraries } = await findVersion(services.store, id, version);
  return services.studies.run(analysisOf(services, id, { files, libraries }), signal);
}

/** @param id the policy whose text it is */
export function analysisOf(
  { court }: Services,
  id: string,
  sources: PackageSources,
): Study & { kind: 'analyse' } {
  return { kind: 'analyse', of: JSON.stringify([court, id]), sources };
}

/** The given files, or the stored draft, with what they are checked with. */
export async function draftSources(
  services: Services,
  id: string,
  given: readonly SourceFile[] | undefined,
): Promise<PackageSources> {
  await findPolicy(services.store, id);
  const files = given ?? (await findDraft(services.store, id)).files;
  const used = await librariesOf(services, files);
  requireOwnPaths(files, used);
  return { files, libraries: used.libraries };
}
