import type {
  CheckedCondition,
  CheckedMatter,
  CheckedParameter,
  CheckedPolicy,
  CheckedRule,
} from '@shouze/dsl';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { conditionOf } from '../questions/subject.ts';
import { type Axes, axesOf } from '../regions/axes.ts';
import { type Neighbours, neighboursIn } from '../regions/neighbours.ts';
import { EVERYTHING, type Region } from '../regions/region.ts';
import { askedBy } from '../regions/region-of.ts';
import { withOwnDefinitions } from './resolved.ts';
import type { Side } from './side.ts';
import { widerPolicy } from './wider-policy.ts';

type Sides = readonly [before: Side, after: Side];

/** The two sides with no more rules than may hold where one of their rules does. */
export interface Surroundings {
  readonly of: (rule: CheckedRule, side: 0 | 1) => Sides;
}

/** One side's rules of a matter, with where each may hold. */
interface Ground {
  readonly side: Side;
  readonly numbered: readonly CheckedRule[];
  readonly otherwise: CheckedRule | null;
  readonly regions: ReadonlyMap<CheckedRule, Region>;
  readonly neighbours: Neighbours;
}

export function surroundings(matter: CheckedMatter, sides: Sides): Surroundings {
  const [before, after] = sides;
  const conditions = ([0, 1] as const).map((side) => {
    const { competing, standing } = rulesOf(sides[side].policy, matter.id);
    return [...competing, ...standing].map((rule) => {
      const when = conditionOf(rule);
      return {
        rule,
        when: when && withOwnDefinitions(when, sides[side].policy, sides[1 - side]?.policy ?? after.policy),
      };
    });
  });
  const all = conditions
    .flat()
    .flatMap(({ when }): readonly CheckedCondition[] => (when === null ? [] : [when]));
  const { vocabulary } = widerPolicy(sides);
  const axes = axesOf(all, matter, { ...withBothParameters(before.policy, after.policy), vocabulary });
  const grounds = sides.map((side, index) => groundOf(side, conditions[index] ?? [], axes, matter.id));
  return {
    of(rule, own) {
      const ground = grounds[own];
      const here = ground?.regions.get(rule);
      const [first, second] = grounds;
      if (here === undefined || first === undefined || second === undefined) return sides;
      return [narrowed(first, here), narrowed(second, here)];
    },
  };
}

interface Conditioned {
  readonly rule: CheckedRule;
  readonly when: CheckedCondition | null;
}

function groundOf(side: Side, conditioned: readonly Conditioned[], axes: Axes, matter: string): Ground {
  const regions = conditioned.map(({ when }) =>
    when === null ? EVERYTHING : askedBy(when, true, axes).region,
  );
  const { otherwise } = rulesOf(side.policy, matter);
  const numbered = conditioned.map(({ rule }) => rule);
  const byRule = new Map(numbered.map((rule, index) => [rule, regions[index] ?? EVERYTHING]));
  return { side, numbered, otherwise, regions: byRule, neighbours: neighboursIn(regions) };
}

function narrowed({ side, numbered, otherwise, neighbours }: Ground, here: Region): Side {
  const beside = neighbours.of(here).flatMap((index) => numbered[index] ?? []);
  const rules = [...beside, ...(otherwise === null ? [] : [otherwise])];
  return { ...side, policy: { ...side.policy, rules: new Map(rules.map((rule) => [rule.id, rule])) } };
}

/** A parameter may have any value that it has in one of the two, so that regions hold for both. */
function withBothParameters(before: CheckedPolicy, after: CheckedPolicy): CheckedPolicy {
  const parameters = new Map<string, CheckedParameter>(after.parameters);
  for (const [id, own] of before.parameters) {
    const other = parameters.get(id);
    const timeline = [...own.timeline, ...(other?.timeline ?? [])];
    parameters.set(id, { ...own, timeline });
  }
  return { ...after, parameters };
}
