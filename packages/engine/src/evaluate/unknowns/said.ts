import type { CheckedDuty } from '@shouze/dsl';
import { boundLabels, type Labels } from '../bound-labels.ts';
import { compareText } from '../compare-values.ts';
import type { Duty } from '../decision.ts';
import { unitedDuties } from '../duties.ts';
import type { Branching } from './branching.ts';
import type { Diagram } from './diagram.ts';
import { type Heard, isDecided, type Speaking } from './heard-rules.ts';
import type { RuleDiagram } from './rule-diagram.ts';
import type { Roles, RuleLeaves } from './rule-leaves.ts';

/** The rules that speak, and what the competing ones come to. */
interface Said {
  readonly heard: Diagram<Heard>;
  /** Whether they agree on somebody: else only standing rules say what is to be done. */
  readonly decided: Diagram<boolean>;
  readonly competing: readonly Speaking[];
  readonly standing: readonly Speaking[];
}

/** Of one role named twice, the first that can be filled counts. */
export function rolesSaid({ heard, competing, standing }: Said, branching: Branching): Diagram<Roles> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Roles>((roles) => JSON.stringify([...roles]));
  const namesRoles = ({ diagram }: Speaking): boolean => diagram.rule.roles.length > 0;
  let roles = competing.some(namesRoles)
    ? diagrams.map(heard, (one) => leaf(isDecided(one) ? one.roles : new Map()))
    : leaf(new Map());
  for (const { diagram, when } of standing.filter(namesRoles)) {
    roles = diagrams.combineWhere(when, roles, diagram.roles(), (before, more) =>
      leaf(new Map([...more, ...before])),
    );
  }
  return diagrams.map(roles, (all) => leaf(new Map([...all].sort(([a], [b]) => compareText(a, b)))));
}

/** By action. */
export function dutiesSaid(
  { heard, decided, competing, standing }: Said,
  leaves: RuleLeaves,
  branching: Branching,
): ReadonlyMap<string, Diagram<readonly Duty[]>> {
  const { diagrams } = branching;
  const unite = (some: readonly Duty[], more: readonly Duty[]) =>
    leaves.duties(unitedDuties([...some, ...more]));
  const owedBy = (diagram: RuleDiagram, duty: CheckedDuty): Diagram<readonly Duty[]> =>
    duty.actor.kind === 'assignee'
      ? diagrams.map(heard, (one) => diagram.duty(duty, isDecided(one) ? one.assignee : null))
      : diagram.duty(duty, null);
  const byAction = (rules: readonly Speaking[]): ReadonlyMap<string, Diagram<readonly Duty[]>> => {
    const owed = new Map<string, Diagram<readonly Duty[]>>();
    for (const { diagram, when } of rules) {
      for (const duty of diagram.rule.duties) {
        const before = owed.get(duty.action) ?? leaves.duties([]);
        owed.set(duty.action, diagrams.combineWhere(when, before, owedBy(diagram, duty), unite));
      }
    }
    return owed;
  };
  const all = new Map(byAction(standing));
  for (const [action, carried] of byAction(competing)) {
    const before = all.get(action) ?? leaves.duties([]);
    all.set(action, diagrams.combineWhere(decided, before, carried, unite));
  }
  return all;
}

/** By name: whether it is open. */
export function proceduresSaid(
  { decided, competing, standing }: Said,
  branching: Branching,
): ReadonlyMap<string, Diagram<boolean>> {
  const byName = (rules: readonly Speaking[]): ReadonlyMap<string, Diagram<boolean>> => {
    const open = new Map<string, Diagram<boolean>>();
    for (const { diagram, when } of rules) {
      for (const id of diagram.rule.procedures) {
        open.set(id, branching.or([() => open.get(id) ?? branching.no, () => when]));
      }
    }
    return open;
  };
  const all = new Map(byName(standing));
  for (const [id, carried] of byName(competing)) {
    const open = branching.and([() => carried, () => decided]);
    all.set(id, branching.or([() => all.get(id) ?? branching.no, () => open]));
  }
  return all;
}

/** What rules that speak bind; of several that use one name, the first rule's element. */
export function boundDiagram(rules: readonly Speaking[], branching: Branching): Diagram<Labels> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Labels>((labels) => JSON.stringify(labels));
  let bound = leaf({});
  for (const { diagram, when } of rules.toReversed()) {
    bound = diagrams.combineWhere(when, bound, diagram.ways(), (after, [first]) =>
      leaf({ ...after, ...(first ? boundLabels([{ scope: first.bound }]) : {}) }),
    );
  }
  return bound;
}
