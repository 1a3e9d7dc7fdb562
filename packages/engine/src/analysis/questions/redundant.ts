import { type CheckedRule, goesBefore } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { resultText } from './conflicts.ts';
import { finding } from './report-finding.ts';
import { ask, conditionOf, holds, mayMeet, noneHolds, type Subject } from './subject.ts';

/** Rules of which every case is another rule's too, with the same result, and that nothing else depends on. */
export function redundantRules(subject: Subject): readonly Finding[] {
  const { competing, standing } = subject.rules;
  return [...redundantIn(competing, subject), ...redundantIn(standing, subject)];
}

function redundantIn(rules: readonly CheckedRule[], subject: Subject): readonly Finding[] {
  const byResult = Map.groupBy(rules, wholeResult);
  const gone = new Set<string>();
  return [...byResult.values()].flatMap((same) =>
    same.flatMap((rule) => {
      const other = same.find((one) => one !== rule && !gone.has(one.id) && standsFor(one, rule, subject));
      if (other === undefined) return [];
      gone.add(rule.id);
      const witness = ask(holds(rule), subject);
      if (witness.kind !== 'found') return [];
      const parameters = { name: rule.id, other: other.id };
      return [
        finding({ code: 'SZ405', kind: 'redundant', parameters, rules: [rule, other], witness }, subject),
      ];
    }),
  );
}

/** Whatever the rule gives, the other gives wherever the rule holds. */
function standsFor(other: CheckedRule, rule: CheckedRule, subject: Subject): boolean {
  if (!mayMeet(rule, other, subject)) return false;
  if (!keepsRank(other, rule, subject.rules.competing)) return false;
  if (readsElements(rule) && conditionText(rule) !== conditionText(other)) return false;
  const missed = noneHolds([other]);
  return missed === null || ask([...holds(rule), ...missed], subject).kind === 'none';
}

/** Whoever goes before the other goes before the rule, and the other goes before all that the rule goes before. */
function keepsRank(other: CheckedRule, rule: CheckedRule, competing: readonly CheckedRule[]): boolean {
  if (goesBefore(rule, other) || goesBefore(other, rule)) return false;
  return competing.every(
    (one) =>
      (!goesBefore(rule, one) || goesBefore(other, one)) &&
      (!goesBefore(one, other) || goesBefore(one, rule)),
  );
}

/** Its result depends on which element it bound. */
function readsElements(rule: CheckedRule): boolean {
  return JSON.stringify([rule.outcome, rule.roles, rule.duties]).includes('"root":"');
}

function conditionText(rule: CheckedRule): string {
  return JSON.stringify(conditionOf(rule), (key, value) => (key === 'at' ? undefined : value));
}

function wholeResult(rule: CheckedRule): string {
  const duties = JSON.stringify(rule.duties, (key, value) => (key === 'at' ? undefined : value));
  return JSON.stringify([resultText(rule), duties, rule.procedures]);
}
