import type { Term } from '@shouze/dsl';
import { formatDay, parseDay } from '../../calendar/day-number.ts';
import { isGap } from '../../evaluate/gap.ts';
import { evaluateTerm } from '../../evaluate/term.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import type { CaseDraft } from './case-draft.ts';

/** No search looks at days beyond these. */
export const EARLIEST = parseDay('1000-01-01');
export const LATEST = parseDay('9000-01-01');

/** The first days on which `mine` is not before, and is after, the target. */
export function turningDays(
  mine: Term,
  target: number,
  draft: CaseDraft,
  asOf: string | null,
): readonly number[] {
  if (mine.kind === 'path') return [target];
  const ofTerm = turnedWith(draft).get(mine) ?? new Map<string, readonly number[]>();
  turnedWith(draft).set(mine, ofTerm);
  const key = `${target} ${asOf}`;
  const days = ofTerm.get(key) ?? findTurningDays(mine, target, draft, asOf);
  ofTerm.set(key, days);
  return days;
}

type Turned = WeakMap<Term, Map<string, readonly number[]>>;

const turned = new WeakMap<CaseDraft['calendar'], WeakMap<CaseDraft['policy'], Turned>>();

/** Found once: a search comes back to the same days over and over. */
function turnedWith({ policy, calendar }: CaseDraft): Turned {
  const ofCalendar = turned.get(calendar) ?? new WeakMap<CaseDraft['policy'], Turned>();
  turned.set(calendar, ofCalendar);
  const found = ofCalendar.get(policy) ?? new WeakMap();
  ofCalendar.set(policy, found);
  return found;
}

function findTurningDays(
  mine: Term,
  target: number,
  draft: CaseDraft,
  asOf: string | null,
): readonly number[] {
  const at = (day: number): number => numeric(valueWith(mine, formatDay(day), draft, asOf))[0] ?? Number.NaN;
  const first = (reaches: (value: number) => boolean): number => {
    let [low, high] = [Math.max(target - REACH, EARLIEST), Math.min(target + REACH, LATEST)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (reaches(at(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((value) => value >= target), first((value) => value > target)];
}

/** A hundred years: no period of a court is longer. */
const REACH = 36_525;

/** A term's value where its one path, if it has one, has the given value. */
export function valueWith(term: Term, value: FactValue, draft: CaseDraft, asOf: string | null): FactValue {
  const { policy, calendar } = draft;
  const found = evaluateTerm(term, { policy, calendar, asOf: () => asOf, read: () => value });
  return isGap(found) ? null : found;
}

export function numeric(value: FactValue): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'string' ? [parseDay(value)] : [];
}
