import type { CheckedRule } from '@shouze/dsl';
import { byId } from '../compare-values.ts';
import type { Duty } from '../decision.ts';
import { dutyKey, unitedDuties } from '../duties.ts';
import type { Judged } from '../judge.ts';
import type { MatterRules } from '../matter-rules.ts';
import { rolesKey } from '../rule-results.ts';
import { BarsDiagram } from './bars-diagram.ts';
import type { Branching } from './branching.ts';
import { type Diagram, valuesIn } from './diagram.ts';
import { agreement, type Heard, heardKey, heardRules, isDecided, type Speaking } from './heard-rules.ts';
import { RuleDiagram } from './rule-diagram.ts';
import { type Roles, RuleLeaves } from './rule-leaves.ts';
import { dutiesSaid, proceduresSaid, rolesSaid } from './said.ts';

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
  /** Competing rules that are heard, whether or not they agree; by id. They carry the decision if there is one. */
  readonly competing: readonly Speaking[];
  readonly standing: readonly Speaking[];
  readonly bars: BarsDiagram;
  /** Equal results are equal in each of these. */
  readonly keys: readonly Diagram<unknown>[];
}

export function resultDiagram(
  judged: Judged,
  { otherwise, bars: allBars }: Pick<MatterRules, 'otherwise' | 'bars'>,
  branching: Branching,
): ResultDiagram {
  const bars = new BarsDiagram(allBars, branching);
  const leaves = new RuleLeaves(branching.diagrams);
  const diagramOf = (rule: CheckedRule) => new RuleDiagram(rule, branching, bars, leaves);
  const { competing, standing } = speakingRules(judged, otherwise, diagramOf, branching);
  const heard = agreement(competing, branching);
  const decided = branching.diagrams.map(heard, (one) => branching.truth(isDecided(one)));
  const said = { heard, decided, competing, standing };
  const roles = rolesSaid(said, branching);
  const duties = dutiesSaid(said, leaves, branching);
  const procedures = proceduresSaid(said, branching);
  const keys = keysOf({ heard, roles, duties, procedures }, branching);
  return { heard, roles, duties, procedures, competing, standing, bars, keys };
}

function speakingRules(
  judged: Judged,
  otherwise: CheckedRule | null,
  diagramOf: (rule: CheckedRule) => RuleDiagram,
  branching: Branching,
): Pick<ResultDiagram, 'competing' | 'standing'> {
  const { heard, none } = heardRules(judged.competing.rules.map(diagramOf), branching);
  const instead = otherwise ? [{ diagram: diagramOf(otherwise), when: none }] : [];
  const lasting = judged.standing.rules.map(diagramOf).map((diagram) => ({ diagram, when: diagram.truth() }));
  const isPossible = ({ when }: Speaking) => when !== branching.no;
  const isLasting = otherwise?.outcome === null;
  return {
    competing: [...heard, ...(isLasting ? [] : instead)].filter(isPossible).sort(byRule),
    standing: [...lasting, ...(isLasting ? instead : [])].filter(isPossible),
  };
}

function byRule(a: Speaking, b: Speaking): number {
  return byId(a.diagram.rule, b.diagram.rule);
}

function keysOf(
  { heard, roles, duties, procedures }: Pick<ResultDiagram, 'heard' | 'roles' | 'duties' | 'procedures'>,
  branching: Branching,
): ResultDiagram['keys'] {
  return [
    byKey(heard, heardKey, branching),
    byKey(roles, (one) => JSON.stringify(rolesKey(one)), branching),
    ...[...duties.values()].map((owed) =>
      byKey(owed, (some) => JSON.stringify(unitedDuties(some).map(dutyKey)), branching),
    ),
    ...procedures.values(),
  ];
}

/** The same function up to values with the same key. */
function byKey<T>(diagram: Diagram<T>, keyOf: (value: T) => string, branching: Branching): Diagram<unknown> {
  const values = valuesIn(diagram);
  const isItsOwn = new Set(values.map(keyOf)).size === values.length;
  return isItsOwn ? diagram : branching.diagrams.map(diagram, (value) => branching.leaf(keyOf(value)));
}
