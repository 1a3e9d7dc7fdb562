import type { Bilingual, CheckedMatter } from '@shouze/dsl';
import type { Answer, World } from '../../search/find-case.ts';
import { type Atom, type Formula, firstOpen, truthIn } from './formula.ts';
import type { Signed } from './signed.ts';
import { createTheory, type Theory } from './theory.ts';

/** Looks for cases by the truths of atoms first and by facts then; keeps what it learns about truths that clash. */
export interface TruthSearch {
  /** A case of which the formula is true. */
  readonly find: (formula: Formula) => Answer;
}

/**
 * Decides a formula by Davis, Putnam, Logemann and Loveland's procedure with the search for facts as its theory:
 * whether truths go together is asked of a plain list of them, which is far easier than to look for facts that make
 * a whole formula true. Truths that clash are remembered.
 * @see Nieuwenhuis, Oliveras, Tinelli, "Solving SAT and SAT modulo theories", 2006
 */
export function createTruthSearch(matter: CheckedMatter, world: World): TruthSearch {
  const theory = createTheory(matter, world);
  const clashes = new Map<Atom, (readonly Signed[])[]>();
  return {
    find(formula) {
      const search: Search = { formula, theory, clashes, truths: [], given: [], left: BUDGET, gaveUp: null };
      const found = decide(search);
      if (found !== null) return found;
      return search.gaveUp === null ? { kind: 'none' } : { kind: 'undecided', why: search.gaveUp };
    },
  };
}

interface Search {
  readonly formula: Formula;
  readonly theory: Theory;
  /** Truths that never go together, by the atom of each. */
  readonly clashes: Map<Atom, (readonly Signed[])[]>;
  readonly truths: (boolean | undefined)[];
  /** The same truths in the order in which they were tried. */
  readonly given: Signed[];
  left: number;
  gaveUp: Bilingual | null;
}

/** How many truths may be tried. */
const BUDGET = 20_000;

const TOO_MANY: Bilingual = { zh: '需要比对的情形太多', en: 'there are too many cases to go through' };

type Found = Extract<Answer, { kind: 'found' }>;

/** Null where no way to go on from the truths given leads to a case. */
function decide(search: Search): Found | null {
  const { formula, truths, theory } = search;
  const truth = truthIn(formula, truths);
  if (truth === false) return null;
  const open = truth === undefined ? firstOpen(formula, true, truths) : null;
  if (open !== null) return tryBoth(open, search);
  const settled = theory.settle([...search.given]);
  if (settled.kind === 'found') return settled;
  if (settled.kind === 'none') learn(settled.core, search);
  else search.gaveUp ??= settled.why;
  return null;
}

function tryBoth(
  { atom, truth }: { readonly atom: Atom; readonly truth: boolean },
  search: Search,
): Found | null {
  for (const holds of [truth, !truth]) {
    search.left -= 1;
    if (search.left < 0) {
      search.gaveUp = TOO_MANY;
      return null;
    }
    search.truths[atom.index] = holds;
    search.given.push({ atom, holds });
    const found = mayGoOn(search) ? decide(search) : null;
    search.given.pop();
    search.truths[atom.index] = undefined;
    if (found !== null) return found;
  }
  return null;
}

/** No truths among those given are known to clash, the last one with them. */
function mayGoOn(search: Search): boolean {
  const { given, clashes, theory, truths } = search;
  const last = given.at(-1);
  if (last === undefined) return true;
  const isGiven = ({ atom, holds }: Signed): boolean => truths[atom.index] === holds;
  if (clashes.get(last.atom)?.some((clash) => clash.every(isGiven))) return false;
  const clash = theory.glance([...given]);
  if (clash !== null) learn(clash, search);
  return clash === null;
}

function learn(clash: readonly Signed[], { clashes }: Search): void {
  for (const { atom } of clash) clashes.set(atom, [...(clashes.get(atom) ?? []), clash]);
}
