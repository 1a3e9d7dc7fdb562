import { ZenEngine } from '@gorules/zen-engine';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

/** One decision table that collects every row that holds. */
export function zen(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const rows = rules.map(({ tests }, index) => ({
    _id: String(index),
    rule: String(index),
    ...Object.fromEntries(FIELDS.map(({ name }) => [name, ''])),
    ...Object.fromEntries(
      tests.map(({ field, members }) => [
        FIELDS[field]?.name,
        members.map((member) => JSON.stringify(memberName(field, member))).join(', '),
      ]),
    ),
  }));
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'collect',
          inputs: FIELDS.map(({ name }) => ({ id: name, name, field: name, type: 'expression' })),
          outputs: [{ id: 'rule', name: 'rule', field: 'rule', type: 'expression' }],
          rules: rows,
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  const facts = cases.map(asFacts);
  return {
    decide: (index) => decision.evaluate(facts[index]),
    rulesIn: (response) =>
      (response as { result: { rule: number }[] }).result.map(({ rule }) => rule).sort((a, b) => a - b),
  };
}
