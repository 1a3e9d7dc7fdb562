import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { type Settlement, settle } from '../../evaluate/settle.ts';
import { noneHolds } from '../questions/ask.ts';
import { conditionOf } from '../questions/subject.ts';
import type { CaseDraft } from '../search/case-draft.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import { type Answer, findCase, type Wish } from '../search/find-case.ts';
import { elementsNeeded, sumOf } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { usesOf, usesOfOutcome } from '../uses/uses-of-condition.ts';
import type { Change } from './changed-rules.ts';
import { decidedOrNull, decisionKey } from './decision-key.ts';
import type { Side } from './side.ts';

interface DifferingCase {
  readonly facts: CaseFacts;
  readonly before: Decision;
  readonly after: Decision;
}

type Sides = readonly [before: Side, after: Side];

/** Past so many, nobody reads on. */
const MOST_CLASSES = 12;

/**
 * One case of every class in which the changed rule holds and the policies differ.
 * @param seen classes found already; grows
 */
export function differingCases(
  change: Change,
  matter: string,
  sides: Sides,
  seen: Set<string>,
): { readonly found: readonly DifferingCase[]; readonly gaveUp: Bilingual | null } {
  const found: DifferingCase[] = [];
  let gaveUp: Bilingual | null = null;
  for (const counterpart of counterpartWishes(change, sides)) {
    for (const asUsual of [true, false]) {
      const before = found.length;
      while (found.length < MOST_CLASSES) {
        const answer = search(change, counterpart, matter, sides, seen, asUsual);
        if (answer.kind === 'undecided' && !asUsual) gaveUp = answer.why;
        if (answer.kind !== 'found') break;
        const shown = shownBy(answer.draft, sides);
        if (shown !== null) found.push(shown);
      }
      // What is unusual is looked through only where nothing usual differs.
      if (found.length > before) break;
    }
  }
  return { found, gaveUp };
}

/**
 * Where the two versions of a rule come to the same, a case is decided differently only where just one of them holds,
 * or where they bind different elements.
 */
function counterpartWishes(
  { rule, counterpart, sameResult, side }: Change,
  sides: Sides,
): readonly (readonly Wish[])[] {
  const condition = counterpart === null ? null : conditionOf(counterpart);
  if (condition === null || counterpart === null || !sameResult) return [[]];
  const { policy } = sides[side === 0 ? 1 : 0];
  const fails: readonly Wish[] = [{ condition, holds: false, policy }];
  const binds = JSON.stringify([rule.when, counterpart.when]).includes('"binds":true');
  return binds ? [fails, [{ condition, holds: true, policy }]] : [fails];
}

function search(
  change: Change,
  counterpartWish: readonly Wish[],
  matterId: string,
  sides: Sides,
  seen: Set<string>,
  asUsual: boolean,
): Answer {
  const { policy, calendar } = sides[change.side];
  const vocabulary = wider(sides).vocabulary;
  const matter = vocabulary.matters.get(matterId);
  const wishes = wishesOf(change, policy);
  if (matter === undefined || wishes === null) return { kind: 'none' };
  const counterpart = change.counterpart === null ? null : conditionOf(change.counterpart);
  const otherPolicy = sides[change.side === 0 ? 1 : 0].policy;
  const ways =
    counterpart === null ? [] : [true, false].map((way) => elementsNeeded(counterpart, way, otherPolicy));
  return findCase(
    {
      matter,
      wishes: [...wishes, ...counterpartWish],
      asUsual,
      budget: asUsual ? BUDGET : BUDGET * 4,
      moreUses: sides.flatMap((side) => usesOfMatter(side.policy, matterId)),
      moreElements: sumOf(ways),
      accept: (draft) => differs(draft, sides, seen),
    },
    { policy: { ...policy, vocabulary }, calendar },
  );
}

const BUDGET = 2_000;

/** The vocabulary that knows more fields: a later policy extends, it never narrows. */
function wider([before, after]: Sides): CheckedPolicy {
  const size = ({ vocabulary }: CheckedPolicy): number =>
    [...vocabulary.matters.values(), ...vocabulary.entities.values()].reduce(
      (sum, { fields }) => sum + fields.size,
      0,
    );
  return size(after.policy) >= size(before.policy) ? after.policy : before.policy;
}

function wishesOf({ rule }: Change, policy: CheckedPolicy): readonly Wish[] | null {
  if (rule.when === 'otherwise') return noneHolds(rulesOf(policy, rule.matter).competing);
  const condition = conditionOf(rule);
  return condition === null ? [] : [{ condition, holds: true }];
}

function usesOfMatter(policy: CheckedPolicy, matter: string): readonly Uses[] {
  const { competing, standing, bars } = rulesOf(policy, matter);
  return [
    ...[...competing, ...standing].flatMap((rule) => {
      const condition = conditionOf(rule);
      return [
        ...(condition === null ? [] : [usesOf(condition, matter, policy)]),
        usesOfOutcome(rule, policy),
      ];
    }),
    ...bars.map((bar) => usesOf(bar.when, matter, policy)),
  ];
}

function differs(draft: CaseDraft, sides: Sides, seen: Set<string>): boolean | Gap {
  const before = settleOn(draft, sides[0]);
  if (isGap(before)) return before;
  const after = settleOn(draft, sides[1]);
  if (isGap(after)) return after;
  if (before.key === after.key) return false;
  const key = JSON.stringify([draft.matter.id, classOf(before), classOf(after)]);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function settleOn(draft: CaseDraft, { policy, calendar }: Side): Settlement | Gap {
  return settle(draft.situationFor(policy, calendar), new Map());
}

/** Cases are of one class where the same rules decide them on either side. */
function classOf({ status, rules, standing, candidates }: Settlement): unknown {
  const named = status === 'conflict' ? candidates.map(({ rule }) => rule) : rules.map(({ id }) => id);
  return [status, [...new Set(named)].sort(), standing.map(({ id }) => id).sort()];
}

function shownBy(draft: CaseDraft, sides: Sides): DifferingCase | null {
  const all = fillFor(draft, sides);
  const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(all, side.policy), side));
  if (!before || !after || decisionKey(before) === decisionKey(after)) return null;
  return { facts: all, before, after };
}
