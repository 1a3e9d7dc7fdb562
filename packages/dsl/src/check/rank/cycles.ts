import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Edge } from './edges.ts';

/**
 * Reports precedence that goes round in a circle, once a circle, at a clause that closes it.
 * @returns the rules whose clauses those are
 */
export function reportCycles(edges: readonly Edge[], { reporter }: CheckContext): ReadonlySet<string> {
  const faulty = new Set<string>();
  for (;;) {
    const cycle = findCycle(edges.filter((edge) => !faulty.has(edge.by)));
    const written = cycle.filter((edge) => edge.target !== null);
    const closing = written.at(-1);
    if (closing?.target == null) return faulty;
    faulty.add(closing.by);
    const names = cycle.map((edge) => edge.over);
    const related = written.flatMap((edge) =>
      edge === closing || edge.target === null
        ? []
        : [{ span: edge.target.span, message: { zh: '这里也在圈内', en: 'part of the circle' } }],
    );
    const text = [...names, names[0]].join(' > ');
    reporter.add(diagnose('SZ330', closing.target.span, { cycle: text }, { related }));
  }
}

/** The edges of one circle, in order; empty where there is none. */
function findCycle(edges: readonly Edge[]): readonly Edge[] {
  const next = new Map(onCircles(edges).map((edge) => [edge.over, edge]));
  const path: Edge[] = [];
  const seen = new Set<string>();
  let [at] = next.keys();
  while (at !== undefined && !seen.has(at)) {
    const edge = next.get(at);
    if (edge === undefined) return [];
    seen.add(at);
    path.push(edge);
    at = edge.under;
  }
  return path.slice(path.findIndex((edge) => edge.over === at));
}

/** What is left when rules that go before nothing left are taken away, again and again: each of these leads to a circle. */
function onCircles(edges: readonly Edge[]): readonly Edge[] {
  let left = edges;
  for (;;) {
    const overs = new Set(left.map((edge) => edge.over));
    const fewer = left.filter((edge) => overs.has(edge.under));
    if (fewer.length === left.length) return left;
    left = fewer;
  }
}
