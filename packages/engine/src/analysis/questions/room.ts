import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { commonRegion, EVERYTHING, isEmpty, type Region } from '../regions/region.ts';
import { uncoveredIn } from '../regions/uncovered.ts';
import type { Subject } from './subject.ts';

/** Where some rules hold and others do not: in a region, nowhere, or single fields do not tell. */
export type Room =
  | { readonly kind: 'none' }
  | { readonly kind: 'there'; readonly region: Region }
  | { readonly kind: 'unknown' };

/** Decides by regions alone, as far as these go. */
export function roomFor(
  rules: readonly CheckedRule[],
  rivals: readonly CheckedRule[],
  subject: Subject,
): Room {
  const region = regionOf(rules, subject);
  if (isEmpty(region)) return { kind: 'none' };
  const exact = rivals.filter((rule) => isExact(rule, subject));
  const covers = exact.map(({ id }) => subject.asked.get(id)?.region ?? EVERYTHING);
  const free = uncoveredIn(region, covers, subject.axes);
  if (free === null) return { kind: 'none' };
  const isCertain = exact.length === rivals.length && rules.every((rule) => isExact(rule, subject));
  return free === undefined || !isCertain ? { kind: 'unknown' } : { kind: 'there', region: free };
}

/** Where all the rules may hold, as far as single fields tell. */
export function regionOf(rules: readonly CheckedRule[], { asked }: Subject): Region {
  const [first = EVERYTHING, ...others] = rules.map(({ id }) => asked.get(id)?.region ?? EVERYTHING);
  return others.reduce(commonRegion, first);
}

function isExact({ id }: CheckedRule, { asked }: Subject): boolean {
  return asked.get(id)?.isExact === true;
}

/** Those that go before one of the rules and could hold together with all of them. */
export function rivalsBefore(rules: readonly CheckedRule[], subject: Subject): readonly CheckedRule[] {
  return rulesIn(regionOf(rules, subject), subject).filter((better) =>
    rules.some((rule) => goesBefore(better, rule)),
  );
}

/** The rules that may hold in a region: competing ones in their order, then standing ones. */
export function rulesIn(region: Region, { neighbours, numbered }: Subject): readonly CheckedRule[] {
  return neighbours.of(region).flatMap((index) => numbered[index] ?? []);
}

/** Pairs of rules, each once, that may both hold and be heard: neither goes before the other. */
export function pairsHeard(subject: Subject): readonly (readonly [CheckedRule, CheckedRule])[] {
  const found = pairs.get(subject) ?? findPairs(subject);
  pairs.set(subject, found);
  return found;
}

const pairs = new WeakMap<Subject, readonly (readonly [CheckedRule, CheckedRule])[]>();

function findPairs(subject: Subject): readonly (readonly [CheckedRule, CheckedRule])[] {
  const { numbered, neighbours, asked } = subject;
  return numbered.flatMap((a, index) =>
    neighbours.of(asked.get(a.id)?.region ?? EVERYTHING).flatMap((other) => {
      const b = numbered[other];
      // Of two in one line one goes before the other: a first-hit table's rows.
      if (b === undefined || other <= index || a.rank.line === b.rank.line) return [];
      return goesBefore(a, b) || goesBefore(b, a) ? [] : [[a, b] as const];
    }),
  );
}

/** The table's id, of a row. */
export function tableOf({ id }: Pick<CheckedRule, 'id'>): string | null {
  return /^(.*) (?:第\d+行|row \d+)$/u.exec(id)?.[1] ?? null;
}
