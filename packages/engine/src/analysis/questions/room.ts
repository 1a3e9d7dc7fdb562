import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { commonRegion, EVERYTHING, isEmpty, mayOverlap, type Region } from '../regions/region.ts';
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
  const free = uncoveredIn(region, regionsOf(exact, subject), subject.axes);
  if (free === null) return { kind: 'none' };
  if (free === undefined || !rules.every((rule) => isExact(rule, subject))) return { kind: 'unknown' };
  if (exact.length === rivals.length) return { kind: 'there', region: free };
  // Where a rule may hold it need not: only what none may reach is certain.
  const certain = uncoveredIn(region, regionsOf(rivals, subject), subject.axes);
  return certain ? { kind: 'there', region: certain } : { kind: 'unknown' };
}

function regionsOf(rules: readonly CheckedRule[], { askedOf }: Subject): readonly Region[] {
  return rules.map((rule) => askedOf(rule).region);
}

/** Where all the rules may hold, as far as single fields tell. */
export function regionOf(rules: readonly CheckedRule[], { askedOf }: Subject): Region {
  const [first = EVERYTHING, ...others] = rules.map((rule) => askedOf(rule).region);
  return others.reduce(commonRegion, first);
}

function isExact(rule: CheckedRule, { askedOf }: Subject): boolean {
  return askedOf(rule).isExact;
}

/** Those that go before one of the rules and could hold together with all of them. */
export function rivalsBefore(rules: readonly CheckedRule[], subject: Subject): readonly CheckedRule[] {
  return rulesIn(regionOf(rules, subject), subject, (better) =>
    rules.some((rule) => goesBefore(better, rule)),
  );
}

/** The rules that may hold in a region: competing ones in their order, then standing ones. */
export function rulesIn(
  region: Region,
  { near, numbered }: Subject,
  isMeant: (rule: CheckedRule, index: number) => boolean = () => true,
): readonly CheckedRule[] {
  const rules: CheckedRule[] = [];
  for (const index of near(region)) {
    const rule = numbered[index];
    if (rule !== undefined && isMeant(rule, index)) rules.push(rule);
  }
  return rules;
}

/** Later rules that may hold together with the rule and be heard: neither goes before the other. */
export function heardWith(rule: CheckedRule, subject: Subject): readonly CheckedRule[] {
  const own = subject.indexOf(rule);
  const { region } = subject.askedOf(rule);
  return rulesIn(region, subject, (one, index) => index > own && isEqual(rule, one));
}

/** Whether two rules may hold together and both be heard. */
export function areHeard(a: CheckedRule, b: CheckedRule, { askedOf }: Subject): boolean {
  return isEqual(a, b) && mayOverlap(askedOf(a).region, askedOf(b).region);
}

function isEqual(a: CheckedRule, b: CheckedRule): boolean {
  return !goesBefore(a, b) && !goesBefore(b, a);
}

/** The table's id, of a row. */
export function tableOf(rule: Pick<CheckedRule, 'id'>): string | null {
  const known = tables.get(rule);
  if (known !== undefined) return known;
  const table = /^(.*) (?:第\d+行|row \d+)$/u.exec(rule.id)?.[1] ?? null;
  tables.set(rule, table);
  return table;
}

const tables = new WeakMap<object, string | null>();
