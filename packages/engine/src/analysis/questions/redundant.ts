import { type CheckedRule, goesBefore } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { removalFixes } from '../fixes/removal.ts';
import { caseWhereHolds, isThere } from './ask.ts';
import { finding } from './report-finding.ts';
import { textOf, wholeResult } from './result-text.ts';
import { regionOf, rivalsBefore, rulesIn } from './room.ts';
import { conditionOf, type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Rules of which every case is another rule's too, with the same result, and that nothing else depends on. */
export function redundantRules(subject: Subject): readonly Finding[] {
  const gone = new Set<CheckedRule>();
  return toldOfEach('SZ405', subject.numbered, subject, (rule) => {
    const candidates = candidatesFor(rule, subject);
    const isInstead = (one: CheckedRule): boolean => standsFor(one, rule, subject);
    if (!candidates.some(isInstead)) return null;
    return () => {
      const other = candidates.find((one) => !gone.has(one) && isInstead(one));
      const witness = other === undefined ? null : caseWhereHolds(rule, subject);
      if (other === undefined || witness?.kind !== 'found') return [];
      gone.add(rule);
      const parameters = { name: titleOf(rule), other: titleOf(other) };
      const fixes = removalFixes(rule, subject.writing);
      const about = { parameters, rules: [rule, other], witness, fixes };
      return [finding({ code: 'SZ405', kind: 'redundant', ...about }, subject)];
    };
  });
}

/** Rules of the same result that could take the rule's place: whom it keeps from being heard, they have to as well. */
function candidatesFor(rule: CheckedRule, subject: Subject): readonly CheckedRule[] {
  const near = rulesIn(regionOf([rule], subject), subject).filter(
    (one) => one !== rule && (one.outcome === null) === (rule.outcome === null),
  );
  const under = near.filter((one) => goesBefore(rule, one));
  return near.filter(
    (one) =>
      !goesBefore(one, rule) &&
      (!goesBefore(rule, one) || one === under[0]) &&
      wholeResult(one) === wholeResult(rule) &&
      (!readsElements(rule) || conditionText(rule) === conditionText(one)) &&
      under.every((lower) => lower === one || goesBefore(one, lower)),
  );
}

/** Wherever the rule is heard the other holds, and nothing but the rule goes before it there. */
function standsFor(other: CheckedRule, rule: CheckedRule, subject: Subject): boolean {
  const before = rivalsBefore([rule], subject);
  if (isThere([rule], [other, ...before], subject).kind !== 'none') return false;
  const known = new Set([rule, ...before]);
  const past = rivalsBefore([rule, other], subject).filter((one) => !known.has(one));
  if (past.some((one) => isThere([rule, one], before, subject).kind !== 'none')) return false;
  // One that is never heard is unreachable, which is another finding.
  return before.length === 0 || isThere([rule], before, subject).kind === 'found';
}

/** Its result depends on which element it bound. */
function readsElements(rule: CheckedRule): boolean {
  return wholeResult(rule).includes('"root":"');
}

function conditionText(rule: CheckedRule): string {
  const condition = conditionOf(rule);
  return condition === null ? '' : textOf(condition);
}
