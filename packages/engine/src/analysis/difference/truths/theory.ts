import type { Bilingual, CheckedCondition, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { CaseDraft } from '../../search/case-draft.ts';
import { type Answer, findCase, type World } from '../../search/find-case.ts';
import { usesOf } from '../../uses/uses-of-condition.ts';
import { fieldTruth, follows, type KnownField, narrowed } from '../known-fields.ts';
import { canBeCounted } from './element-counts.ts';
import type { Signed } from './signed.ts';

/** Tells which truths of atoms go together in one case. */
export interface Theory {
  /** Some of the given, the last one among them, that cannot go together; null where none are seen at a glance. */
  readonly glance: (given: readonly Signed[]) => readonly Signed[] | null;
  /** A case in which all are as given, or some of them that cannot go together. */
  readonly settle: (given: readonly Signed[]) => Settled;
}

type Settled =
  | { readonly kind: 'found'; readonly draft: CaseDraft }
  | { readonly kind: 'none'; readonly core: readonly Signed[] }
  | { readonly kind: 'undecided'; readonly why: Bilingual };

/** How many partial cases may be looked at for one of the few truths that are told at a glance, and for all. */
const GLANCE_BUDGET = 2_000;
const WHOLE_BUDGET = 4_000;

export function createTheory(matter: CheckedMatter, world: World): Theory {
  const known = new Map<string, Answer>();
  const ask = (given: readonly Signed[], budget: number): Answer => {
    const key = `${budget} ${keyOf(given)}`;
    const wishes = given.map(({ atom, holds }) => ({
      condition: atom.condition,
      holds,
      policy: atom.policy,
    }));
    const answer = known.get(key) ?? findCase({ matter, wishes, budget }, world);
    known.set(key, answer);
    return answer;
  };
  const isImpossible = (given: readonly Signed[]): boolean => ask(given, GLANCE_BUDGET).kind === 'none';
  /** What is left when nothing more can be left out. */
  const coreOf = (given: readonly Signed[]): readonly Signed[] =>
    given.reduceRight<readonly Signed[]>((core, one) => {
      const fewer = core.filter((other) => other !== one);
      return isImpossible(fewer) ? fewer : core;
    }, given);
  const clashOfFew = (few: readonly Signed[]): readonly Signed[] | null =>
    few.length > 1 && isImpossible(few) ? coreOf(few) : null;
  const counted = new Map<string, boolean>();
  const isCountable = (lists: readonly Signed[]): boolean => {
    const key = keyOf(lists);
    const found = counted.get(key) ?? canBeCounted(lists, mayHave);
    counted.set(key, found);
    return found;
  };
  const mayHave = (condition: CheckedCondition, policy: CheckedPolicy = world.policy): boolean => {
    const wishes = [{ condition, holds: true, policy }];
    return findCase({ matter, wishes, budget: GLANCE_BUDGET }, world).kind !== 'none';
  };
  return {
    glance(given) {
      const last = given.at(-1);
      if (last === undefined) return null;
      if (!isOfList(last))
        return clashOfFields(last, given, matter) ?? clashOfFew(besideIn(last, given, matter));
      const lists = given.filter(isOfList);
      const absent = lists.filter(({ holds }) => !holds);
      // Each element that is there, and what no element may be: the others have no part in it.
      const groups = last.holds
        ? [[...absent, last]]
        : lists.filter(({ holds }) => holds).map((one) => [one, ...absent]);
      const clash = groups.find(isImpossible);
      if (clash !== undefined) return coreOf(clash);
      return isCountable(lists) ? null : lists;
    },
    settle(given) {
      const answer = ask(given, WHOLE_BUDGET);
      return answer.kind === 'none' ? { kind: 'none', core: coreOf(given) } : answer;
    },
  };
}

function keyOf(given: readonly Signed[]): string {
  return given
    .map(({ atom, holds }) => (holds ? 1 : -1) * (atom.index + 1))
    .sort((a, b) => a - b)
    .join();
}

function isOfList({ atom: { condition } }: Signed): boolean {
  return condition.kind === 'some' || condition.kind === 'count';
}

/** Dates and numbers that are compared with each other, those with the same fields as the last one. */
function besideIn(last: Signed, given: readonly Signed[], matter: CheckedMatter): readonly Signed[] {
  const fieldsOf = ({ atom: { condition, policy } }: Signed): ReadonlySet<string> =>
    usesOf(condition, matter.id, policy).fields;
  const own = fieldsOf(last);
  const among = given.filter((one) => !isOfList(one) && !fieldsOf(one).isDisjointFrom(own));
  return among.some((one) => fieldsOf(one).size > 1) ? among : [];
}

/** Of single fields: what is known of one already makes the last one untrue. */
function clashOfFields(
  last: Signed,
  given: readonly Signed[],
  matter: CheckedMatter,
): readonly Signed[] | null {
  const truth = truthOf(last, matter);
  if (truth === null) return null;
  const same = given.filter((one) => one !== last && truthOf(one, matter)?.key === truth.key);
  const field = same.reduce<KnownField | undefined>((before, one) => {
    const further = truthOf(one, matter);
    return further === null ? before : narrowed(before, further);
  }, undefined);
  return follows(field, truth) === false ? [...same, last] : null;
}

function truthOf({ atom: { condition, policy }, holds }: Signed, matter: CheckedMatter) {
  return fieldTruth(condition, holds, matter, policy);
}
