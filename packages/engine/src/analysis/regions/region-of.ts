import type { CheckedCondition } from '@shouze/dsl';
import { type Atom, atomOf } from './atom.ts';
import { type Axes, matterDefinition } from './axes.ts';
import type { Axis } from './axis.ts';
import { type ClassSet, isWithin, union, without } from './class-set.ts';
import { commonRegion, EVERYTHING, isEmpty, type Region } from './region.ts';

/** Wherever a condition holds, the case lies in the region; where that is exact, it holds in all of it. */
export interface Asked {
  readonly region: Region;
  readonly isExact: boolean;
}

const ANYTHING: Asked = { region: EVERYTHING, isExact: false };
const ALWAYS: Asked = { region: EVERYTHING, isExact: true };

/** @param holds false for where the condition fails */
export function askedBy(condition: CheckedCondition | null, holds: boolean, axes: Axes): Asked {
  if (condition === null) return holds ? ALWAYS : ANYTHING;
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.operands.map((operand) => askedBy(operand, holds, axes));
      return (condition.kind === 'and') === holds ? ofAll(parts) : ofAny(parts);
    }
    case 'not':
      return askedBy(condition.operand, !holds, axes);
    case 'defined': {
      const definition = matterDefinition(condition, axes.policy);
      return definition === null ? ANYTHING : askedBy(definition, holds, axes);
    }
    default: {
      const atom = atomOf(condition, axes.matter, axes.policy);
      return atom === null ? ANYTHING : ofAtom(atom, holds, axes);
    }
  }
}

function ofAtom(atom: Atom, holds: boolean, { list, places }: Axes): Asked {
  const place = places.get(atom.key);
  const axis = place === undefined ? undefined : list[place];
  if (place === undefined || axis === undefined) return ANYTHING;
  const set = classesOf(atom, holds !== atom.negated, axis);
  if (isWithin(axis.all, set)) return atom.isExact ? ALWAYS : ANYTHING;
  const region = Array.from({ length: place + 1 }, (_, index) => (index === place ? set : undefined));
  return { region, isExact: atom.isExact };
}

/** Where it depends on the date which value counts: what some of them lets through. */
function classesOf({ operator, values, isExact }: Atom, holds: boolean, axis: Axis): ClassSet {
  const matching = values.map((value) => axis.matching(operator, value));
  if (holds) return matching.reduce(union, []);
  if (isExact) return without(axis.all, matching.reduce(union, []));
  return matching.map((one) => without(axis.all, one)).reduce(union, []);
}

function ofAll(parts: readonly Asked[]): Asked {
  const region = parts.reduce<Region>((all, part) => commonRegion(all, part.region), EVERYTHING);
  return { region, isExact: isEmpty(region) || parts.every(({ isExact }) => isExact) };
}

/** Exact while no more than one field is asked about: the parts of two are no box together. */
function ofAny(parts: readonly Asked[]): Asked {
  const possible = parts.filter(({ region }) => !isEmpty(region));
  const [first, ...others] = possible;
  if (first === undefined) return parts[0] ?? ANYTHING;
  if (others.length === 0) return first;
  if (possible.some(({ region, isExact }) => isExact && placesIn(region).length === 0)) return ALWAYS;
  const asked = new Set(possible.flatMap(({ region }) => placesIn(region)));
  return {
    region: others.reduce<Region>((all, { region }) => hull(all, region), first.region),
    isExact: asked.size <= 1 && possible.every(({ isExact }) => isExact),
  };
}

function hull(a: Region, b: Region): Region {
  return Array.from({ length: Math.min(a.length, b.length) }, (_, place) => {
    const [first, second] = [a[place], b[place]];
    return first && second ? union(first, second) : undefined;
  });
}

function placesIn(region: Region): readonly number[] {
  return region.flatMap((set, place) => (set === undefined ? [] : [place]));
}
