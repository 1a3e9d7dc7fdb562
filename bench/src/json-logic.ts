import { LogicEngine } from 'json-logic-engine';
import type { Contestant } from './contestant.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './flat-workload.ts';

/** Each rule's condition compiled by the engine, asked one after the other. */
export function jsonLogic(rules: readonly FlatRule[], cases: readonly FlatCase[]): Contestant {
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
    name: 'json-logic-engine',
    decide(index) {
      const found: number[] = [];
      for (let rule = 0; rule < conditions.length; rule += 1)
        if (conditions[rule](facts[index])) found.push(rule);
      return found;
    },
    rulesIn: (result) => result as number[],
  };
}
