import type { AtomCoverage, Coverage, RuleCoverage } from './coverage.ts';

/** `partial`: an atom that was seen true or false only, or a rule that decides but has such an atom. */
export type HitState = 'covered' | 'partial' | 'missed';

export function atomState({ seen }: AtomCoverage): HitState {
  if (seen.true > 0 && seen.false > 0) return 'covered';
  return seen.true > 0 || seen.false > 0 ? 'partial' : 'missed';
}

export function ruleState({ decided, atoms }: RuleCoverage): HitState {
  if (decided === 0) return 'missed';
  return atomsState(atoms) === 'covered' ? 'covered' : 'partial';
}

/** Of what has nothing but its atoms. */
export function atomsState(atoms: readonly AtomCoverage[]): HitState {
  const states = atoms.map(atomState);
  if (states.every((state) => state === 'covered')) return 'covered';
  return states.every((state) => state === 'missed') ? 'missed' : 'partial';
}

/** Rules and rows that decide an example, and atoms that were seen both true and false. */
export interface CoverageTotals {
  readonly rules: { readonly covered: number; readonly total: number };
  readonly rows: { readonly covered: number; readonly total: number };
  readonly atoms: { readonly covered: number; readonly total: number };
}

export function coverageTotals({ rules, tables, others }: Coverage): CoverageTotals {
  const rows = tables.flatMap((table) => table.rows);
  const atoms = [...rules, ...rows, ...others].flatMap((covered) => covered.atoms);
  const decided = (some: readonly RuleCoverage[]) => ({
    covered: some.filter((rule) => rule.decided > 0).length,
    total: some.length,
  });
  return {
    rules: decided(rules),
    rows: decided(rows),
    atoms: {
      covered: atoms.filter((atom) => atomState(atom) === 'covered').length,
      total: atoms.length,
    },
  };
}
