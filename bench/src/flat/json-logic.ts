import { LogicEngine } from 'json-logic-engine';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

/** Each rule's condition compiled by the engine, asked one after the other. */
export function jsonLogic(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const engine = new LogicEngine();
  const conditions = rules.map(({ tests }) =>
    engine.build({
      and: tests.map(({ field, members }) => {
        const value = { var: FIELDS[field]?.name };
        const names = members.map((member) => memberName(field, member));
        return names.length === 1 ? { '===': [value, names[0]] } : { in: [value, names] };
      }),
    }),
  );
  const facts = cases.map(asFacts);
  return {
    decide(index) {
      const found: number[] = [];
      for (let rule = 0; rule < conditions.length; rule += 1)
        if (conditions[rule](facts[index])) found.push(rule);
      return found;
    },
    rulesIn: (result) => result as number[],
  };
}
