import { evaluate } from 'feelin';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

/** Each rule's condition asked one after the other. It parses on every evaluation: its interface keeps nothing parsed. */
export function feel(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const conditions = rules.map(({ tests }) => tests.map(atomOf).join(' and '));
  const facts = cases.map(asFacts);
  return {
    decide(index) {
      const found: number[] = [];
      for (const [rule, condition] of conditions.entries())
        if (evaluate(condition, facts[index]).value === true) found.push(rule);
      return found;
    },
    rulesIn: (result) => result as number[],
  };
}

function atomOf({ field, members }: FlatRule['tests'][number]): string {
  const names = members.map((member) => JSON.stringify(memberName(field, member)));
  return `list contains([${names.join(', ')}], ${FIELDS[field]?.name})`;
}
