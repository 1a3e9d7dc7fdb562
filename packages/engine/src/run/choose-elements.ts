import type { BindingPlan, MatterPlan } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';
import { compareText } from '../evaluate/compare-values.ts';
import type { Case } from './case.ts';
import { caseNumberOf } from './case-number-of.ts';
import { withRoots } from './read-bars.ts';
import { Satisfying } from './read-quantifier.ts';
import { type Read, readTerm, type Scope } from './read-term.ts';
import { compareOrdered } from './read-test.ts';
import type { Row, Value } from './row.ts';

/** The index of the element that is bound; null where the reference has to tell: a tie, or something unknown. */
export type ChooseElement = (of: Case) => number | null;

export function chooseElement(binding: BindingPlan, plan: MatterPlan, scope: Scope): ChooseElement {
  const list = plan.lists[binding.list];
  const quantifier = list?.quantifiers[binding.quantifier];
  if (!list || !quantifier) return () => null;
  const satisfying = new Satisfying(quantifier.clauses, list.clauses.length);
  const inside = withRoots(scope, plan, [binding]);
  const keys = binding.take.map(({ path, direction }) => ({
    read: readTerm(path, inside),
    sign: direction === 'latest' || direction === 'highest' ? -1 : 1,
  }));
  const isOrdered = keys.length > 0;
  const compare = isOrdered ? compareKeys(keys) : compareNames;
  return (of) => {
    const elements = of.lists[binding.list];
    const rows = elements?.rows;
    if (!elements || !rows) return null;
    let best = NOT_YET;
    let isTied = false;
    for (let element = 0; element < rows.length; element += 1) {
      const truth = satisfying.truth(elements, element);
      if (truth === FALSE) continue;
      if (truth !== TRUE) return null;
      const order = best === NOT_YET ? -1 : compare(of, rows[element], rows[best]);
      if (order === null) return null;
      if (order < 0) {
        best = element;
        isTied = false;
      } else if (order === 0) isTied = isOrdered;
    }
    return isTied || best === NOT_YET ? null : best;
  };
}

const NOT_YET = -1;

interface Key {
  readonly read: Read;
  readonly sign: number;
}

/** Null where a key is unknown. */
type CompareRows = (of: Case, a: Row | undefined, b: Row | undefined) => number | null;

function compareKeys(keys: readonly Key[]): CompareRows {
  // Filled anew for each comparison.
  const [left, right]: [Row[], Row[]] = [[], []];
  return (of, a, b) => {
    if (!a || !b) return null;
    left[0] = a;
    right[0] = b;
    for (const { read, sign } of keys) {
      const ofLeft = read(of, left);
      const ofRight = read(of, right);
      if (ofLeft === undefined || ofRight === undefined) return null;
      const order = keyOrder(ofLeft, ofRight, sign);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Where nothing orders them nothing uses the element: the one that is named first is named. */
function compareNames(_: Case, a: Row | undefined, b: Row | undefined): number {
  const first = a ? caseNumberOf(a) : null;
  const second = b ? caseNumberOf(b) : null;
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareText(first, second);
}

/** None sorts last, whatever the direction. */
function keyOrder(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (compareOrdered(a, b) ?? 0);
}
