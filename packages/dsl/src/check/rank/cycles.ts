import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Edge } from './edges.ts';
import { undersFirst } from './unders-first.ts';

/**
 * Reports precedence that goes round in a circle, once a circle, at a clause that closes it.
 * @returns the rules whose clauses those are
 */
export function reportCycles(edges: readonly Edge[], { reporter }: CheckContext): ReadonlySet<string> {
  const faulty = new Set<string>();
  for (;;) {
    const cycle = findCycle(withoutClausesOf(faulty, edges));
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

/** What is left where these rules' clauses count for nothing; rows still follow each other. */
export function withoutClausesOf(faulty: ReadonlySet<string>, edges: readonly Edge[]): readonly Edge[] {
  return edges.filter((edge) => edge.target === null || !faulty.has(edge.by));
}

/** The edges of one circle, in order; empty where there is none. */
function findCycle(edges: readonly Edge[]): readonly Edge[] {
  const done = undersFirst(edges);
  const next = new Map(edges.filter((edge) => !done.has(edge.under)).map((edge) => [edge.over, edge]));
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
