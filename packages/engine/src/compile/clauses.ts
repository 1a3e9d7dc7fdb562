import type { Clause, TruthTable } from './plan.ts';

/** A disjunction of conjunctions in Kleene's logic, in which distribution and De Morgan's laws hold too. */
export type Clauses = readonly Clause[];

/** Past so many the disjunction costs more than evaluating the condition. */
const MOST_CLAUSES = 64;

export const ALWAYS: Clauses = [[]];
const NEVER: Clauses = [];

export function oneClause(slot: number, truth: TruthTable): Clauses {
  return simplified([{ slot, truth }]);
}

/** Null where they are too many. */
export function conjunction(parts: readonly (Clauses | null)[]): Clauses | null {
  let product: Clauses = ALWAYS;
  for (const part of parts) {
    if (part === null || product.length * part.length > MOST_CLAUSES) return null;
    product = product.flatMap((clause) => part.flatMap((other) => merged(clause, other)));
  }
  return product;
}

/** Null where they are too many. */
export function disjunction(parts: readonly (Clauses | null)[]): Clauses | null {
  const single = new Map<number, TruthTable>();
  const others: Clause[] = [];
  for (const part of parts) {
    if (part === null) return null;
    for (const clause of part) {
      const [test, ...more] = clause;
      if (test === undefined) return ALWAYS;
      if (more.length > 0) others.push(clause);
      else single.set(test.slot, either(single.get(test.slot), test.truth));
    }
  }
  const all = [...[...single].flatMap(([slot, truth]) => simplified([{ slot, truth }])), ...others];
  return all.length > MOST_CLAUSES ? null : all;
}

function either(a: TruthTable | undefined, b: TruthTable): TruthTable {
  return a === undefined ? b : a.map((truth, code) => truth | (b[code] ?? 0));
}

function merged(a: Clause, b: Clause): Clauses {
  const tests = new Map(a.map(({ slot, truth }) => [slot, truth]));
  for (const { slot, truth } of b) {
    const before = tests.get(slot);
    tests.set(slot, before === undefined ? truth : before.map((value, code) => value & (truth[code] ?? 0)));
  }
  return simplified([...tests].map(([slot, truth]) => ({ slot, truth })));
}

/** Without tests that are always true; without the clause where one is always false. */
function simplified(clause: Clause): Clauses {
  if (clause.some(({ truth }) => truth.every((value) => value === 0))) return NEVER;
  const tests = clause.filter(({ truth }) => truth.some((value) => value !== 3));
  return [tests.toSorted((a, b) => a.slot - b.slot)];
}
