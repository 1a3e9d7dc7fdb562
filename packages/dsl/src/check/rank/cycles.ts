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
  const next = Map.groupBy(edges, (edge) => edge.over);
  const done = new Set<string>();
  for (const start of next.keys()) {
    const cycle = walk(start, [], next, done);
    if (cycle !== null) return cycle;
  }
  return [];
}

function walk(
  rule: string,
  path: readonly Edge[],
  next: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
): readonly Edge[] | null {
  const index = path.findIndex((edge) => edge.over === rule);
  if (index >= 0) return path.slice(index);
  if (done.has(rule)) return null;
  for (const edge of next.get(rule) ?? []) {
    const cycle = walk(edge.under, [...path, edge], next, done);
    if (cycle !== null) return cycle;
  }
  done.add(rule);
  return null;
}
