import type { Quantifier } from '../compile/plan.ts';
import { FALSE, negated, TRUE, truthOfFlag, UNKNOWN } from '../compile/truth-codes.ts';
import { inOrder } from '../evaluate/comparison.ts';
import type { Case, Elements } from './case.ts';
import { bitOf, wordOf, wordsFor } from './mask-words.ts';
import { type Read, readTerm, type Scope } from './read-term.ts';

/** Tells which elements satisfy a quantifier's condition, from their masks. */
export class Satisfying {
  readonly #masks: readonly number[];
  readonly #words: number;

  /** @param clauses how many the list has */
  constructor(quantifier: Quantifier, clauses: number) {
    this.#words = wordsFor(clauses);
    const masks = new Array<number>(this.#words).fill(0);
    for (const clause of quantifier.clauses) {
      const word = wordOf(clause);
      masks[word] = (masks[word] ?? 0) | bitOf(clause);
    }
    this.#masks = masks;
  }

  truth({ holds, maybe }: Elements, element: number): number {
    const at = element * this.#words;
    if (this.#meets(holds, at)) return TRUE;
    return this.#meets(maybe, at) ? UNKNOWN : FALSE;
  }

  /** Whether it holds or may hold of any element. */
  anywhere({ anywhere }: Elements): boolean {
    return this.#meets(anywhere, 0);
  }

  #meets(words: readonly number[], at: number): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      if (((words[at + word] ?? 0) & (this.#masks[word] ?? 0)) !== 0) return true;
    }
    return false;
  }
}

export function readQuantifier(
  quantifier: Quantifier,
  clauses: number,
  scope: Scope,
): (elements: Elements, of: Case) => number {
  const satisfying = new Satisfying(quantifier, clauses);
  switch (quantifier.kind) {
    case 'some':
      return (elements) => anySatisfies(satisfying, elements);
    case 'no':
      return (elements) => negated(anySatisfies(satisfying, elements));
    case 'every':
      return (elements) => everySatisfies(satisfying, elements);
    case 'count': {
      const { operator = 'is', bound = { kind: 'none' } } = quantifier.count ?? {};
      return readCount(satisfying, operator, readTerm(bound, scope));
    }
  }
}

function anySatisfies(satisfying: Satisfying, elements: Elements): number {
  if (elements.rows === null) return UNKNOWN;
  if (!satisfying.anywhere(elements)) return FALSE;
  let any = FALSE;
  for (let element = 0; element < elements.rows.length; element += 1) {
    any |= satisfying.truth(elements, element);
    if (any === TRUE) return TRUE;
  }
  return any;
}

/** True of an empty list. */
function everySatisfies(satisfying: Satisfying, elements: Elements): number {
  if (elements.rows === null) return UNKNOWN;
  let all = TRUE;
  for (let element = 0; element < elements.rows.length; element += 1) {
    all &= satisfying.truth(elements, element);
    if (all === FALSE) return FALSE;
  }
  return all;
}

type Operator = NonNullable<Quantifier['count']>['operator'];

/** The count lies between the elements that satisfy and those that may; it is settled where all of these agree. */
function readCount(
  satisfying: Satisfying,
  operator: Operator,
  readBound: Read,
): (elements: Elements, of: Case) => number {
  return (elements, of) => {
    const bound = readBound(of, []);
    if (bound === undefined || elements.rows === null) return UNKNOWN;
    if (typeof bound !== 'number') return FALSE;
    let least = 0;
    let most = 0;
    for (let element = 0; element < elements.rows.length; element += 1) {
      const truth = satisfying.truth(elements, element);
      if (truth === TRUE) least += 1;
      if (truth !== FALSE) most += 1;
    }
    const truth = inOrder(operator, least - bound);
    for (let count = least + 1; count <= most; count += 1) {
      if (inOrder(operator, count - bound) !== truth) return UNKNOWN;
    }
    return truthOfFlag(truth);
  };
}
