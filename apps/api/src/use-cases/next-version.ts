import type { CheckedPolicy } from '@shouze/dsl';
import type { VersionHead } from '../store/policies.ts';

/** A version's number is its header's, unless that is taken or passed: then the number after the latest. */
export function nextVersion(policy: Pick<CheckedPolicy, 'version'>, latest: VersionHead | undefined): number {
  if (!latest) return policy.version;
  return policy.version > latest.version ? policy.version : latest.version + 1;
}
