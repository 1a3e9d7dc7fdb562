import type { Bilingual, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Calendar, IsoDate } from '../../calendar/calendar.ts';
import { plainText } from '../meaning/meaning-text.ts';
import { titleOf } from '../questions/subject.ts';
import type { CaseFacts } from '../search/case-facts.ts';
import { calendarsApart, daysWords, readsCalendar } from './calendars-apart.ts';
import type { CaseClass } from './case-class.ts';
import { relationOf } from './changed-rules.ts';
import { defaultsApart } from './defaults-apart.ts';
import { describedClasses } from './described-classes.ts';
import { type SampleMoves, sampleMoves } from './sample-moves.ts';
import type { Side } from './side.ts';

export interface Difference {
  /** True where no case is decided differently, whatever the texts look like. */
  readonly same: boolean;
  /** The hashes are equal: nothing differs but layout, comments, the order of declarations and the language. */
  readonly sameText: boolean;
  readonly classes: readonly CaseClass[];
  /** Cases of no class are decided alike; else there may be further classes. */
  readonly isComplete: boolean;
  /** Of a matter for which no difference was found, what was not gone through to the end; and what is not compared. */
  readonly undecided: readonly Bilingual[];
  /** Rules that say the same under another name. */
  readonly renamed: readonly { readonly before: Bilingual; readonly after: Bilingual }[];
  /** The days that only one of the two counts as working days. */
  readonly daysApart: readonly IsoDate[];
  readonly samples: SampleMoves;
}

export interface CompareOptions {
  /** Facts of cases, as at the JSON edge, of which those that go elsewhere are counted. */
  readonly samples?: readonly CaseFacts[];
}

/**
 * What changes for cases when one policy takes another's place. A rule that reads differently and means the same is
 * no change.
 * @see docs/design/language.md "Two versions compare by meaning"
 */
export function compare(
  before: CheckedPolicy,
  after: CheckedPolicy,
  calendarOf: (policy: CheckedPolicy) => Calendar,
  { samples = [] }: CompareOptions = {},
): Difference {
  const sameText = before.hash === after.hash;
  const sides = [
    { policy: before, calendar: calendarOf(before) },
    { policy: after, calendar: calendarOf(after) },
  ] as const;
  const undecided: Bilingual[] = [];
  let isComplete = true;
  const daysApart = sameText ? [] : calendarsApart(sides);
  const relation = relationOf(sides, daysApart.length > 0);
  const matters = sameText ? [] : mattersOf(sides);
  const found = matters.flatMap((matter) => {
    const classes = describedClasses(matter, sides, relation, daysApart);
    undecided.push(...classes.undecided);
    isComplete &&= classes.isComplete;
    return classes.classes;
  });
  if (daysApart.length > 0 && !found.some(({ byCalendar }) => byCalendar) && sides.some(reckonsDays))
    undecided.push(daysWords(daysApart));
  if (!sameText) undecided.push(...defaultsApart(sides));
  return {
    same: found.length === 0 && undecided.length === 0,
    sameText,
    classes: found.map(({ condition: _, byCalendar: __, ...one }) => one),
    isComplete: isComplete && undecided.length === 0,
    undecided,
    renamed: relation.pairs.renamed.map(([was, is]) => ({ before: titleOf(was), after: titleOf(is) })),
    daysApart,
    samples: sampleMoves(samples, sides),
  };
}

type Sides = readonly [before: Side, after: Side];

function mattersOf([before, after]: Sides): readonly CheckedMatter[] {
  return [...before.policy.vocabulary.matters.values()].filter(({ id }) =>
    after.policy.vocabulary.matters.has(id),
  );
}

/** Anything that ends some days after something else. */
function reckonsDays({ policy }: Side): boolean {
  const { rules, definitions, procedures, parameters } = policy;
  return readsCalendar(plainText([rules, definitions, procedures, parameters]));
}
