import type { AtomCoverage, ConditionCoverage, Coverage } from './coverage.ts';
import { coverageTotals } from './coverage-state.ts';
import type { Places } from './places.ts';

/** Coverage for machines: the same data, with places as lines and columns, and the text of each atom. */
export function coverageJson({ rules, tables, others }: Coverage, places: Places): object {
  const atom = ({ at, seen }: AtomCoverage): object => ({ ...places.of(at), text: places.textOf(at), seen });
  const condition = ({ at, atoms, ...rest }: ConditionCoverage): object => ({
    ...rest,
    ...places.of(at),
    atoms: atoms.map(atom),
  });
  return {
    totals: coverageTotals({ rules, tables, others }),
    rules: rules.map(condition),
    tables: tables.map(({ name, at, rows }) => ({ name, ...places.of(at), rows: rows.map(condition) })),
    others: others.map(condition),
  };
}
