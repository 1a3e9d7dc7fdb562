import type { CheckedMatter, CheckedRule } from '@shouze/dsl';
import type { IsoDate } from '../../calendar/calendar.ts';
import { sayingText } from '../meaning/meaning-text.ts';
import type { World } from '../search/find-case.ts';
import { calendarUses } from './calendar-uses.ts';
import { readsCalendar } from './calendars-apart.ts';
import type { Change, Relation } from './changed-rules.ts';
import { isStanding } from './heard.ts';
import type { CaseCondition } from './literal.ts';
import { narrowedTo } from './narrowed.ts';
import type { Side } from './side.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { createTruthSearch, type TruthSearch } from './truths/find-truths.ts';
import { type Atoms, createAtoms } from './truths/formula.ts';
import { widerPolicy } from './wider-policy.ts';
import type { Ground } from './witness.ts';

type Sides = readonly [before: Side, after: Side];

/** What all searches of one matter share. */
export interface Comparison {
  readonly matter: CheckedMatter;
  readonly sides: Sides;
  readonly relation: Relation;
  readonly daysApart: readonly IsoDate[];
  readonly surroundings: Surroundings;
  readonly worlds: readonly [World, World];
  readonly atoms: Atoms;
  /** By the side that a case is looked for on: in its time. */
  readonly searches: readonly [TruthSearch, TruthSearch];
  /** Conditions of cases that are gone through: of one standing duty, or (null) of who is responsible; grows. */
  readonly known: Map<CheckedRule | null, KnownClass[]>;
}

export function comparisonOf(
  { id }: CheckedMatter,
  sides: Sides,
  relation: Relation,
  daysApart: readonly IsoDate[],
): Comparison | null {
  const { vocabulary } = widerPolicy(sides);
  const matter = vocabulary.matters.get(id);
  if (matter === undefined) return null;
  const worldOf = ({ policy, calendar }: Side): World => ({ policy: { ...policy, vocabulary }, calendar });
  const worlds = [worldOf(sides[0]), worldOf(sides[1])] as const;
  return {
    matter,
    sides,
    relation,
    daysApart,
    surroundings: surroundings(matter, sides),
    worlds,
    atoms: createAtoms(),
    searches: [createTruthSearch(matter, worlds[0]), createTruthSearch(matter, worlds[1])],
    known: new Map(),
  };
}

/** A class that is gone through, of cases in which the rule holds. */
export interface KnownClass {
  readonly condition: CaseCondition;
  readonly rule: CheckedRule;
  readonly side: 0 | 1;
}

/** Where the cases that a change has a say in are looked for. */
export function groundOf(
  change: Change,
  { matter, sides, surroundings, worlds, daysApart }: Comparison,
): Ground {
  const beside = surroundings.of(change.rule, change.side);
  return {
    matter,
    world: worlds[change.side],
    sides,
    beside,
    narrowed: narrowedTo(change, beside),
    moreUses: daysApart.length === 0 ? [] : calendarUses(change.rule, sides[change.side], sides, daysApart),
  };
}

/** The classes that are gone through already of what the change is about. */
export function knownOf(change: Change, { known }: Comparison): KnownClass[] {
  const about = subjectOf(change);
  const conditions = known.get(about) ?? [];
  known.set(about, conditions);
  return conditions;
}

/** A standing duty by the rule after, where there is one; by another calendar its condition may hold of other cases. */
function subjectOf({ rule, counterpart, side, byCalendar }: Change): CheckedRule | null {
  const readsItself = byCalendar && readsCalendar(sayingText([rule.when]));
  if (!isStanding(rule)) return null;
  return side === 1 || counterpart === null || readsItself ? rule : counterpart;
}
