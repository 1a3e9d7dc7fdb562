import type { CheckedDuty, CheckedRule, CheckedWho } from '@shouze/dsl';
import { firstAssignable } from '../assignable.ts';
import type { Bars } from '../bars.ts';
import { bindingParts } from '../bindings.ts';
import type { Assignee, Duty } from '../decision.ts';
import { dutiesOf, dutyKey, unitedDuties } from '../duties.ts';
import { type Gap, isGap } from '../gap.ts';
import { assignmentKey } from '../rule-results.ts';
import { bind, type Scope } from '../situation.ts';
import type { BarsDiagram } from './bars-diagram.ts';
import type { Branching } from './branching.ts';
import { chosenDiagram } from './chosen-elements.ts';
import { conditionDiagram } from './condition-diagram.ts';
import type { Diagram } from './diagram.ts';
import type { Assignment, Outcome, Roles, RuleLeaves, Way } from './rule-leaves.ts';

/** What one rule comes to, as functions of the unknown facts. */
export class RuleDiagram {
  readonly rule: CheckedRule;
  readonly #branching: Branching;
  readonly #bars: BarsDiagram;
  readonly #leaves: RuleLeaves;
  #ways: Diagram<readonly Way[]> | null = null;
  #assignment: Diagram<Outcome> | null = null;
  readonly #duties = new Map<string, Diagram<readonly Duty[]>>();

  constructor(rule: CheckedRule, branching: Branching, bars: BarsDiagram, leaves: RuleLeaves) {
    this.rule = rule;
    this.#branching = branching;
    this.#bars = bars;
    this.#leaves = leaves;
  }

  /** Of a rule with a condition of its own. */
  truth(): Diagram<boolean> {
    const { when } = this.rule;
    if (when === null || when === 'otherwise') return this.#branching.yes;
    return conditionDiagram(when, this.#branching.scope, this.#branching);
  }

  /** Several where elements tie in full. */
  ways(): Diagram<readonly Way[]> {
    this.#ways ??= this.#makeWays();
    return this.#ways;
  }

  #makeWays(): Diagram<readonly Way[]> {
    const { rule } = this;
    const { diagrams, scope } = this.#branching;
    const { ways: leaf } = this.#leaves;
    let ways = leaf([{ bound: scope, seen: scope }]);
    const parts = rule.when === 'otherwise' ? [] : bindingParts(rule.when);
    for (const some of [...parts, ...rule.borrowed]) {
      const isOwn = parts.includes(some);
      ways = diagrams.map(ways, (given) =>
        given.reduce(
          (made, way) =>
            diagrams.combine(made, chosenDiagram(some, way.seen, this.#branching), (before, places) => {
              const next = places.map((place) => bind(way.seen, some.binder.id, place));
              const added = next.map((seen) => ({ bound: isOwn ? seen : way.bound, seen }));
              // One that a named rule would have bound and that is not there is left out.
              return leaf([...before, ...(isOwn || added.length > 0 ? added : [way])]);
            }),
          leaf([]),
        ),
      );
    }
    return ways;
  }

  assignment(): Diagram<Outcome> {
    this.#assignment ??= this.#makeAssignment();
    return this.#assignment;
  }

  #makeAssignment(): Diagram<Outcome> {
    const { diagrams } = this.#branching;
    const { outcome: leaf } = this.#leaves;
    return diagrams.map(this.ways(), (ways) => {
      const [first, ...others] = ways;
      if (!first) return leaf(undefined);
      const assigned = diagrams.map<Assignment, Outcome>(this.#assignmentIn(first.seen), leaf);
      if (others.length === 0) return assigned;
      return diagrams.either(this.#agree(ways), assigned, leaf(null));
    });
  }

  /** Of several ways, those of the first that can fill them. */
  roles(): Diagram<Roles> {
    const { diagrams } = this.#branching;
    const { roles: leaf } = this.#leaves;
    return diagrams.map(this.ways(), (ways) =>
      ways.reduce(
        (made, { seen }) =>
          diagrams.combine(made, this.#assignmentIn(seen), (before, { roles }) =>
            leaf(new Map([...roles, ...before])),
          ),
        leaf(new Map()),
      ),
    );
  }

  #agree(ways: readonly Way[]): Diagram<boolean> {
    const { diagrams } = this.#branching;
    const [first, ...others] = ways.map(({ seen }) => this.#resultKey(seen));
    return this.#branching.and(
      others.map(
        (other) => () => diagrams.combine(first ?? other, other, (a, b) => this.#branching.truth(a === b)),
      ),
    );
  }

  #resultKey(scope: Scope): Diagram<string> {
    const { diagrams } = this.#branching;
    const { duties } = this.#leaves;
    return diagrams.map(this.#assignmentIn(scope), (assignment) =>
      diagrams.map(
        this.#branching.lazily(
          scope,
          (inner) => dutiesOf(this.rule.duties, assignment.assignee, inner),
          duties,
        ),
        (owed) =>
          this.#branching.leaf(JSON.stringify([assignmentKey(assignment), unitedDuties(owed).map(dutyKey)])),
      ),
    );
  }

  #assignmentIn(scope: Scope): Diagram<Assignment> {
    const { diagrams } = this.#branching;
    const { outcome, roles } = this.rule;
    const { assignment: leaf } = this.#leaves;
    const assignee = outcome === null ? this.#leaves.assignee(null) : this.#who(outcome, scope);
    return roles.reduce(
      (made, { role, choices }) =>
        diagrams.combine(made, this.#who(choices, scope), (before, who) => {
          const isNew = who !== null && !before.roles.has(role);
          return leaf(isNew ? { ...before, roles: new Map(before.roles).set(role, who) } : before);
        }),
      diagrams.map(assignee, (who) => leaf({ assignee: who, roles: new Map() })),
    );
  }

  #who(choices: readonly CheckedWho[], scope: Scope): Diagram<Assignee | null> {
    const evaluate = (inner: Scope, bars: Bars) => firstAssignable(choices, inner, bars);
    return this.#lazilyBarred<Assignee | null>(scope, evaluate, this.#leaves.assignee, new Map());
  }

  /** What a bar says of a person is a function of its own, asked only where the person would be assigned. */
  #lazilyBarred<T>(
    scope: Scope,
    evaluate: (scope: Scope, bars: Bars) => T | Gap,
    leaf: (value: T) => Diagram<T>,
    barred: ReadonlyMap<string, boolean>,
  ): Diagram<T> {
    const asked = new Set<string>();
    const bars: Bars = {
      excluded: [],
      bar: (person) => {
        const truth = this.#bars.anyBars(person);
        if (truth.kind === 'leaf') return truth.value;
        const known = barred.get(person);
        if (known === undefined) asked.add(person);
        // Read on as if he were free: what comes of it is thrown away.
        return known ?? false;
      },
    };
    const value = evaluate(scope, bars);
    const [person] = asked;
    if (person !== undefined) {
      const answered = (truth: boolean) =>
        this.#lazilyBarred(scope, evaluate, leaf, new Map(barred).set(person, truth));
      return this.#branching.diagrams.either(this.#bars.anyBars(person), answered(true), answered(false));
    }
    if (!isGap(value)) return leaf(value);
    return this.#branching.on(value, scope, (inner) => this.#lazilyBarred(inner, evaluate, leaf, barred));
  }

  /** One duty of the rule; of several ways all that it comes to. @param assignee of the decision */
  duty(duty: CheckedDuty, assignee: Assignee | null): Diagram<readonly Duty[]> {
    const whose = duty.actor.kind === 'assignee' ? JSON.stringify(assignee) : '';
    const key = `${this.rule.duties.indexOf(duty)} ${whose}`;
    const made = this.#duties.get(key) ?? this.#makeDuty(duty, assignee);
    this.#duties.set(key, made);
    return made;
  }

  #makeDuty(duty: CheckedDuty, assignee: Assignee | null): Diagram<readonly Duty[]> {
    const { diagrams } = this.#branching;
    const { duties: leaf } = this.#leaves;
    return diagrams.map(this.ways(), (ways) =>
      ways.reduce(
        (made, { seen }) =>
          diagrams.combine(
            made,
            this.#branching.lazily(seen, (inner) => dutiesOf([duty], assignee, inner), leaf),
            (before, more) => leaf([...before, ...more]),
          ),
        leaf([]),
      ),
    );
  }
}
