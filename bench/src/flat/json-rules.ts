import { Engine } from 'json-rules-engine';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

export function jsonRules(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const engine = new Engine(
    rules.map(({ tests }, index) => ({
      conditions: {
        all: tests.map(({ field, members }) => ({
          fact: FIELDS[field]?.name ?? '',
          operator: 'in',
          value: members.map((member) => memberName(field, member)),
        })),
      },
      event: { type: String(index) },
    })),
  );
  const facts = cases.map(asFacts);
  return {
    decide: (index) => engine.run(facts[index]),
    rulesIn: (result) =>
      (result as { events: { type: string }[] }).events.map(({ type }) => Number(type)).sort((a, b) => a - b),
  };
}
