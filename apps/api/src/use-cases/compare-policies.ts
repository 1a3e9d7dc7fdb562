import type { ComparedSide, Difference, DifferenceRequest } from '@shouze/contract';
import type { PackageSources } from '@shouze/dsl';
import { Refusal } from '../refusal.ts';
import { draftSources } from './analyse-policy.ts';
import { findPolicy, findVersion } from './read-policies.ts';
import type { Services } from './services.ts';

/**
 * What changes for cases from one text of a policy to another.
 * @throws Refusal if one of them does not exist or has errors, or if it takes too long
 */
export async function comparePolicies(
  services: Services,
  id: string,
  request: DifferenceRequest,
  signal: AbortSignal,
): Promise<Difference> {
  await findPolicy(services.store, id);
  const first = request.before ?? { version: await latestVersion(services, id) };
  const second = request.after ?? { draft: true };
  const [before, after] = [await sourcesOf(services, id, first), await sourcesOf(services, id, second)];
  const samples = request.samples ?? (await services.store.samples.of(id)).map(({ facts }) => facts);
  const { hashes, ...found } = await services.studies.run(
    { kind: 'compare', before, after, samples },
    signal,
  );
  return {
    before: { version: numberOf(first), hash: hashes.before },
    after: { version: numberOf(second), hash: hashes.after },
    ...found,
  };
}

async function latestVersion({ store }: Services, id: string): Promise<number> {
  const [latest] = await store.policies.versions(id);
  if (latest) return latest.version;
  throw new Refusal('not-found', {
    zh: `政策“${id}”没有已发布的版本`,
    en: `policy "${id}" has no published version`,
  });
}

async function sourcesOf(services: Services, id: string, side: ComparedSide): Promise<PackageSources> {
  if (!('version' in side)) return draftSources(services, id, 'files' in side ? side.files : undefined);
  const { files, libraries } = await findVersion(services.store, id, side.version);
  return { files, libraries };
}

function numberOf(side: ComparedSide): number | null {
  return 'version' in side ? side.version : null;
}
