import type { Rank } from '../checked-ast.ts';
import type { RuleSource } from '../declare/rule-source.ts';
import { declarationId } from '../scope/ids.ts';
import type { Edge } from './edges.ts';
import { undersFirst } from './unders-first.ts';

type Place = Pick<Rank, 'line' | 'place'>;

/** Where every rule stands, by id, with all that it goes before at any remove. The edges go round in no circle. */
export function rankRules(sources: readonly RuleSource[], edges: readonly Edge[]): ReadonlyMap<string, Rank> {
  const places = new Map(sources.map((source) => [source.id, placeOf(source)]));
  const closed = close(edges, places);
  return new Map([...places].map(([id, place]) => [id, { ...place, before: closed.get(id) ?? new Map() }]));
}

/** Each row of a first-hit table goes before the next one, so that the first place reached stands for all behind it. */
function placeOf({ id, row }: RuleSource): Place {
  const inLine = row !== null && row.table.hit === 'first';
  return inLine ? { line: declarationId(row.table.title), place: row.index } : { line: id, place: 0 };
}

function close(
  edges: readonly Edge[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Rank['before']> {
  const unders = Map.groupBy(edges, (edge) => edge.over);
  const closed = new Map<string, Rank['before']>();
  for (const rule of undersFirst(edges)) {
    const before = new Map<string, number>();
    const reach = (line: string, from: number): unknown =>
      before.set(line, Math.min(from, before.get(line) ?? from));
    for (const { under } of unders.get(rule) ?? []) {
      const place = places.get(under);
      if (place !== undefined) reach(place.line, place.place);
      for (const [line, from] of closed.get(under) ?? []) reach(line, from);
    }
    closed.set(rule, before);
  }
  return closed;
}
