import { type CheckedRule, goesBefore } from '@shouze/dsl';
import { assigneeKey } from '../assignable.ts';
import { boundLabels, type Labels } from '../bound-labels.ts';
import { byId, compareText } from '../compare-values.ts';
import type { Duty } from '../decision.ts';
import { dutyKey, unitedDuties } from '../duties.ts';
import type { Judged } from '../judge.ts';
import type { MatterRules } from '../matter-rules.ts';
import { assignmentKey, rolesKey } from '../rule-results.ts';
import { BarsDiagram } from './bars-diagram.ts';
import type { Branching } from './branching.ts';
import type { Diagram } from './diagram.ts';
import { RuleDiagram } from './rule-diagram.ts';
import { type Assignment, type Roles, RuleLeaves } from './rule-leaves.ts';

/** What the rules that are heard come to: nothing where there are none; null where they conflict. */
type Heard = Assignment | 'nothing' | null;

/** A rule and when it says its part. */
export interface Speaking {
  readonly diagram: RuleDiagram;
  readonly when: Diagram<boolean>;
}

/**
 * What a case comes to, as functions of its unknown facts: who is responsible, the roles, the duties of each action and
 * each procedure stand alone, so that facts that are independent of each other do not multiply.
 */
export interface ResultDiagram {
  readonly heard: Diagram<Heard>;
  readonly roles: Diagram<Roles>;
  /** By action. */
  readonly duties: ReadonlyMap<string, Diagram<readonly Duty[]>>;
  /** By name: whether it is open. */
  readonly procedures: ReadonlyMap<string, Diagram<boolean>>;
  /** Competing rules that are heard, whether or not they agree; by id. */
  readonly competing: readonly Speaking[];
  /** Rules that carry the decision, by id. */
  readonly carrying: readonly Speaking[];
  readonly standing: readonly Speaking[];
  readonly bars: BarsDiagram;
  /** Equal results are equal in each of these. */
  readonly keys: readonly Diagram<string | boolean>[];
}

export function resultDiagram(
  { competing, standing }: Judged,
  { otherwise, bars: allBars }: Pick<MatterRules, 'otherwise' | 'bars'>,
  branching: Branching,
): ResultDiagram {
  const bars = new BarsDiagram(allBars, branching);
  const leaves = new RuleLeaves(branching.diagrams);
  const diagramOf = (rule: CheckedRule) => new RuleDiagram(rule, branching, bars, leaves);
  const { heard: voices, none } = heardRules(competing.rules.map(diagramOf), branching);
  const instead = otherwise ? [{ diagram: diagramOf(otherwise), when: none }] : [];
  const isPossible = ({ when }: Speaking) => when !== branching.no;
  const carries = (isCarrying: boolean) =>
    instead.filter(({ diagram }) => (diagram.rule.outcome !== null) === isCarrying);
  const all = [...voices, ...carries(true)].filter(isPossible).sort(byRule);
  const heard = agreement(all, branching);
  const decided = branching.diagrams.map(heard, (one) => branching.truth(isDecided(one)));
  const carrying = all
    .map(({ diagram, when }) => ({ diagram, when: branching.and([() => when, () => decided]) }))
    .filter(isPossible);
  const lasting = [
    ...standing.rules.map(diagramOf).map((diagram) => ({ diagram, when: diagram.truth() })),
    ...carries(false),
  ].filter(isPossible);
  const parts = { heard, carrying, standing: lasting };
  const roles = rolesOf(parts, branching);
  const duties = dutiesOf(parts, leaves, branching);
  const procedures = proceduresOf(parts, branching);
  return {
    ...parts,
    roles,
    duties,
    procedures,
    competing: all,
    bars,
    keys: [
      branching.diagrams.map<Heard, string>(heard, (one) => branching.leaf(heardKey(one))),
      branching.diagrams.map<Roles, string>(roles, (one) => branching.leaf(JSON.stringify(rolesKey(one)))),
      ...[...duties.values()].map((owed) =>
        branching.diagrams.map<readonly Duty[], string>(owed, (some) =>
          branching.leaf(JSON.stringify(unitedDuties(some).map(dutyKey))),
        ),
      ),
      ...procedures.values(),
    ],
  };
}

function byRule(a: Speaking, b: Speaking): number {
  return byId(a.diagram.rule, b.diagram.rule);
}

/** Those that no other one goes before. What one that always holds goes before is not even read. */
function heardRules(
  diagrams: readonly RuleDiagram[],
  branching: Branching,
): { readonly heard: readonly Speaking[]; readonly none: Diagram<boolean> } {
  const judged: Speaking[] = [];
  const heard: Speaking[] = [];
  let none = branching.yes;
  for (const diagram of diagrams) {
    const before = judged.filter((other) => goesBefore(other.diagram.rule, diagram.rule));
    const free = branching.and(
      before.map(
        ({ when }) =>
          () =>
            branching.not(when),
      ),
    );
    if (free === branching.no) continue;
    const truth = diagram.truth();
    judged.push({ diagram, when: truth });
    heard.push({ diagram, when: branching.and([() => truth, () => free]) });
    none = branching.and([() => none, () => branching.not(truth)]);
  }
  return { heard, none };
}

function agreement(rules: readonly Speaking[], branching: Branching): Diagram<Heard> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Heard>((one) =>
    one === null || one === 'nothing' ? String(one) : JSON.stringify([one.assignee, [...one.roles]]),
  );
  let heard = leaf('nothing');
  for (const { diagram, when } of rules) {
    const joined = diagrams.combine(heard, diagram.assignment(), (before, one) =>
      leaf(one === undefined ? before : both(before, one)),
    );
    heard = diagrams.either(when, joined, heard);
  }
  return heard;
}

/** Rules that agree on who may have come to him by different fallbacks. */
function both(before: Heard, one: Assignment | null): Heard {
  if (before === 'nothing') return one;
  if (before === null || one === null || assignmentKey(before) !== assignmentKey(one)) return null;
  const isLess = (one.assignee?.fallback ?? 0) < (before.assignee?.fallback ?? 0);
  return isLess ? { ...before, assignee: one.assignee } : before;
}

export function isDecided(heard: Heard): heard is Assignment {
  return heard !== null && heard !== 'nothing' && heard.assignee !== null;
}

export function statusOf(heard: Heard): 'decided' | 'conflict' | 'no_rule' {
  if (heard === null) return 'conflict';
  return isDecided(heard) ? 'decided' : 'no_rule';
}

function heardKey(heard: Heard): string {
  return `${statusOf(heard)} ${isDecided(heard) ? assigneeKey(heard.assignee) : ''}`;
}

type Parts = Pick<ResultDiagram, 'heard' | 'carrying' | 'standing'>;

/** Of one role named twice, the first that can be filled counts. */
function rolesOf({ heard, standing }: Parts, branching: Branching): Diagram<Roles> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Roles>((roles) => JSON.stringify([...roles]));
  let roles = diagrams.map(heard, (one) => leaf(isDecided(one) ? one.roles : new Map()));
  for (const { diagram, when } of standing) {
    if (diagram.rule.roles.length === 0) continue;
    const joined = diagrams.combine(roles, diagram.roles(), (before, more) =>
      leaf(new Map([...more, ...before])),
    );
    roles = diagrams.either(when, joined, roles);
  }
  return diagrams.map(roles, (all) => leaf(new Map([...all].sort(([a], [b]) => compareText(a, b)))));
}

function dutiesOf(
  { heard, carrying, standing }: Parts,
  leaves: RuleLeaves,
  branching: Branching,
): ReadonlyMap<string, Diagram<readonly Duty[]>> {
  const { diagrams } = branching;
  const byAction = new Map<string, Diagram<readonly Duty[]>>();
  for (const { diagram, when } of [...carrying, ...standing]) {
    for (const duty of diagram.rule.duties) {
      const owed =
        duty.actor.kind === 'assignee'
          ? diagrams.map(heard, (one) => diagram.duty(duty, isDecided(one) ? one.assignee : null))
          : diagram.duty(duty, null);
      const before = byAction.get(duty.action) ?? leaves.duties([]);
      const joined = diagrams.combine(before, owed, (some, more) =>
        leaves.duties(unitedDuties([...some, ...more])),
      );
      byAction.set(duty.action, diagrams.either(when, joined, before));
    }
  }
  return byAction;
}

function proceduresOf(
  { carrying, standing }: Parts,
  branching: Branching,
): ReadonlyMap<string, Diagram<boolean>> {
  const open = new Map<string, Diagram<boolean>>();
  for (const { diagram, when } of [...carrying, ...standing]) {
    for (const id of diagram.rule.procedures) {
      open.set(id, branching.or([() => open.get(id) ?? branching.no, () => when]));
    }
  }
  return open;
}

/** What the rules that carry the decision bind; of several that use one name, the first rule's element. */
export function boundDiagram({ carrying }: ResultDiagram, branching: Branching): Diagram<Labels> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Labels>((labels) => JSON.stringify(labels));
  let bound = leaf({});
  for (const { diagram, when } of carrying.toReversed()) {
    const joined = diagrams.combine(bound, diagram.ways(), (after, [first]) =>
      leaf({ ...after, ...(first ? boundLabels([{ scope: first.bound }]) : {}) }),
    );
    bound = diagrams.either(when, joined, bound);
  }
  return bound;
}
