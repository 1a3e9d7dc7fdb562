import type { ProblemKind } from '@shouze/contract';
import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { DraftLibraries } from './draft-libraries.ts';

/** Why a text cannot be published on this server, whatever its own faults. */
export interface Obstacle {
  readonly kind: Extract<ProblemKind, 'base-missing' | 'other-court'>;
  readonly detail: Bilingual;
}

/** @param court the code of the court that publishes */
export function obstaclesTo(
  policy: Pick<CheckedPolicy, 'court'> | null,
  { missing }: DraftLibraries,
  court: string,
): readonly Obstacle[] {
  return [
    missing === null ? [] : [noSuchBase(missing)],
    policy === null || isOf(policy, court) ? [] : [otherCourt(policy.court, court)],
  ].flat();
}

/** A header without a court is of any court. */
export function isOf(policy: Pick<CheckedPolicy, 'court'>, court: string): boolean {
  return policy.court === '' || policy.court === court;
}

function noSuchBase({ title, version, versions }: NonNullable<DraftLibraries['missing']>): Obstacle {
  const known = { zh: versions.join('、') || '无', en: versions.join(', ') || 'none' };
  const detail = {
    zh: `所基于的“${title}”没有可用的第 ${version} 版（可用的版本：${known.zh}）`,
    en: `it is based on version ${version} of "${title}", which there is not here (versions that there are: ${known.en})`,
  };
  return { kind: 'base-missing', detail };
}

function otherCourt(named: string, ours: string): Obstacle {
  const detail = {
    zh: `政策写明法院为“${named}”，本服务器属于“${ours}”；请改写或者删去“法院”`,
    en: `the policy names the court "${named}" and this server is of "${ours}": change "court" or leave it out`,
  };
  return { kind: 'other-court', detail };
}
