import type { DecideRequest } from '@shouze/contract';
import { courtDay } from '../clock.ts';
import { refuseField } from '../refusal.ts';
import type { VersionHead } from '../store/policies.ts';
import type { Services } from './services.ts';

/**
 * The version that a request is decided by: the one that it names, or the one in force on its day.
 * @throws Refusal if there is none
 */
export async function chooseVersion(
  services: Services,
  request: Pick<DecideRequest, 'policy' | 'version' | 'on'>,
): Promise<VersionHead> {
  const id = request.policy ?? (await firstPublished(services));
  const versions = await services.store.policies.versions(id);
  if (versions.length === 0) {
    const expected = { zh: '一项已发布的政策', en: 'a published policy' };
    throw refuseField('no-version-in-force', 'policy', expected, `"${id}"`);
  }
  if (request.version !== undefined) return named(versions, request.version);
  return inForceOrRefuse(versions, request.on ?? courtDay(services.clock()));
}

/** The version in force on a day, if any: the one that has begun, unless it has ended. */
export function versionInForce(versions: readonly VersionHead[], day: string): VersionHead | undefined {
  const begun = lastBegun(versions, day);
  return begun && !hasEnded(begun, day) ? begun : undefined;
}

function hasEnded({ effectiveUntil }: VersionHead, day: string): boolean {
  return effectiveUntil !== null && effectiveUntil < day;
}

/**
 * Of the versions whose effective day has come the highest number, which is the latest day's too, because a version is
 * never effective before the one it follows. One that has ended does not give its place back.
 */
function lastBegun(versions: readonly VersionHead[], day: string): VersionHead | undefined {
  return versions
    .filter((version) => version.effectiveFrom <= day)
    .reduce<VersionHead | undefined>(
      (best, next) => (best && best.version > next.version ? best : next),
      undefined,
    );
}

async function firstPublished({ store }: Services): Promise<string> {
  const published = new Set((await store.policies.versions()).map((version) => version.policy));
  const first = (await store.policies.list()).find((policy) => published.has(policy.id));
  if (first) return first.id;
  const expected = { zh: '一项已发布的政策；目前一项也没有', en: 'a published policy; there is none yet' };
  throw refuseField('no-version-in-force', 'policy', expected, 'nothing');
}

function named(versions: readonly VersionHead[], number: number): VersionHead {
  const found = versions.find((version) => version.version === number);
  if (found) return found;
  const known = versions.map((version) => version.version);
  const expected = {
    zh: `已发布的版本之一：${known.join('、')}`,
    en: `one of the published versions ${known.join(', ')}`,
  };
  throw refuseField('no-version-in-force', 'version', expected, String(number));
}

function inForceOrRefuse(versions: readonly VersionHead[], day: string): VersionHead {
  const found = lastBegun(versions, day);
  if (found && hasEnded(found, day)) {
    const expected = {
      zh: `不晚于第 ${found.version} 版的废止日 ${found.effectiveUntil}`,
      en: `not after ${found.effectiveUntil}, the last day of version ${found.version}`,
    };
    throw refuseField('no-version-in-force', 'on', expected, day);
  }
  if (found) return found;
  const first = versions.map((version) => version.effectiveFrom).toSorted()[0] ?? '';
  const expected = {
    zh: `不早于首个版本施行日 ${first}`,
    en: `not before ${first}, when the first version took effect`,
  };
  throw refuseField('no-version-in-force', 'on', expected, day);
}
