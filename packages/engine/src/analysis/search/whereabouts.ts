import { parseDay } from '../../calendar/day-number.ts';
import type { FactValue } from '../../facts/fact-value.ts';
import type { Axes } from '../regions/axes.ts';
import type { Named } from '../regions/axis.ts';
import { doMeet, run } from '../regions/class-set.ts';
import type { Region } from '../regions/region.ts';

/** The values that the matter's own fields may have. */
export interface Whereabouts {
  readonly allows: (field: string, value: FactValue) => boolean;
  /** Equal for equal ones. */
  readonly text: string;
}

export function whereabouts(region: Region, { list, places, matter }: Axes): Whereabouts {
  const texts = [...places].flatMap(([key, place]) => {
    const set = region[place];
    return set === undefined ? [] : [[key, set, list[place]?.describe()]];
  });
  return {
    allows(field, value) {
      const isList = typeof value === 'object' && value?.kind === 'list';
      const place = places.get(isList ? `#${field}` : field);
      const [set, axis] = place === undefined ? [] : [region[place], list[place]];
      const named = namedBy(value, matter.fields.get(field)?.type.kind === 'date');
      if (set === undefined || axis === undefined || named === undefined) return true;
      const own = axis.classOf(named);
      return doMeet(set, run(own, own));
    },
    text: JSON.stringify(texts),
  };
}

/** As a condition would name it; a list by its length. */
function namedBy(value: FactValue, isDate: boolean): Named | undefined {
  if (typeof value === 'string') return isDate ? parseDay(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'list') return value.items.length;
  return value.kind === 'party' ? value.id : undefined;
}
