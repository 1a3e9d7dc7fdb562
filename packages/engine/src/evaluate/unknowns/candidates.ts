import { assigneeKey } from '../assignable.ts';
import type { Assignee, Candidate, Duty } from '../decision.ts';
import { dutyKey, unitedDuties } from '../duties.ts';
import type { Branching } from './branching.ts';
import { levelsIn, valuesIn } from './diagram.ts';
import type { Speaking } from './heard-rules.ts';
import type { ResultDiagram } from './result-diagram.ts';
import type { Outcome } from './rule-leaves.ts';
import type { Unknown } from './unknown-facts.ts';

/**
 * The rules that may be heard, with what is certain of each where it is. Sorted by id.
 * @param missing null: nothing is asked for
 */
export function candidatesOf(
  { competing }: ResultDiagram,
  missing: readonly Unknown[] | null,
  branching: Branching,
): readonly Candidate[] {
  return competing.map((speaking) => candidateOf(speaking, missing, branching));
}

function candidateOf(
  { diagram, when }: Speaking,
  missing: readonly Unknown[] | null,
  branching: Branching,
): Candidate {
  const { diagrams } = branching;
  const { rule } = diagram;
  const outcomes = diagrams.leaves<Outcome | 'unheard'>((one) => JSON.stringify(one) ?? 'none');
  const outcome = diagrams.combine(when, diagram.assignment(), (heard, one) =>
    outcomes(heard ? one : 'unheard'),
  );
  const assignee = certainAssignee(valuesIn(outcome).filter((one) => one !== 'unheard'));
  const owedWhenHeard = diagrams.leaves<readonly Duty[] | null>((owed) => JSON.stringify(owed));
  const duties = rule.duties.map((duty) =>
    diagrams.combine(when, diagram.duty(duty, assignee), (heard, owed) => owedWhenHeard(heard ? owed : null)),
  );
  const certain = rule.duties.flatMap((duty, index) => {
    const owed = duties[index];
    const isOpen = duty.actor.kind === 'assignee' && assignee === null;
    return owed && !isOpen ? certainDuties(valuesIn(owed).filter((one) => one !== null)) : [];
  });
  const candidate = { rule: rule.id, assignee, duties: unitedDuties(certain) };
  if (missing === null) return candidate;
  const levels = levelsIn([when, outcome, ...duties]);
  const open = missing.filter(({ level }) => levels.has(level)).map(({ gap }) => gap.path);
  return { ...candidate, open };
}

/** Whom all of them name. */
function certainAssignee(outcomes: readonly Outcome[]): Assignee | null {
  const named = outcomes.map((outcome) => outcome?.assignee ?? null);
  const [first = null] = named;
  const key = assigneeKey(first);
  return named.every((one) => assigneeKey(one) === key) ? first : null;
}

function certainDuties(all: readonly (readonly Duty[])[]): readonly Duty[] {
  const [first = []] = all;
  const keyOf = (owed: readonly Duty[]): string => JSON.stringify(owed.map(dutyKey));
  return all.every((owed) => keyOf(owed) === keyOf(first)) ? first : [];
}
