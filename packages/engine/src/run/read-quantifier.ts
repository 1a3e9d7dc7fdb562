import type { Quantifier } from '../compile/plan.ts';
import { FALSE, negated, TRUE, truthOfFlag, UNKNOWN } from '../compile/truth-codes.ts';
import { inOrder } from '../evaluate/comparison.ts';
import type { Case, Elements } from './case.ts';
import { bitOf, wordOf, wordsFor } from './mask-words.ts';
import { type Read, readTerm, type Scope } from './read-term.ts';

/** Tells of which elements one of some clauses holds, from their masks. */
export class Satisfying {
  readonly #masks: readonly number[];
  readonly #words: number;

  /** @param asked the clauses @param count how many the list has */
  constructor(asked: readonly number[], count: number) {
    this.#words = wordsFor(count);
    const masks = new Array<number>(this.#words).fill(0);
    for (const clause of asked) {
      const word = wordOf(clause);
      masks[word] = (masks[word] ?? 0) | bitOf(clause);
    }
    this.#masks = masks;
  }

  truth(elements: Elements, element: number): number {
    return this.#truthAt(elements, (element + 1) * this.#words);
  }

  /** Whether one of them holds of any element at all. */
  truthOfAny(elements: Elements): number {
    return this.#truthAt(elements, 0);
  }

  #truthAt({ holds, maybe }: Elements, at: number): number {
    if (this.#meets(holds, at)) return TRUE;
    return maybe !== holds && this.#meets(maybe, at) ? UNKNOWN : FALSE;
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
  const satisfying = new Satisfying(quantifier.clauses, clauses);
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
  return elements.rows === null ? UNKNOWN : satisfying.truthOfAny(elements);
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
