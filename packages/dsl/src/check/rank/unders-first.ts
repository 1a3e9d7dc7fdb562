import type { Edge } from './edges.ts';

/** The rules of the edges, each after all that it goes before; those that lead into a circle are not among them. */
export function undersFirst(edges: readonly Edge[]): ReadonlySet<string> {
  const into = Map.groupBy(edges, (edge) => edge.under);
  const waitingFor = new Map<string, number>();
  for (const { over } of edges) waitingFor.set(over, (waitingFor.get(over) ?? 0) + 1);
  const done = new Set(edges.map((edge) => edge.under).filter((rule) => !waitingFor.has(rule)));
  // A set visits what is added while it is walked.
  for (const rule of done) {
    for (const { over } of into.get(rule) ?? []) {
      const left = (waitingFor.get(over) ?? 0) - 1;
      waitingFor.set(over, left);
      if (left === 0) done.add(over);
    }
  }
  return done;
}
