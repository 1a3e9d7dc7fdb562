import type { CheckedBar, CheckedCondition, Term } from '@shouze/dsl';
import { partiesIn } from '../bars.ts';
import { bindingParts } from '../bindings.ts';
import { isGap } from '../gap.ts';
import { elementsAt } from '../read-path.ts';
import { bind, type Scope } from '../situation.ts';
import { termValue } from '../term.ts';
import type { Branching } from './branching.ts';
import { conditionDiagram, counts } from './condition-diagram.ts';
import type { Diagram } from './diagram.ts';

/** When the bars of a matter keep a person out, as functions of the unknown facts. */
export class BarsDiagram {
  readonly #bars: readonly CheckedBar[];
  readonly #branching: Branching;
  readonly #known = new Map<string, Diagram<boolean>>();

  constructor(bars: readonly CheckedBar[], branching: Branching) {
    this.#bars = bars;
    this.#branching = branching;
  }

  anyBars(person: string): Diagram<boolean> {
    const known = this.#known.get(person);
    if (known) return known;
    const made = this.#branching.or(this.#bars.map((bar) => () => this.#keepsOut(bar, person)));
    this.#known.set(person, made);
    return made;
  }

  /** Ids of the bars that keep the person out whatever is unknown. */
  certainAgainst(person: string): readonly string[] {
    return this.#bars
      .filter((bar) => this.#keepsOut(bar, person) === this.#branching.yes)
      .map(({ id }) => id);
  }

  /** For every element that satisfies it. */
  #keepsOut(bar: CheckedBar, person: string): Diagram<boolean> {
    const branching = this.#branching;
    const parts = bindingParts(bar.when);
    const extend = (index: number, scope: Scope): Diagram<boolean> => {
      const some = parts[index];
      if (!some) {
        return branching.and([
          () => branching.or(bar.persons.map((term) => () => names(term, person, scope, branching))),
          () => truthWhenBound(bar.when, scope, branching),
        ]);
      }
      const elements = elementsAt(some.collection, scope);
      if (isGap(elements)) {
        const again = (inner: Scope) => extend(index, inner);
        return counts(bar.when, scope.situation.policy)
          ? branching.on(elements, scope, again)
          : branching.onElements(elements, scope, again);
      }
      return branching.or(
        elements.map((place) => () => extend(index + 1, bind(scope, some.binder.id, place))),
      );
    };
    return extend(0, branching.scope);
  }
}

function names(term: Term, person: string, scope: Scope, branching: Branching): Diagram<boolean> {
  const read = (inner: Scope) => {
    const value = termValue(term, inner);
    return isGap(value) ? value : partiesIn(value).some(({ id }) => id === person);
  };
  return branching.lazily<boolean>(scope, read, (named) => branching.truth(named));
}

/** Each binding `有` is asked about its bound element alone. */
function truthWhenBound(condition: CheckedCondition, scope: Scope, branching: Branching): Diagram<boolean> {
  if (condition.kind === 'and') {
    return branching.and(
      condition.operands.map((operand) => () => truthWhenBound(operand, scope, branching)),
    );
  }
  if (condition.kind !== 'some' || !condition.binds) return conditionDiagram(condition, scope, branching);
  return condition.where === null ? branching.yes : truthWhenBound(condition.where, scope, branching);
}
