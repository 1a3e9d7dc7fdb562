import type { CheckedRule, CheckedWho } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';
import { haveSameBars, type Relation } from './changed-rules.ts';
import type { Heard } from './heard.ts';
import { isUnit } from './names-persons.ts';
import type { Side } from './side.ts';

/**
 * Whether a class needs no looking for cases that are decided differently: the same rules are heard on both sides,
 * and a choice that one of them does not share leads to a conflict with another of them, on either side. Where no
 * rule comes as far as such a choice, all come to the same.
 */
export function isConflictEitherWay(
  { rules: [before, after] }: Heard,
  matter: string,
  [was, is]: readonly [Side, Side],
  { pairs: { counterpart }, calendarsDiffer }: Relation,
): boolean {
  if (calendarsDiffer || !haveSameBars(matter, [was, is])) return false;
  const pairs = before.map((rule) => [rule, counterpart(rule, 0)] as const);
  if (before.length !== after.length || !pairs.every(([, other]) => other !== null && after.includes(other)))
    return false;
  return pairs.every(([rule, other]) => {
    if (other === null || restText(rule, was) !== restText(other, is)) return false;
    const from = firstApart(rule, was, other, is);
    if (from === null) return true;
    return clashes(rule, before, from) && clashes(other, after, from);
  });
}

/** Roles, duties and what it finds: all but whom it names. */
function restText({ when, roles, duties, procedures, borrowed }: CheckedRule, { policy }: Side): string {
  return meaningText([when, roles, duties, procedures, borrowed], policy);
}

/** The first choice that is not the same; null where all are. */
function firstApart(rule: CheckedRule, own: Side, counterpart: CheckedRule, other: Side): number | null {
  const [mine, theirs] = [rule.outcome ?? [], counterpart.outcome ?? []];
  const at = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => index).find(
    (index) => choiceText(mine[index], own) !== choiceText(theirs[index], other),
  );
  return at ?? null;
}

function choiceText(choice: CheckedWho | undefined, { policy }: Side): string {
  return choice === undefined ? '' : meaningText(choice, policy);
}

/** With some other rule, whatever of its choices that one comes to. */
function clashes(rule: CheckedRule, heard: readonly CheckedRule[], from: number): boolean {
  const choices = rule.outcome?.slice(from) ?? [];
  return heard.some(
    (other) =>
      other !== rule && choices.every((choice) => !other.outcome?.some((one) => mayAgree(choice, one))),
  );
}

function mayAgree(a: CheckedWho, b: CheckedWho): boolean {
  if (a.kind === 'draw' || b.kind === 'draw') return a.kind === 'draw' && b.kind === 'draw' && a.by === b.by;
  if (isUnit(a.who) !== isUnit(b.who)) return false;
  return a.who.kind !== 'constant' || b.who.kind !== 'constant' || a.who.value === b.who.value;
}
