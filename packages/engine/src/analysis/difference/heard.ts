import type { CheckedRule } from '@shouze/dsl';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { holdingRules } from '../../evaluate/judge.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { type Situation, scopeOf } from '../../evaluate/situation.ts';

/** Who has a say in a case on either side, and its reference date. */
export interface Heard {
  /** The competing rules that hold and that none goes before, or the one for all other cases. */
  readonly rules: readonly [before: readonly CheckedRule[], after: readonly CheckedRule[]];
  readonly asOf: string | null;
}

/** A gap where that hangs on more facts. */
export function heardIn(situations: readonly [Situation, Situation], asOf: string | null): Heard | Gap {
  const [before, after] = situations.map(heardOn);
  if (before === undefined || after === undefined) throw new RangeError('two situations, two sides');
  if (isGap(before)) return before;
  return isGap(after) ? after : { rules: [before, after], asOf };
}

function heardOn(situation: Situation): readonly CheckedRule[] | Gap {
  const { competing, otherwise } = rulesOf(situation.policy, situation.facts.matter.id);
  const holding = holdingRules(competing, scopeOf(situation), new Map(), { competing: true });
  if (isGap(holding) || holding.length > 0) return holding;
  return otherwise === null ? [] : [otherwise];
}

/** It competes with nothing: it adds its duties wherever it holds. */
export function isStanding({ outcome, when }: CheckedRule): boolean {
  return outcome === null && when !== 'otherwise';
}
