import type { CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import type { Judged } from '../evaluate/judge.ts';
import type { ClauseMasks, Selection } from './clause-masks.ts';
import { clausesIn } from './mask-words.ts';
import { meetMasks } from './meet-masks.ts';

/** Which rules hold, and which may: what an incomplete case is decided from. Rules that are false are never looked at. */
export function judgeCase(
  plan: MatterPlan,
  masks: ClauseMasks,
  policy: CheckedPolicy,
): (selection: Selection) => Judged {
  const met = new Int32Array(masks.width);
  const declared = plan.rules.map(({ id }) => policy.rules.get(id));
  const found = ({ bucket }: Selection, selected: readonly number[]): ReadonlySet<number> => {
    if (!meetMasks(bucket, selected, met)) return NOTHING;
    return new Set(Array.from(clausesIn(met, bucket.width), (clause) => bucket.rules[clause] ?? 0));
  };
  return (selection) => {
    const possible = found(selection, selection.masks);
    const holding = selection.sure === null ? possible : found(selection, selection.sure);
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

const NOTHING: ReadonlySet<number> = new Set();
