import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import type { Judged } from '../evaluate/judge.ts';
import { rulesIn } from './bucket.ts';
import type { ClauseMasks } from './clause-masks.ts';

/** Which rules hold, and which may: what an incomplete case is decided from. Rules that are false are never looked at. */
export function judgeCase(
  plan: MatterPlan,
  masks: ClauseMasks,
  policy: CheckedPolicy,
): (codes: readonly number[]) => Judged {
  const met = new Int32Array(masks.width);
  const declared = plan.rules.map(({ id }) => policy.rules.get(id));
  return (codes) => {
    const bucket = masks.bucketOf(codes);
    const isKnown = masks.meet(bucket, codes, met);
    const possible = new Set(rulesIn(bucket, met));
    if (!isKnown) masks.meetSure(bucket, codes, met);
    const holding = new Set(rulesIn(bucket, met));
    const part = (isOf: (index: number) => boolean): Judged['competing'] => {
      const at = (indexes: ReadonlySet<number>): readonly CheckedRule[] =>
        [...indexes]
          .filter(isOf)
          .sort((a, b) => a - b)
          .flatMap((index) => declared[index] ?? []);
      return { rules: at(possible), holding: new Set(at(holding).map(({ id }) => id)) };
    };
    return {
      competing: part((index) => index < plan.competing),
      standing: part((index) => index >= plan.competing),
    };
  };
}
