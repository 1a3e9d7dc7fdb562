import type { FactValue } from '../../facts/fact-value.ts';
import { type Gap, isGap } from '../gap.ts';
import { isList } from '../read-path.ts';
import { type Place, type Scope, type Situation, scopeOf } from '../situation.ts';
import type { Diagram } from './diagram.ts';
import { Diagrams } from './diagrams.ts';
import { UnknownFacts } from './unknown-facts.ts';

/** Evaluates with unknown facts: what comes out are functions of them. */
export class Branching {
  readonly diagrams = new Diagrams();
  readonly unknowns: UnknownFacts;
  readonly scope: Scope;
  /** Leaves of truths, texts and numbers. */
  readonly plain = this.diagrams.leaves<boolean | string | number | null>((value) => JSON.stringify(value));
  /** Leaves of elements. */
  readonly places = this.diagrams.leaves<readonly Place[]>((places) =>
    JSON.stringify(places.map(({ path }) => path)),
  );
  readonly yes: Diagram<boolean> = this.truth(true);
  readonly no: Diagram<boolean> = this.truth(false);

  constructor(situation: Situation) {
    this.unknowns = new UnknownFacts(situation);
    this.scope = scopeOf(situation);
  }

  truth(value: boolean): Diagram<boolean> {
    return this.leaf(value);
  }

  leaf<T extends boolean | string | number | null>(value: T): Diagram<T> {
    // INVARIANT: leaves are told apart by their values, so that the leaf of a value holds that value.
    return this.plain(value) as Diagram<T>;
  }

  /** The evaluation, with the fact that it came upon completed by each of its values in turn. */
  on<T>(gap: Gap, scope: Scope, evaluate: (scope: Scope) => Diagram<T>): Diagram<T> {
    const { level, values } = this.unknowns.of(gap);
    return this.diagrams.choose(
      level,
      values.map((value) => evaluate(completed(scope, gap, value))),
    );
  }

  /**
   * The same where the fact is a list of which only the different elements have a say: imagined ones are copies of one,
   * so that longer lists come to the same.
   */
  onElements<T>(gap: Gap, scope: Scope, evaluate: (scope: Scope) => Diagram<T>): Diagram<T> {
    const { level, values } = this.unknowns.of(gap);
    let ofOne: Diagram<T> | null = null;
    const branches = values.map((value) => {
      const isCopied = isList(value) && value.items.length > 0;
      if (isCopied && ofOne) return ofOne;
      const made = evaluate(completed(scope, gap, value));
      if (isCopied) ofOne = made;
      return made;
    });
    return this.diagrams.choose(level, branches);
  }

  /** An evaluation that stops at the first unknown fact that it comes upon, for all values of these. */
  lazily<T>(scope: Scope, evaluate: (scope: Scope) => T | Gap, leaf: (value: T) => Diagram<T>): Diagram<T> {
    const value = evaluate(scope);
    return isGap(value) ? this.on(value, scope, (inner) => this.lazily(inner, evaluate, leaf)) : leaf(value);
  }

  and(parts: readonly (() => Diagram<boolean>)[]): Diagram<boolean> {
    let all = this.yes;
    for (const part of parts) {
      if (all === this.no) return all;
      all = this.diagrams.either(all, part(), this.no);
    }
    return all;
  }

  or(parts: readonly (() => Diagram<boolean>)[]): Diagram<boolean> {
    let any = this.no;
    for (const part of parts) {
      if (any === this.yes) return any;
      any = this.diagrams.either(any, this.yes, part());
    }
    return any;
  }

  not(truth: Diagram<boolean>): Diagram<boolean> {
    return this.diagrams.either(truth, this.no, this.yes);
  }
}

function completed(scope: Scope, gap: Gap, value: FactValue): Scope {
  const completion = new Map(scope.situation.completion).set(gap.path, { gap, value });
  return { ...scope, situation: { ...scope.situation, completion } };
}
