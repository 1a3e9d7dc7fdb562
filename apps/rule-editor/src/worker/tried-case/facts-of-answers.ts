import type { GivenAnswer } from './protocol.ts';

type Json = { [name: string]: unknown } | unknown[];

/** The facts of a case as JSON, from the answers in the order in which they were given. */
export function factsOfAnswers(matter: string, answers: readonly GivenAnswer[]): Record<string, unknown> {
  const facts: Record<string, unknown> = { matter };
  for (const { path, value } of answers) put(facts, stepsOf(path), structuredClone(value));
  return facts;
}

/** `priors[0].outcome` → priors, 0, outcome */
function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

function put(record: Json, [step, ...rest]: readonly (string | number)[], value: unknown): void {
  if (step === undefined) return;
  const holder = record as Record<string | number, unknown>;
  if (rest.length === 0) {
    holder[step] = value;
    return;
  }
  const inner = holder[step];
  const next = typeof inner === 'object' && inner !== null ? (inner as Json) : {};
  holder[step] = next;
  put(next, rest, value);
}
