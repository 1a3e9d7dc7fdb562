import type { Edge } from './edges.ts';

/** For every rule, all rules that it goes before, at any remove. The edges go round in no circle. */
export function closeOverrides(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = Map.groupBy(edges, (edge) => edge.over);
  const closed = new Map<string, ReadonlySet<string>>();
  for (const over of direct.keys()) {
    const under = new Set((direct.get(over) ?? []).map((edge) => edge.under));
    // A set visits what is added while it is walked.
    for (const rule of under) for (const edge of direct.get(rule) ?? []) under.add(edge.under);
    closed.set(over, under);
  }
  return closed;
}
