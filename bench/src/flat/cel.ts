import { Environment } from '@marcbachmann/cel-js';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

/** Each rule's condition parsed beforehand, with declared variables; asked one after the other. */
export function cel(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const environment = new Environment();
  for (const { name } of FIELDS) environment.registerVariable(name, 'string');
  const conditions = rules.map(({ tests }) => environment.parse(tests.map(atomOf).join(' && ')));
  const facts = cases.map(asFacts);
  return {
    decide(index) {
      const found: number[] = [];
      for (const [rule, holds] of conditions.entries()) if (holds(facts[index])) found.push(rule);
      return found;
    },
    rulesIn: (result) => result as number[],
  };
}

function atomOf({ field, members }: FlatRule['tests'][number]): string {
  const names = members.map((member) => JSON.stringify(memberName(field, member)));
  const value = FIELDS[field]?.name;
  return names.length === 1 ? `${value} == ${names[0]}` : `${value} in [${names.join(', ')}]`;
}
