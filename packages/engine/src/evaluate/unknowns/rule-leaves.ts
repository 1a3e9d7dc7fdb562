import type { Assignee, Duty } from '../decision.ts';
import type { Scope } from '../situation.ts';
import type { Diagram } from './diagram.ts';
import type { Diagrams } from './diagrams.ts';

/** Who is responsible by one rule that holds. */
export interface Assignment {
  /** None where nobody can be assigned. */
  readonly assignee: Assignee | null;
  readonly roles: Roles;
}

export type Roles = ReadonlyMap<string, Assignee>;

/** The elements that a rule bound. */
export interface Way {
  readonly bound: Scope;
  /** With the elements of rules that `按 规则` names. */
  readonly seen: Scope;
}

/** Null where elements tie that lead to different results; undefined where nothing is bound that should be. */
export type Outcome = Assignment | null | undefined;

/** Leaves of all that rules come to. */
export class RuleLeaves {
  readonly ways: (ways: readonly Way[]) => Diagram<readonly Way[]>;
  readonly assignee: (assignee: Assignee | null) => Diagram<Assignee | null>;
  readonly assignment: (assignment: Assignment) => Diagram<Assignment>;
  readonly outcome: (outcome: Outcome) => Diagram<Outcome>;
  readonly roles: (roles: Roles) => Diagram<Roles>;
  readonly duties: (duties: readonly Duty[]) => Diagram<readonly Duty[]>;

  constructor(diagrams: Diagrams) {
    const keyOf = ({ assignee, roles }: Assignment): string => JSON.stringify([assignee, [...roles]]);
    this.ways = diagrams.leaves((ways) =>
      JSON.stringify(ways.map(({ bound, seen }) => [placesIn(bound), placesIn(seen)])),
    );
    this.assignee = diagrams.leaves((assignee) => JSON.stringify(assignee));
    this.assignment = diagrams.leaves(keyOf);
    this.outcome = diagrams.leaves((outcome) => (outcome ? keyOf(outcome) : String(outcome)));
    this.roles = diagrams.leaves((roles) => JSON.stringify([...roles]));
    this.duties = diagrams.leaves((duties) => JSON.stringify(duties));
  }
}

function placesIn({ bindings }: Scope): readonly string[] {
  const places: string[] = [];
  for (let at = bindings; at !== null; at = at.outer) places.push(at.binder, at.place.path);
  return places;
}
